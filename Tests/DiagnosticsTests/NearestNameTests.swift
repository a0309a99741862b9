import Diagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("same", "same", 0),
    ("ca", "ac", 1), ("ca", "abc", 3), ("teh", "the", 1), ("abcd", "acbd", 1),
    ("saturday", "sunday", 3), ("flaw", "lawn", 2),
  ])
  func `Distances are those of the literature`(left: String, right: String, expected: Int) {
    #expect(NearestName.distance(Array(left), Array(right)) == expected)
    #expect(NearestName.distance(Array(right), Array(left)) == expected)
  }

  @Test func `Only what is close is suggested`() {
    let keys = ["title", "touchpoints", "id", "drop-off", "next", "exit", "entry"]
    for (name, expected) in [
      ("titel", "title"), ("Title", "title"), ("tuchpoints", "touchpoints"),
      ("touch-point", "touchpoints"), ("drop_off", "drop-off"), ("dropoff", "drop-off"),
      ("nxet", "next"), ("ids", "id"), ("di", nil), ("x", nil), ("", nil), ("colour", nil),
      ("exist", "exit"), ("owner", nil), ("textual", nil),
    ] {
      #expect(NearestName.suggestion(for: name, among: keys) == expected, "\(name)")
    }
    #expect(NearestName.suggestion(for: "title", among: ["title"]) == nil)
    #expect(NearestName.hint(for: "titel", among: keys)?.english == "did you mean `title`?")
  }

  @Test func `Of equally near names the first is suggested`() {
    #expect(NearestName.suggestion(for: "bat", among: ["cat", "hat"]) == "cat")
    #expect(NearestName.suggestion(for: "bat", among: ["hat", "cat"]) == "hat")
  }
}
