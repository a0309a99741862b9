import Pipeline
import Testing
import Wording

struct FileListTests {
  @Test func `formats of a picture stand together, and files of a folder as their number`() {
    let list = FileList([
      "report.html", "report.md", "map.svg", "map.png", "funnel.svg", "teams/a.md", "teams/b.md",
      "report/report.html", "analysis.json",
    ])
    #expect(
      list.text(Words(language: .english))
        == "report.html, report.md, map.{svg,png}, funnel.svg, teams/ (2 files), report/ (1 file), analysis.json"
    )
    #expect(list.text(Words(language: .german)).contains("teams/ (2 Dateien), report/ (1 Datei)"))
  }
}
