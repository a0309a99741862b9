import JourneyModel
import Testing
import Wording

struct StandardTitleTests {
  private func standard(_ title: String, titledBy preset: StandardPreset?) -> Standard {
    Standard(
      id: "a",
      title: title,
      titledBy: preset,
      from: .touchpoint(0),
      to: .touchpoint(1),
      promise: .within(.days(1))
    )
  }

  @Test("a preset's title is in the language of the report, and in English as data files have it")
  func presets() {
    let german = Words(language: .german)
    var titles: Set<String> = []
    for preset in StandardPreset.allCases {
      let standard = standard(preset.title, titledBy: preset)
      #expect(Words(language: .english).title(standard) == preset.title)
      titles.insert(german.title(standard))
      #expect(german.title(standard) != preset.title)
    }
    #expect(titles.count == StandardPreset.allCases.count)
  }

  @Test("a title that somebody wrote stays as it is, though it is a preset's")
  func written() {
    let written = standard("First response", titledBy: nil)
    #expect(Words(language: .german).title(written) == "First response")
  }
}
