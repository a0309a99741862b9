import Foundation
import TestSupport
import Testing

/// Everything that people get of a shipped journey in German: files, drawings and the terminal.
struct GermanFilesTests {
  /// English words that no German text has, unless in a name of somebody else.
  private static var telltale: Regex<(Substring, Substring)> {
    #/(?i)(?:^|[ („|])(the|of|and|with|from|which|that|this|journeys? of|customers?|rates?|lost|nobody|every|than|cases?|steps?|touchpoints?|complaints?|drop-offs?|hours?|weeks?|months?|years?)(?=[ .,:;)|]|$)/#
  }

  /// A text that people read: the file's name, and the words in it.
  private struct Text {
    var name: String
    var words: String
    /// Whether its lines are whole, and not cut where a drawing has no room.
    var isRunning: Bool
  }

  /// What the commands write and say about a journey.
  private static func texts(_ journey: String, _ folder: TemporaryFolder) throws -> [Text] {
    let path = { ShippedSample.folder.appending(path: journey + $0).path }
    let files = [path(".yaml"), path(".csv")]
    let german = ["--language", "de"]
    var texts: [Text] = []
    for (name, arguments) in [
      (
        "analyze", ["--formats", "svg", "--diagrams", "all", "-o", folder.path("analysis")] + files
      ),
      ("workshop", ["--page", "a4", "-o", folder.path("workshop")] + files),
      ("inspect", [path(".csv")]), ("draft", ["--time-format", "%d.%m.%Y %H:%M", path(".csv")]),
    ] {
      // The shop's times need no format.
      let arguments =
        name == "draft" && journey == "online-shop" ? [path(".csv")] : arguments
      let run = waymark([name] + arguments + german)
      #expect(run.status == 0 || name != "analyze", "\(run.messages)")
      texts.append(
        Text(
          name: "terminal of \(name)",
          words: name == "draft" ? run.messages : run.messages + run.output,
          isRunning: true
        )
      )
    }
    for file in try folder.files() {
      let text = try folder.text(file)
      switch URL(filePath: file).pathExtension {
      case "md": texts.append(Text(name: file, words: text, isRunning: true))
      case "svg", "html": texts.append(Text(name: file, words: shown(text), isRunning: false))
      default: break
      }
    }
    return texts.map { text in
      var text = text
      text.words = text.words.replacing("**", with: "")
        .replacing(#/```mermaid(?s:.*?)```/#, with: "")
      return text
    }
  }

  /// The words of a page or drawing: what stands between its tags, and in attributes for people.
  private static func shown(_ markup: String) -> String {
    let bare = markup.replacing(#/<style(?s:.*?)<\/style>|<script(?s:.*?)<\/script>/#, with: "")
    let labels = bare.matches(of: #/(?:aria-label|title|alt|placeholder)="([^"]*)"/#)
      .map { String($0.1) }
    let words = bare.replacing(#/<[^>]+>/#, with: "\n")
    return ([words] + labels).joined(separator: "\n").replacing("&#39;", with: "'")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  /// What the journey's authors and its log call things, the longest first.
  private static func names(_ journey: String) throws -> [String] {
    let definition = try String(
      contentsOf: ShippedSample.folder.appending(path: journey + ".yaml"),
      encoding: .utf8
    )
    let log = try String(
      contentsOf: ShippedSample.folder.appending(path: journey + ".csv"),
      encoding: .utf8
    )
    let written = definition.split(separator: "\n").flatMap { line -> [Substring] in
      let value = line.firstRange(of: ": ").map { line[$0.upperBound...] } ?? line
      return [value] + line.split { ",:[]{}\"#".contains($0) }
    }
    let logged = log.split(separator: "\n").prefix(3000).flatMap { line in
      line.split { ";,/".contains($0) }
    }
    let names = Set(
      (written + logged).map { $0.trimmingCharacters(in: .init(charactersIn: " \"-")) }
    )
    return names.filter { $0.count > 3 }.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  @Test(arguments: ["online-shop", "telecom-support"])
  func `a German reader meets no English but names`(journey: String) throws {
    let folder = try TemporaryFolder()
    let texts = try Self.texts(journey, folder)
    #expect(texts.count { !$0.isRunning } >= 9)
    #expect(texts.count { $0.isRunning } >= 12)
    let definition = try String(
      contentsOf: ShippedSample.folder.appending(path: journey + ".yaml"),
      encoding: .utf8
    )
    let fragments = try CatalogueFragments.of(isEnglish: true)
      .filter { !definition.contains($0.text) }
    #expect(fragments.count > 1000)
    let names = try Self.names(journey)
    for text in texts {
      let searched = SearchedText(text.words)
      for fragment in fragments where searched.has(fragment.text) {
        Issue.record("\(text.name) has “\(fragment.text)” of \(fragment.id)")
      }
      guard text.isRunning else { continue }
      var words = text.words
      for name in names where searched.has(name) { words = words.replacing(name, with: "§") }
      for line in words.split(separator: "\n") {
        // Files, links and options have names of their own.
        let plain = line.replacing(
          #/\S*\.(?:md|svg|csv|json|yaml|html|pdf)\S*|`[^`]*`|--[a-z-]+/#,
          with: ""
        )
        if let match = plain.firstMatch(of: Self.telltale) {
          Issue.record("\(text.name) has “\(match.1)” in: \(line.prefix(300))")
        }
      }
      let decimal = words.firstMatch(of: #/[0-9]\.[0-9]+ ?(?:%|s\b|min\b|h\b|Tage|€)/#)
      #expect(decimal.map { String($0.0) } == nil, "\(text.name)")
      let day = words.firstMatch(of: #/20[0-9]{2}-[0-9]{2}-[0-9]{2} /#)
      #expect(day.map { String($0.0) } == nil, "\(text.name)")
    }
  }
}
