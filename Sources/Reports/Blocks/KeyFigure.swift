import Wording

/// One of the few numbers that sum a report up.
struct KeyFigure: Sendable, Equatable {
  /// What the number counts.
  var label: RichText
  /// The number; a share is drawn, too.
  var value: RichText
  /// Of how many it is, or how sure it is.
  var note: RichText
}

/// A finding as a summary shows it.
struct FindingCard: Sendable, Equatable {
  /// How grave it is, in a word; nil where no threshold says so.
  var verdict: RichText?
  /// What it is about.
  var title: RichText
  /// The number that matters most.
  var figure: RichText
  /// What that number counts.
  var unit: RichText
  /// The finding in sentences.
  var text: RichText
}
