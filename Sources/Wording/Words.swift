package import JourneyModel

/// Says things in one language: fills the catalogue's texts with names and numbers.
///
/// In a text, `{name}` stands for an argument, `{name|one|other}` for one of two forms by the
/// number of that argument, `{name|dative}` for a length of time after a word that asks for the
/// dative, and `**` around a part makes it strong.
package struct Words: Sendable {
  /// What fills a place in a text.
  package enum Argument: Sendable {
    /// A whole number.
    case count(Int)
    /// A whole number where there is little room.
    case shortCount(Int)
    /// A measured share.
    case percent(Double)
    /// A measured share where there is little room.
    case shortPercent(Double)
    /// A share that somebody set.
    case setPercent(Double)
    /// A mean with up to two digits of its fraction.
    case mean(Double)
    /// An estimate to about two digits.
    case estimate(Double)
    /// A length of time that somebody set.
    case setSpan(TimeSpan)
    /// A measured length of time.
    case span(TimeSpan)
    /// A measured length of time in seconds.
    case seconds(Double)
    /// An instant, by day and time of day.
    case time(Instant)
    /// An instant, by day.
    case day(Instant)
    /// An amount of money and the code of its currency.
    case money(Double, currency: String)
    /// Foreign text.
    case label(String)
    /// Text of our own.
    case text(String)
    /// A text of the catalogue.
    case id(TextID)

    /// Whether it is a number of people or things, or a share of them, that is 0.
    fileprivate var isZero: Bool {
      switch self {
      case .count(let number), .shortCount(let number): number == 0
      case .percent(let share), .shortPercent(let share): share == 0
      case .money(let units, _): units == 0
      default: false
      }
    }
  }

  /// The language of the texts and numbers.
  package let language: Language

  /// Whether 0 may stand for a group that is too small to be shown, so that nothing says that it is 0.
  package let hidesSmallGroups: Bool

  /// Whether cases stand for customers: the log has no others, so that what counts customers counts
  /// cases.
  package let countsCases: Bool

  /// How many characters of a label are shown.
  package var labelLimit = Label.limit

  /// The words of a language.
  package init(language: Language, hidesSmallGroups: Bool = false, countsCases: Bool = false) {
    self.language = language
    self.hidesSmallGroups = hidesSmallGroups
    self.countsCases = countsCases
  }

  /// A text without places to fill.
  package func callAsFunction(_ id: TextID) -> RichText { self(id, [:]) }

  /// A text with its places filled.
  package func callAsFunction(
    _ id: TextID,
    _ arguments: KeyValuePairs<String, Argument>
  ) -> RichText {
    if hidesSmallGroups, id == .verdictNone { return hidden }
    var runs: [RichText.Run] = []
    var isStrong = false
    func append(_ text: String) {
      guard !text.isEmpty else { return }
      if let last = runs.last, last.isStrong == isStrong {
        runs[runs.count - 1].text += text
      } else {
        runs.append(RichText.Run(text: text, isStrong: isStrong))
      }
    }
    // By bytes: what parts a text is ASCII, and a text of the catalogue is filled thousands of times.
    var rest = text(id).utf8[...]
    while let index = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "*") })
    {
      append(String(Substring(rest[..<index])))
      rest = rest[index...]
      if rest.starts(with: "**".utf8) {
        isStrong.toggle()
        rest = rest.dropFirst(2)
      } else if rest.first == UInt8(ascii: "{"), let close = rest.firstIndex(of: UInt8(ascii: "}"))
      {
        append(filled(Substring(rest[rest.index(after: index)..<close]), arguments))
        rest = rest[rest.index(after: close)...]
      } else {
        append(String(Substring(rest.prefix(1))))
        rest = rest.dropFirst()
      }
    }
    append(String(Substring(rest)))
    return RichText(runs: runs)
  }

  /// What stands in a cell for a number that is none, or hidden.
  package var hidden: RichText {
    RichText(language.text(.hiddenCell)).meaning(.hidden(language.text(.hiddenNote)))
  }

  /// A text with its places still to fill; where small groups are hidden, none claims too much.
  private func text(_ id: TextID) -> String {
    let text = language.text(id, countsCases: countsCases)
    guard hidesSmallGroups, let added = id.whereHidden else { return text }
    let addition =
      switch added {
      case .orHidden: language.text(text.hasSuffix(".") ? .orHidden : .orHiddenPhrase)
      case .asFarAsShown: language.text(.asFarAsShown)
      }
    return text.hasSuffix(".") ? text.dropLast() + addition + "." : text + addition
  }

  /// A text without places to fill, plain.
  package func plain(_ id: TextID) -> String { self(id).plain }

  /// A foreign text as it stands in a text of the catalogue: made fit to be read, and cut at
  /// `labelLimit`.
  package func label(_ text: String) -> String {
    let label = Label.cleaned(text, limit: labelLimit)
    return label.isEmpty ? plain(.noText) : label
  }

  private func filled(
    _ place: Substring,
    _ arguments: KeyValuePairs<String, Argument>
  ) -> String {
    let parts = place.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
    guard let name = parts.first.map({ String(Substring($0)) }),
      let argument = arguments.first(where: { $0.key == name })?.value
    else { return "{" + place + "}" }
    guard parts.count == 3 else { return text(argument, isDative: parts.count == 2) }
    switch argument {
    case .count(let number), .shortCount(let number):
      return String(Substring(language.isSingular(number) ? parts[1] : parts[2]))
    default: return "{" + place + "}"
    }
  }

  private func text(_ argument: Argument, isDative: Bool) -> String {
    let numbers = language.numbers
    if hidesSmallGroups, argument.isZero { return language.text(.hiddenNumber) }
    switch argument {
    case .count(let value): return numbers.integer(value)
    case .shortCount(let value): return numbers.shortInteger(value)
    case .percent(let value): return numbers.percent(value)
    case .shortPercent(let value): return numbers.shortPercent(value)
    case .setPercent(let value): return numbers.setPercent(value)
    case .mean(let value): return numbers.decimal(value, digits: 2)
    case .estimate(let value): return numbers.decimal(value, digits: value < 9.95 ? 1 : 0)
    case .setSpan(let span): return numbers.setDuration(span, isDative: isDative)
    case .span(let span):
      let seconds = Double(span.microseconds) / 1_000_000
      return numbers.duration(seconds: seconds, isDative: isDative)
    case .seconds(let seconds): return numbers.duration(seconds: seconds, isDative: isDative)
    case .time(let instant): return numbers.time(instant)
    case .day(let instant): return numbers.day(instant)
    case .money(let units, let currency): return numbers.money(units, currency: currency)
    case .label(let text): return label(text)
    case .text(let text): return text
    case .id(let id):
      if hidesSmallGroups, id == .verdictNone { return language.text(.hiddenNumber) }
      return plain(id)
    }
  }
}
