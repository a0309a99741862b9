import FailureAnalysis
import JourneyModel
import Statistics
import Wording

/// A touchpoint's card with both analyses' rates and what lies between.
struct DifferenceCard {
  private typealias Run = CardFace.Run

  let touchpoint: RunComparison.Touchpoint
  let words: Words

  private var numbers: NumberFormat { words.language.numbers }
  private var title: String {
    let title = DOTText.label(touchpoint.title)
    return title.isEmpty ? touchpoint.id : title
  }

  /// What both rates together say.
  private var look: VisualLanguage.Severity {
    if touchpoint.before == nil { return VisualLanguage.added }
    if touchpoint.after == nil { return VisualLanguage.removed }
    let directions = Set([touchpoint.dropOff, touchpoint.complaint].compactMap { $0?.direction })
    if directions.isSuperset(of: [.higher, .lower]) { return VisualLanguage.mixed }
    return VisualLanguage.look(directions.first { $0 != .unclear })
  }

  var card: MapContent.Card {
    MapContent.Card(
      name: touchpoint.id,
      stage: touchpoint.stage,
      tooltip: tooltip,
      face: { face(width: $0) },
      plainText: look.mark.isEmpty ? title : "\(look.mark) \(title)"
    )
  }

  private var tooltip: String {
    let text = DifferenceText(words: words)
    var parts = [title]
    if let word = look.word { parts.append(words.plain(word)) }
    parts.append(journeys)
    for (id, change) in [
      (TextID.differenceDropOff, touchpoint.dropOff),
      (.differenceComplaint, touchpoint.complaint),
    ] {
      if let change { parts.append(text.sentence(id, title, change)) }
    }
    return parts.joined(separator: "; ")
  }

  private var journeys: String {
    words(
      .differenceJourneyCount,
      [
        "before": .text(
          touchpoint.before.map { numbers.shortInteger($0.journeys) } ?? numbers.none
        ),
        "after": .text(touchpoint.after.map { numbers.shortInteger($0.journeys) } ?? numbers.none),
      ]
    ).plain
  }

  private func face(width: Double) -> CardFace {
    let look = look
    let isOneSided = touchpoint.before == nil || touchpoint.after == nil
    let inner = Double(CardFace.inner(width: width, outlineWidth: look.outlineWidth)) - 1
    var face = CardFace(
      titleLines: TextFitting.lines(
        title,
        width: inner,
        lines: 2,
        size: VisualLanguage.titleSize,
        isBold: true
      ),
      fill: look.fill,
      ink: look.ink,
      outline: look.outline,
      outlineWidth: look.outlineWidth,
      isDashed: isOneSided
    )
    if let word = look.word {
      let note = "\(look.mark) \(words.plain(word))"
      face.headRows = [.texts(left: [Run(text: note, color: look.ink, isBold: true)], right: [])]
    }
    face.rows.append(.texts(left: [Run(text: journeys)], right: []))
    add(.diagramDropOffWord, touchpoint.dropOff, to: &face, inner)
    add(.diagramComplaintWord, touchpoint.complaint, to: &face, inner)
    return face
  }

  private func add(
    _ word: TextID,
    _ change: RateChange?,
    to face: inout CardFace,
    _ inner: Double
  ) {
    guard let change, let before = change.before.value, let after = change.after.value else {
      return
    }
    let rates = words(
      .differenceShares,
      ["before": .shortPercent(before), "after": .shortPercent(after)]
    ).plain
    let look = VisualLanguage.look(change.direction)
    let isClear = change.direction != .unclear
    let name = (isClear ? look.mark + " " : "") + words.plain(word)
    add(
      [Run(text: name, isBold: isClear)],
      [Run(text: rates, isBold: true)],
      to: &face,
      inner
    )
    let verdict = Run(
      text: words.plain(look.word ?? .differenceUnclearShort),
      color: isClear ? VisualLanguage.ink : VisualLanguage.quietInk,
      isBold: isClear
    )
    let interval = change.difference.interval
    let points = words(
      .differencePoints,
      [
        "difference": .text(numbers.points(change.difference.value)),
        "low": .text(numbers.points(interval.low)), "high": .text(numbers.points(interval.high)),
      ]
    ).plain
    add([verdict], [Run(text: points)], to: &face, inner)
    let of = words(
      .differenceOf,
      ["before": .shortCount(change.before.of), "after": .shortCount(change.after.of)]
    ).plain
    add([], [Run(text: of, color: VisualLanguage.quietInk)], to: &face, inner)
  }

  /// Runs at the left and right of one line where both fit, else on lines of their own.
  private func add(_ left: [Run], _ right: [Run], to face: inout CardFace, _ inner: Double) {
    if CardFace.width(left, right) <= inner {
      face.rows.append(.texts(left: left, right: right))
    } else {
      face.rows.append(.texts(left: left, right: []))
      face.rows.append(.texts(left: [], right: right))
    }
  }
}
