import Wording

/// Writes blocks as GitHub-flavoured Markdown.
enum MarkdownWriter {
  /// The blocks as text with a final newline.
  static func text(_ blocks: [ReportBlock]) -> String {
    blocks.flatMap(parts).joined(separator: "\n\n") + "\n"
  }

  /// What a block is written as, in parts with a blank line between them.
  private static func parts(_ block: ReportBlock) -> [String] {
    switch block {
    case .heading(let level, let title):
      return [String(repeating: "#", count: level) + " " + inline(title, startsLine: false)]
    case .paragraph(let paragraph): return [inline(paragraph, startsLine: true)]
    case .list(let items, let isNumbered): return [list(items, isNumbered: isNumbered)]
    case .table(let table): return parts(table)
    case .code(let language, let text): return ["```" + language + "\n" + text + "```"]
    case .figure(let diagram):
      let text = Label.sentence(diagram.alternativeText, limit: 500)
      guard let path = diagram.path else { return [inline(RichText(text), startsLine: true)] }
      return ["![\(MarkdownText.escaped(text))](\(MarkdownText.destination(path)))"]
    case .plot(let plot):
      guard !plot.isDataElsewhere else { return [] }
      return [inline(plot.description, startsLine: true)] + parts(plot.data)
    case .widget(let widget): return widget.fallback.flatMap(parts)
    case .part(let part): return ([.heading(3, part.title)] + part.blocks).flatMap(parts)
    case .keyFigures(let figures):
      let lines = figures.map {
        RichText($0.label.plain + ":", isStrong: true) + $0.value + $0.note
      }
      return [list(lines, isNumbered: false)]
    case .findingCards(let cards): return [list(cards.map(\.text), isNumbered: true)]
    }
  }

  /// A table, and what is said below it.
  private static func parts(_ table: ReportTable) -> [String] {
    [self.table(table)] + (table.note.map { [inline($0, startsLine: true)] } ?? [])
  }

  private static func list(_ items: [RichText], isNumbered: Bool) -> String {
    let lines = items.enumerated().map { index, item in
      (isNumbered ? "\(index + 1). " : "- ") + inline(item, startsLine: true)
    }
    return lines.joined(separator: "\n")
  }

  private static func table(_ table: ReportTable) -> String {
    let header = table.columns.map { inline($0.header, startsLine: false) }
    let rule = table.columns.map { $0.isNumeric ? "---:" : "---" }
    let rows = table.rows.map { $0.map { inline($0, startsLine: false) } }
    return ([header, rule] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private static func inline(_ text: RichText, startsLine: Bool) -> String {
    var result = ""
    for (index, run) in text.runs.enumerated() {
      let startsLine = startsLine && index == 0
      if let destination = run.destination {
        let text = MarkdownText.escaped(run.text)
        result += "[" + text + "](" + MarkdownText.destination(destination) + ")"
      } else if run.isStrong {
        result += "**" + MarkdownText.escaped(run.text) + "**"
      } else {
        result += MarkdownText.escaped(run.text, startsLine: startsLine)
      }
    }
    return result
  }
}
