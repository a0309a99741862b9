import Wording

/// Writes blocks as GitHub-flavoured Markdown.
enum MarkdownWriter {
  /// The blocks as text with a final newline.
  static func text(_ blocks: [ReportBlock]) -> String {
    blocks.map(text).joined(separator: "\n\n") + "\n"
  }

  private static func text(_ block: ReportBlock) -> String {
    switch block {
    case .heading(let level, let title):
      return String(repeating: "#", count: level) + " " + inline(title, startsLine: false)
    case .paragraph(let paragraph):
      return inline(paragraph, startsLine: true)
    case .list(let items, let isNumbered):
      let lines = items.enumerated().map { index, item in
        (isNumbered ? "\(index + 1). " : "- ") + inline(item, startsLine: true)
      }
      return lines.joined(separator: "\n")
    case .table(let table):
      let header = table.columns.map { inline($0.header, startsLine: false) }
      let rule = table.columns.map { $0.isNumeric ? "---:" : "---" }
      let rows = table.rows.map { $0.map { inline($0, startsLine: false) } }
      return ([header, rule] + rows)
        .map { "| " + $0.joined(separator: " | ") + " |" }
        .joined(separator: "\n")
    case .figure(let diagram):
      let text = MarkdownText.escaped(Label.cleaned(diagram.alternativeText, limit: 500))
      return "![\(text)](\(MarkdownText.destination(diagram.path)))"
    }
  }

  private static func inline(_ text: RichText, startsLine: Bool) -> String {
    var result = ""
    for (index, run) in text.runs.enumerated() {
      let startsLine = startsLine && index == 0
      if run.isStrong {
        result += "**" + MarkdownText.escaped(run.text) + "**"
      } else {
        result += MarkdownText.escaped(run.text, startsLine: startsLine)
      }
    }
    return result
  }
}
