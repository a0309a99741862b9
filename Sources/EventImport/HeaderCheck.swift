/// Tells a header from a first row of values, which may name somebody and is not repeated in messages.
public enum HeaderCheck {
  /// Whether names of columns look like values: one of them is a number, a time, or an e-mail address.
  public static func holdsValues(_ names: [String]) -> Bool {
    var times = TimestampParser(layout: .automatic)
    return names.contains { name in
      Double(name) != nil || name.contains("@")
        || times.parse(text: name) != TimestampParser.unreadable
    }
  }
}
