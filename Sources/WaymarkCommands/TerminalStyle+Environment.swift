import Diagnostics
import Foundation
import Pipeline

extension TerminalStyle {
  /// The columns of a terminal that does not tell how many it has.
  private static let usualColumns = 80

  /// What a stream can show, by what it leads to and what the environment says.
  ///
  /// `COLUMNS` goes before the terminal's own word, `NO_COLOR` (https://no-color.org) takes
  /// colours away when it is not empty, and `TERM=dumb` means plain lines.
  init(descriptor: Int32, _ environment: [String: String]) {
    let term = environment["TERM"] ?? ""
    guard isatty(descriptor) == 1, term != "dumb" else {
      self.init()
      return
    }
    let wished = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    self.init(
      columns: wished ?? TerminalSize.columns(of: descriptor) ?? Self.usualColumns,
      hasColour: (environment["NO_COLOR"] ?? "").isEmpty && !term.isEmpty,
      hasUnicode: Self.hasUnicode(environment)
    )
  }

  /// Whether the locale's characters are those of Unicode; the first variable that is set decides.
  private static func hasUnicode(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    guard let locale = locale?.lowercased() else { return false }
    return locale.contains("utf-8") || locale.contains("utf8")
  }
}
