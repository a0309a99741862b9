import Wording

/// Writes blocks as HTML.
struct HTMLWriter: Sendable {
  private let words: Words
  private let drawings: [String: String]
  private let section: HTMLTemplate
  private let heading: HTMLTemplate
  private let list: HTMLTemplate
  private let table: HTMLTemplate
  private let figure: HTMLTemplate
  private let plot: HTMLTemplate
  private let widget: HTMLTemplate
  private let part: HTMLTemplate
  private let keyFigures: HTMLTemplate
  private let findingCards: HTMLTemplate

  /// Makes a writer.
  ///
  /// - Throws: where a template in the program is none.
  init(words: Words, drawings: [String: String]) throws {
    self.words = words
    self.drawings = drawings
    section = try HTMLTemplate(.sectionTemplate)
    heading = try HTMLTemplate(.headingTemplate)
    list = try HTMLTemplate(.listTemplate)
    table = try HTMLTemplate(.tableTemplate)
    figure = try HTMLTemplate(.figureTemplate)
    plot = try HTMLTemplate(.plotTemplate)
    widget = try HTMLTemplate(.widgetTemplate)
    part = try HTMLTemplate(.partTemplate)
    keyFigures = try HTMLTemplate(.keyFiguresTemplate)
    findingCards = try HTMLTemplate(.findingCardsTemplate)
  }

  /// A chapter with its heading.
  ///
  /// - Throws: where a template of a widget is none.
  func fragment(_ chapter: HTMLChapter) throws -> HTMLFragment {
    var place = Place(chapter: chapter.id, heading: chapter.title)
    let body = try chapter.blocks.map { try fragment($0, at: &place).markup }.joined()
    return section.filled([
      "id": .text(chapter.id), "title": .fragment(Self.inline(chapter.title)),
      "body": .fragment(HTMLFragment(trusted: body)),
    ])
  }

  /// Where the writer stands in a chapter: what ids and captions are made of.
  private struct Place {
    var chapter: String
    /// The last heading.
    var heading: RichText
    private var count = 0

    init(chapter: String, heading: RichText) {
      self.chapter = chapter
      self.heading = heading
    }

    /// An id that no other part of the page has.
    mutating func nextID() -> String {
      count += 1
      return "part-\(chapter)-\(count)"
    }
  }

  private func fragment(_ block: ReportBlock, at place: inout Place) throws -> HTMLFragment {
    switch block {
    case .heading(let level, let title):
      place.heading = title
      return heading.filled([
        "level": .text(String(level)), "id": .text(place.nextID()),
        "title": .fragment(Self.inline(title)),
      ])
    case .paragraph(let text):
      return HTMLFragment(trusted: "<p>\(Self.inline(text).markup)</p>\n")
    case .list(let items, let isNumbered):
      return list.filled([
        "kind": .text(isNumbered ? "ol" : "ul"),
        "items": .list(items.map { ["text": .fragment(Self.inline($0))] }),
      ])
    case .table(let table):
      return fragment(table, at: &place)
    case .figure(let diagram):
      return fragment(diagram)
    case .code(_, let text):
      return HTMLFragment(trusted: "<pre><code>\(MarkupText.escaped(text))</code></pre>\n")
    case .plot(let plot):
      return fragment(plot, at: &place)
    case .widget(let widget):
      let fallback = try widget.fallback.map { try fragment($0, at: &place).markup }.joined()
      let html = try HTMLTemplate(widget.template).filled(widget.values)
      return self.widget.filled([
        "id": .text(widget.id),
        "html": .fragment(html),
        "fallback": .fragment(HTMLFragment(trusted: fallback)),
      ])
    case .part(let part):
      place.heading = part.title
      let body = try part.blocks.map { try fragment($0, at: &place).markup }.joined()
      return self.part.filled([
        "id": .text(part.id), "title": .fragment(Self.inline(part.title)),
        "body": .fragment(HTMLFragment(trusted: body)),
      ])
    case .keyFigures(let figures):
      return keyFigures.filled(["figures": .list(figures.map(values))])
    case .findingCards(let cards):
      return findingCards.filled(["cards": .list(cards.map(values))])
    }
  }

