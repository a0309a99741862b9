import Diagnostics
import Testing

struct MessageTests {
  private static let german = MessageLanguage(
    number: { "\($0)".replacing(".", with: ",") },
    pattern: { pattern in
      [
        "{1} has no {2}": "{2} fehlt: {1}", "a stage": "eine Phase", "{1} or {2}": "{1} oder {2}",
        "write `a: { b: {1} }`": "`a: { b: {1} }` schreiben",
      ][pattern]
    }
  )

  @Test("names stand as they are, and messages in messages are said in the language too")
  func nesting() {
    let stage: Message = "a stage"
    let message: Message = "\(stage) has no \("`{1}`")"
    #expect(message.english == "a stage has no `{1}`")
    #expect(message.text(in: Self.german) == "`{1}` fehlt: eine Phase")
    #expect(message.pattern == "{1} has no {2}")
  }

  @Test("braces that are no places stay, and what is not known stays English")
  func braces() {
    let known: Message = "write `a: { b: \("x") }`"
    #expect(known.text(in: Self.german) == "`a: { b: x }` schreiben")
    let unknown: Message = "no \(3) and \(6.5)"
    #expect(unknown.text(in: Self.german) == "no 3 and 6,5")
    #expect(unknown.english == "no 3 and 6.5")
  }

  @Test("halves make one pattern, whose places are counted through")
  func halves() {
    let whole: Message = "\("a") has" + " no \("b")"
    #expect(whole.pattern == "{1} has no {2}")
    #expect(whole.text(in: Self.german) == "b fehlt: a")
  }

  @Test("names are listed as a sentence lists them")
  func lists() {
    #expect(Message.list([]).english == "")
    #expect(Message.list(["a"]).english == "`a`")
    #expect(Message.list(["a", "b", "c"], joinedBy: .and).english == "`a`, `b` and `c`")
    #expect(Message.list(["a", "b"]).text(in: Self.german) == "`a` oder `b`")
  }
}
