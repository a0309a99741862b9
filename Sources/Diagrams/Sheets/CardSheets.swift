import FailureAnalysis
import JourneyModel
import Wording

/// The cards of all touchpoints, one on a sheet of A6 or four on a sheet of A4 to be cut.
struct CardSheets {
  /// What a card's sheet shows.
  private enum Face {
    case front
    case touchpoint(TouchpointCard)
  }

  /// The room at the bottom of a card for what people write on it.
  private static let notesHeight = 58.0

  let findings: Findings
  let filter: String?
  let words: Words

  private var faces: [Face] {
    let numbers = findings.definition.touchpointNumbers
    return [.front]
      + findings.touchpoints.indices.map {
        .touchpoint(TouchpointCard(findings, position: $0, number: numbers[$0], words))
      }
  }

  private var title: String {
    let title = DOTText.label(findings.definition.title)
    return words(.cardsTitle, ["title": .text(title)]).plain
  }

  /// A sheet of A6 for each card.
  var single: PrintedDocument {
    let name = "cards-a6"
    let pages = faces.map { face in
      var canvas = Canvas(name: name, paper: .a6)
      paint(
        face,
        on: &canvas,
        in: Box(left: 0, top: 0, right: Paper.a6.width, bottom: Paper.a6.height),
        file: name
      )
      return canvas
    }
    return PrintedDocument(name: name, title: title, pages: pages, words.language)
  }

  /// Sheets of A4 with four cards each, to be cut along two lines.
  var four: PrintedDocument {
    let name = "cards-a4"
    let paper = Paper.a4
    let faces = faces
    let width = paper.width / 2
    let height = paper.height / 2
    let pages = stride(from: 0, to: faces.count, by: 4).map { first in
      var canvas = Canvas(name: name, paper: paper)
      for (place, face) in faces[first...].prefix(4).enumerated() {
        let left = Double(place % 2) * width
        let top = Double(place / 2) * height
        let box = Box(left: left, top: top, right: left + width, bottom: top + height)
        paint(face, on: &canvas, in: box, file: name)
      }
      addCutMarks(to: &canvas, paper)
      return canvas
    }
    return PrintedDocument(name: name, title: title, pages: pages, words.language)
  }

  /// Marks at the ends and the crossing of the two lines along which a sheet is cut.
  private func addCutMarks(to canvas: inout Canvas, _ paper: Paper) {
    let length = 12.0
    // Printers leave the outermost edge white.
    let edge = Paper.points(4)
    let x = paper.width / 2
    let y = paper.height / 2
    func mark(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
      canvas.addLine(
        from: Point(x: x1, y: y1),
        to: Point(x: x2, y: y2),
        color: VisualLanguage.ink
      )
    }
    mark(x, edge, x, edge + length)
    mark(x, paper.height - edge - length, x, paper.height - edge)
    mark(edge, y, edge + length, y)
    mark(paper.width - edge - length, y, paper.width - edge, y)
    mark(x - length / 2, y, x + length / 2, y)
    mark(x, y - length / 2, x, y + length / 2)
  }

  private func paint(_ face: Face, on canvas: inout Canvas, in sheet: Box, file: String) {
    let margin = Paper.a6.margin
    let box = Box(
      left: sheet.left + margin,
      top: sheet.top + margin,
      right: sheet.right - margin,
      bottom: sheet.bottom - margin
    )
    let small = Canvas.TextStyle(
      size: CardPainter.Sizes.card.text,
      color: VisualLanguage.quietInk
    )
    let footer = box.bottom - small.height(lines: 1)
    let journey = DOTText.label(findings.definition.title)
    let stamp = [FailurePointsWords(findings, words).asOf, file].compactMap(\.self)
      .joined(separator: " · ")
    let stampWidth = small.width(stamp) + 4
    canvas.add(
      journey,
      small,
      at: Point(x: box.left, y: footer),
      width: box.width - stampWidth - 8
    )
    canvas.add(
      [stamp],
      small,
      at: Point(x: box.right - stampWidth, y: footer),
      width: stampWidth
    )
    switch face {
    case .front: paintFront(on: &canvas, in: box)
    case .touchpoint(let card):
      var upper = box
      upper.bottom = footer - Self.notesHeight
      let painter = CardPainter(card: card, sizes: .card, namesStage: true, words: words)
      let end = painter.paint(on: &canvas, in: upper)
      addNotes(on: &canvas, in: box, from: end + 4, to: footer - 4)
    }
  }

  /// Lines to write on, each with the word for what belongs there.
  private func addNotes(on canvas: inout Canvas, in box: Box, from top: Double, to bottom: Double) {
    let style = Canvas.TextStyle(size: CardPainter.Sizes.card.text, isBold: true)
    let labels = [TextID.lanePains, .laneIdeas, .laneOwner].map(words.plain)
    let widest = labels.map { style.width($0) }.max() ?? 0
    let spacing = (bottom - top) / Double(labels.count)
    for (number, label) in labels.enumerated() {
      let y = top + spacing * Double(number + 1)
      canvas.add(
        [label],
        style,
        at: Point(x: box.left, y: y - style.height(lines: 1) - 1),
        width: widest + 4
      )
      canvas.addLine(
        from: Point(x: box.left + widest + 10, y: y - 1),
        to: Point(x: box.right, y: y - 1)
      )
    }
  }

  /// What the cards are, and how they are read.
  private func paintFront(on canvas: inout Canvas, in box: Box) {
    let text = Canvas.TextStyle(size: 10)
    func mark(_ severity: VisualLanguage.Severity) -> String {
      "\(severity.mark) \(severity.word.map(words.plain) ?? "")"
    }
    var y = box.top
    y +=
      canvas.add(
        title,
        Canvas.TextStyle(size: 15, isBold: true),
        at: Point(x: box.left, y: y),
        width: box.width,
        limit: 3
      ) + 8
    let marks = words(
      .cardsMarks,
      [
        "failure": .text(mark(VisualLanguage.failure)), "watch": .text(mark(VisualLanguage.watch)),
        "fine": .text(mark(VisualLanguage.fine)), "few": .text(mark(VisualLanguage.tooFew)),
        "least": .count(Verdict.leastDenominator),
      ]
    ).plain
    var paragraphs = FailurePointsWords(findings, words).caption(filter: filter)
    paragraphs += [words.plain(.cardsHowTo), words.plain(.cardsReading), marks]
    if findings.missesAnyStandard {
      paragraphs.append(
        words(.cardStandardMark, ["sign": .text(words.missedStandard)]).plain
      )
    }
    if findings.worth != nil { paragraphs.append(words.plain(.cardWorthMark)) }
    for paragraph in paragraphs {
      y +=
        canvas.add(
          paragraph,
          text,
          at: Point(x: box.left, y: y),
          width: box.width,
          limit: 4
        ) + 7
    }
  }
}
