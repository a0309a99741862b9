import Wording

extension MapContent {
  /// The cards of each stage, in order.
  var stageSections: [Range<Int>] {
    var sections: [Range<Int>] = []
    for (position, card) in cards.enumerated() {
      if let last = sections.last, cards[last.lowerBound].stage == card.stage {
        sections[sections.count - 1] = last.lowerBound..<(position + 1)
      } else {
        sections.append(position..<(position + 1))
      }
    }
    return sections
  }

  /// The titles of the stages that some cards stand in; nil where there are no stages.
  func title(of part: Range<Int>, _ words: Words) -> String? {
    guard !headings.isEmpty else { return nil }
    return stageSections.filter { $0.overlaps(part) }.map { section in
      let title = DOTText.label(headings[cards[section.lowerBound].stage].title)
      let isWhole = part.clamped(to: section) == section
      return isWhole ? title : words(.sheetPartOfStage, ["title": .text(title)]).plain
    }.joined(separator: ", ")
  }

  /// Some cards with all ways to and from them; what stands at their other ends is a card that names
  /// the sheet where it stands in full.
  ///
  /// - Parameters:
  ///   - part: The positions of the cards.
  ///   - words: The catalogue.
  ///   - sheetOf: The number of the sheet on which a card stands in full.
  /// - Returns: A map of its own, with the lanes that have cards in it.
  func part(_ part: Range<Int>, _ words: Words, sheetOf: (Int) -> Int) -> MapContent {
    let touching = arrows.filter { part.contains($0.from) || part.contains($0.to) }
    let shown = Set(part).union(touching.flatMap { [$0.from, $0.to] }).sorted()
    let places = Dictionary(
      zip(shown, shown.indices).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first }
    )
    var content = self
    content.cards = shown.map { position in
      guard !part.contains(position) else { return cards[position] }
      let number = Words.Argument.count(sheetOf(position))
      return cards[position].standingFor(words(.sheetElsewhere, ["number": number]).plain)
    }
    content.arrows = touching.compactMap { arrow in
      guard let from = places[arrow.from], let to = places[arrow.to] else { return nil }
      var arrow = arrow
      (arrow.from, arrow.to) = (from, to)
      // Without its way nobody would know what a card at its other end is there for.
      arrow.isEssential = true
      return arrow
    }
    let used = Set(content.cards.map(\.lane)).sorted()
    if !lanes.isEmpty {
      content.lanes = used.map { lanes[$0] }
      content.lanes[0].lineAbove = nil
      for position in content.cards.indices {
        content.cards[position].lane = used.firstIndex(of: content.cards[position].lane) ?? 0
      }
    }
    // All ways of a part are drawn; what the whole leaves out is left out of it too.
    content.remainder = { [leftOut = remainder(arrows)] _ in leftOut }
    if shown.count > part.count {
      let sign = Legend.Item(
        sign: .word(words.plain(.sheetElsewhereSign)),
        text: words.plain(.sheetElsewhereMeaning)
      )
      content.legend = { [legend] drawn in
        Legend(groups: legend(drawn).groups + [[sign]])
      }
    }
    return content
  }
}

extension MapContent.Card {
  /// A card with the title alone, in place of one that stands on another sheet.
  fileprivate func standingFor(_ place: String) -> Self {
    var card = self
    card.face = { [face] width in
      CardFace(
        titleLines: face(width).titleLines,
        headRows: [.texts(left: [CardFace.Run(text: place)], right: [])],
        fill: VisualLanguage.stageFill,
        ink: VisualLanguage.quietInk,
        outline: VisualLanguage.cardOutline
      )
    }
    card.plainText = "\(plainText) \(place)"
    return card
  }
}
