import Wording

/// A section of the page: what stands under one heading of level 2.
struct HTMLChapter: Sendable {
  /// What links point to.
  var id: String
  var title: RichText
  /// What stands below the heading.
  var blocks: [ReportBlock]

  /// Makes a chapter of a section's blocks; nil where it has nothing to say.
  init?(id: String, blocks: [ReportBlock]) {
    guard case .heading(_, let title) = blocks.first else { return nil }
    self.id = id
    self.title = title
    self.blocks = Array(blocks.dropFirst())
  }
}

/// What stands around the sections: head, contents, header and footer.
struct HTMLPage {
  var title: RichText
  /// The version of Waymark that made the page.
  var version: String
  var words: Words

  /// The whole page, of its chapters and their markup.
  ///
  /// - Throws: where a template in the program is none.
  func text(_ chapters: [(chapter: HTMLChapter, markup: HTMLFragment)]) throws -> String {
    let contents = chapters.map { chapter, _ in
      ["id": .text(chapter.id), "title": .text(chapter.title.plain)] as HTMLTemplate.Values
    }
    let values: HTMLTemplate.Values = [
      "language": .text(words.language.tag), "title": .text(title.plain),
      "version": .text(version), "policy": .text(Self.policy),
      "styles": .list(
        HTMLReport.styles.map { ["text": .fragment(HTMLFragment(trusted: $0.text))] }
      ),
      "scripts": .list(
        HTMLReport.scripts.map { ["text": .fragment(HTMLFragment(trusted: $0.text))] }
      ),
      "skip": text(.pageSkip), "contents": text(.pageContents), "entries": .list(contents),
      "print": text(.pagePrint), "dark": text(.pageDark),
      "madeBy": .text(words(.pageMadeBy, ["version": .text(version)]).plain),
      "words": .text(Self.scriptTexts(words)),
      "body": .fragment(HTMLFragment(trusted: chapters.map(\.markup.markup).joined())),
    ]
    return try HTMLTemplate(.pageTemplate).filled(values).markup
  }

  private func text(_ id: TextID) -> HTMLTemplate.Value { .text(words.plain(id)) }

  /// What the page may load and run: its own styles and scripts as they are in the program, pictures
  /// that stand in the page itself, and nothing else, so that no text in it can ever do anything.
  private static var policy: String {
    func sources(_ assets: [Asset]) -> String {
      assets.map { "'sha256-\($0.sha256)'" }.joined(separator: " ")
    }
    return [
      "default-src 'none'", "style-src \(sources(HTMLReport.styles))",
      "script-src \(sources(HTMLReport.scripts))", "img-src data:", "base-uri 'none'",
      "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// The texts that scripts show, as a JSON object: they stand in an attribute of the page.
  private static func scriptTexts(_ words: Words) -> String {
    let texts: [(String, TextID)] = [
      ("filter", .pageFilter), ("shown", .pageRowsShown), ("sorted", .pageSorted),
      ("ascending", .pageAscending), ("descending", .pageDescending),
      ("unsorted", .pageUnsorted),
    ]
    let members = texts.map { JSONValue.Member(key: $0, value: .string(words.plain($1))) }
    return JSONValue.object(members).text
  }
}