  private func values(_ figure: KeyFigure) -> HTMLTemplate.Values {
    var values: HTMLTemplate.Values = [
      "value": .fragment(Self.inline(figure.value)), "label": .fragment(Self.inline(figure.label)),
      "note": .fragment(Self.inline(figure.note)),
    ]
    if case .share(let share) = figure.value.meaning {
      values["bar"] = .fragment(HTMLTableBody.bar(of: share))
    }
    return values
  }

  private func values(_ card: FindingCard) -> HTMLTemplate.Values {
    [
      "severity": .text(Self.severity(card.verdict)?.rawValue ?? "none"),
      "verdict": .fragment(card.verdict.map(Self.inline) ?? HTMLFragment(text: "")),
      "title": .fragment(Self.inline(card.title)), "figure": .fragment(Self.inline(card.figure)),
      "unit": .fragment(Self.inline(card.unit)),
      "text": .fragment(Self.inline(card.text)),
    ]
  }

  private func fragment(_ diagram: EmbeddedDiagram) -> HTMLFragment {
    let drawing = drawings[diagram.name] ?? ""
    let id = "figure-" + diagram.name
    let title = Label.sentence(diagram.title, limit: 200)
    let parts = PrintedParts(of: drawing, id: id + "-drawing") { words.part($0, of: $1, title) }
    return figure.filled([
      "id": .text(id), "hasDrawing": .flag(!drawing.isEmpty),
      "drawing": .fragment(
        HTMLFragment(trusted: PrintedParts.named(drawing, id + "-drawing"))
      ),
      "title": .text(title), "parts": .list(parts.values),
      "alternative": .text(Label.sentence(diagram.alternativeText, limit: 500)),
    ])
  }

  private func fragment(_ plot: Plot, at place: inout Place) -> HTMLFragment {
    var data = plot.data
    data.caption = data.caption ?? plot.title
    return self.plot.filled([
      "id": .text(plot.id), "title": .fragment(Self.inline(plot.title)),
      "description": .text(plot.description.plain), "drawing": .fragment(plot.svg),
      "dataLabel": .text(words.plain(.pageData)), "data": .fragment(fragment(data, at: &place)),
    ])
  }

  private func fragment(_ table: ReportTable, at place: inout Place) -> HTMLFragment {
    let head = HTMLTableBody.headColumn(of: table)
    let header = table.columns.enumerated().map { index, column in
      [
        "text": .fragment(Self.unbroken(Self.inline(column.header))),
        "class": .text(column.isNumeric ? "number" : index == head ? "row-head" : ""),
      ] as HTMLTemplate.Values
    }
    let note = table.note.map { "<p class=\"table-note\">\(Self.inline($0).markup)</p>\n" } ?? ""
    let html = self.table.filled([
      "id": .text(place.nextID()),
      "caption": .fragment(Self.inline(table.caption ?? place.heading)),
      // The heading above says it already to those who see it.
      "hasCaption": .flag(table.caption != nil),
      "header": .list(header), "rows": .fragment(HTMLTableBody.rows(of: table)),
    ])
    return HTMLFragment(trusted: html.markup + note)
  }

  private static func severity(_ text: RichText?) -> RichText.Severity? {
    guard case .severity(let severity) = text?.meaning else { return nil }
    return severity
  }

  /// A header whose words with hyphens, such as 95-%-Intervall, are not broken at them.
  private static func unbroken(_ header: HTMLFragment) -> HTMLFragment {
    let words = header.markup.split(separator: " ", omittingEmptySubsequences: false)
    return HTMLFragment(
      trusted: words.map { $0.contains("-%-") ? "<span class=\"unbroken\">\($0)</span>" : $0 }
        .joined(separator: " ")
    )
  }

  /// A text with its strong parts marked, and a link where it leads to a place of the page.
  ///
  /// What leads to another file is only named: a page that was mailed stands alone.
  static func inline(_ text: RichText) -> HTMLFragment {
    let markup = text.runs.map { run in
      let escaped = MarkupText.escaped(run.text)
      return run.isStrong ? "<strong>\(escaped)</strong>" : escaped
    }.joined()
    guard case .link(let id) = text.meaning else { return HTMLFragment(trusted: markup) }
    return HTMLFragment(trusted: "<a href=\"#\(MarkupText.escaped(id))\">\(markup)</a>")
  }
}
