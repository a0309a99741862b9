import FailureAnalysis
import Statistics
import Wording

extension Words {
  /// What people read for the name of an input file.
  func fileName(_ name: String) -> String { name == "-" ? plain(.standardInput) : name }

  /// A cell for no number: a dash, or a star where the number may be hidden.
  var none: RichText {
    hidesSmallGroups ? hidden : RichText(language.numbers.none)
  }

  /// Where small groups are hidden, that sums over touchpoints are of what is shown; else nothing.
  var sumsOfShown: [ReportBlock] {
    hidesSmallGroups ? [.paragraph(self(.sumsOfShown))] : []
  }

  /// A cell with a whole number; where small groups are hidden, a star for 0.
  func cell(_ value: Int) -> RichText {
    if value == 0, hidesSmallGroups { return none }
    return RichText(language.numbers.integer(value)).meaning(.number(Double(value)))
  }

  /// A cell with foreign text; a dash for none.
  func cell(_ label: String?) -> RichText {
    let text = label.map { Label.cleaned($0) } ?? ""
    return RichText(text.isEmpty ? language.numbers.none : text)
  }

  /// A cell with a length of time in seconds; a dash for none.
  func cell(seconds: Double?) -> RichText {
    guard let seconds else { return none }
    return RichText(language.numbers.duration(seconds: seconds)).meaning(.number(seconds))
  }

  /// A cell with a number that is no count; a dash for none.
  func cell(number: Double?, digits: Int = 1) -> RichText {
    guard let number else { return none }
    return RichText(language.numbers.decimal(number, digits: digits)).meaning(.number(number))
  }

  /// A cell with a rate and its interval; a dash for a rate of nothing.
  ///
  /// Its denominator stands in a cell beside it, or in the same one by `cell(rateOf:)`.
  func cell(rate: Proportion?) -> RichText {
    guard let rate, let value = rate.value, let interval = rate.wilsonInterval(), mayShow(rate)
    else { return none }
    return cell(share: value, interval: interval)
  }

  /// A cell with a rate of which the denominator is hidden with the numerator: 0 is none there.
  func cell(judged rate: Proportion?) -> RichText {
    guard let rate, let value = rate.value, let interval = rate.wilsonInterval() else {
      return none
    }
    return filled(share: value, interval: interval)
  }

  /// A cell with a rate, its numerator and its denominator.
  func cell(shareOf share: Proportion) -> RichText {
    guard let value = share.value, mayShow(share) else { return none }
    return self(
      .cellShare,
      ["rate": .percent(value), "count": .count(share.count), "of": .count(share.of)]
    ).meaning(.share(value))
  }

  /// Whether a share is no 0 that may stand for what is hidden.
  private func mayShow(_ share: Proportion) -> Bool { !hidesSmallGroups || share.count > 0 }

  /// The bounds of a share's interval in a sentence.
  ///
  /// A 0 that may stand for what is hidden has none that could be told: both are then "0 or hidden".
  ///
  /// - Returns: The bounds; nil for a share of nothing.
  func bounds(of share: Proportion) -> (low: Argument, high: Argument)? {
    guard let interval = share.wilsonInterval() else { return nil }
    return mayShow(share)
      ? (.percent(interval.low), .percent(interval.high)) : (.percent(0), .percent(0))
  }

  /// What a verdict is called.
  func plain(verdict: Verdict) -> String {
    switch verdict {
    case .failure: plain(.verdictFailure)
    case .watch: plain(.verdictWatch)
    case .fine: plain(.verdictFine)
    case .tooFew: plain(.verdictTooFew)
    }
  }

  /// A cell with a verdict; a dash for none.
  func cell(verdict: Verdict?) -> RichText {
    guard let verdict else { return RichText(language.numbers.none) }
    let text = RichText(plain(verdict: verdict), isStrong: verdict == .failure)
    return switch verdict {
    case .failure: text.meaning(.severity(.failure))
    case .watch: text.meaning(.severity(.watch))
    case .fine: text.meaning(.severity(.fine))
    case .tooFew: text.meaning(.severity(.tooFew))
    }
  }

  /// A share in a sentence; a dash for one of nothing.
  func percent(_ share: Proportion) -> Argument {
    share.value.map { .percent($0) } ?? .id(.verdictNone)
  }

  /// A cell with an estimated share and its interval; a dash for none.
  func cell(share: Double?, interval: ConfidenceInterval?) -> RichText {
    guard let share, !(hidesSmallGroups && share == 0) else { return none }
    guard let interval else {
      return RichText(language.numbers.percent(share)).meaning(.share(share))
    }
    return filled(share: share, interval: interval)
  }

  private func filled(share: Double, interval: ConfidenceInterval) -> RichText {
    func percent(_ share: Double) -> Argument { .text(language.numbers.percent(share)) }
    return self(
      .cellRate,
      ["rate": percent(share), "low": percent(interval.low), "high": percent(interval.high)]
    ).meaning(.share(share))
  }

  /// A column of text.
  func column(_ id: TextID) -> ReportTable.Column {
    ReportTable.Column(header: self(id), isNumeric: false)
  }

  /// A column of numbers.
  func number(_ id: TextID) -> ReportTable.Column {
    ReportTable.Column(header: self(id), isNumeric: true)
  }
}
