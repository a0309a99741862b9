/// Small rules about the text of a log that reading, sampling and definitions share.
package enum LogText {
  /// The text without the spaces around it.
  package static func trimmed(_ text: String) -> String {
    if text.utf8.first != 0x20, text.utf8.last != 0x20 { return text }
    var scalars = text.unicodeScalars[...]
    while scalars.first == " " { scalars = scalars.dropFirst() }
    while scalars.last == " " { scalars = scalars.dropLast() }
    return String(scalars)
  }
}
