public import Diagnostics
public import Wording

extension RunProgress {
  /// The state as one line: `1.2 GB of 3.4 GB (35%), 2.1 million events/s, 12 s left`.
  ///
  /// - Parameters:
  ///   - language: the language of its words.
  ///   - style: what the terminal can show; where the line is too long for it, the speed goes
  ///     first.
  /// - Returns: the line without an end, one column narrower than the terminal at most.
  public func line(
    _ language: Language = .english,
    _ style: TerminalStyle = TerminalStyle()
  ) -> String {
    let words = Words(language: language)
    let all = style.shown(parts(words, hasSpeed: true).joined(separator: ", "))
    // A line that fills the last column would wrap, and could not be wiped out.
    guard let columns = style.columns, TerminalText.width(of: all) > columns - 1 else { return all }
    let short = style.shown(parts(words, hasSpeed: false).joined(separator: ", "))
    return TerminalText.fitted(short, to: columns - 1, ellipsis: style.shown("…"))
  }

  private func parts(_ words: Words, hasSpeed: Bool) -> [String] {
    switch phase {
    case .folding(let share):
      let state = words(.terminalFolding, ["share": .text(Self.percent(share, words))]).plain
      return [state] + timeLeft(words, done: share, in: phaseSeconds)
    case .finishing: return [words.plain(.terminalFinishing)]
    case .reading: break
    }
    var parts = [Self.size(bytesRead, words)]
    var share: Double?
    if let bytesTotal, bytesTotal > 0 {
      let done = min(1, Double(bytesRead) / Double(bytesTotal))
      share = done
      parts = [
        words(
          .terminalReading,
          [
            "read": .text(parts[0]), "total": .text(Self.size(bytesTotal, words)),
            "share": .text(Self.percent(done, words)),
          ]
        ).plain
      ]
    }
    guard seconds > 0.5 else { return parts }
    if hasSpeed {
      let speed = Self.count(Double(events) / seconds, words)
      parts.append(words(.terminalSpeed, ["events": .text(speed)]).plain)
    }
    return parts + timeLeft(words, done: share ?? 1, in: seconds)
  }

  private func timeLeft(_ words: Words, done: Double, in seconds: Double) -> [String] {
    guard done > 0, done < 1, seconds > 0.5 else { return [] }
    let left = Self.duration(seconds * (1 - done) / done)
    return [words(.terminalLeft, ["time": .text(left)]).plain]
  }

  private static func percent(_ share: Double, _ words: Words) -> String {
    words.language.numbers.setPercent((share * 100).rounded(.down) / 100)
  }

  private static func size(_ bytes: Int64, _ words: Words) -> String {
    var value = Double(bytes)
    for unit in ["B", "kB", "MB"] {
      if value < 999.5 {
        return (unit == "B" || value >= 99.95 ? "\(Int(value.rounded()))" : decimal(value, words))
          + " \(unit)"
      }
      value /= 1000
    }
    return decimal(value, words) + " GB"
  }

  private static func count(_ value: Double, _ words: Words) -> String {
    if value >= 999_500 {
      return words(.terminalMillion, ["number": .text(decimal(value / 1_000_000, words))]).plain
    }
    let whole = Int(value.rounded())
    guard value >= 9_950 else { return "\(whole)" }
    return words(.terminalThousand, ["number": .text("\((whole + 500) / 1000)")]).plain
  }

  private static func decimal(_ value: Double, _ words: Words) -> String {
    words.language.numbers.tenths(value)
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 359_999))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
