/// A sentence of our own about what a user gave us, told apart from the names and numbers in it, so
/// that it can be said in another language.
///
/// It is written as an interpolated text in English. What is interpolated stands as it is; only
/// what is itself a message is said in the reader's language too.
public struct Message: Sendable, Hashable {
  /// What is interpolated.
  fileprivate indirect enum Part: Sendable, Hashable {
    case text(String)
    case number(Double)
    case message(Message)
  }

  /// The words around the parts: one more than there are parts.
  private var words: [String]
  private var parts: [Part]

  /// Makes a message that only quotes what somebody else said, such as the operating system.
  public init(quoting text: String) {
    words = ["", ""]
    parts = [.text(text)]
  }

  /// The words in English, with `{1}`, `{2}` where names and numbers stand: what the catalogue
  /// knows the message by.
  public var pattern: String {
    var text = words[0]
    for (position, word) in words.dropFirst().enumerated() { text += "{\(position + 1)}" + word }
    return text
  }

  /// The messages that are interpolated, and those in them.
  public var nested: [Message] {
    parts.flatMap { part -> [Message] in
      guard case .message(let message) = part else { return [] }
      return [message] + message.nested
    }
  }

  /// The sentence in English.
  public var english: String { text(in: .english) }

  /// The sentence in a language.
  public func text(in language: MessageLanguage) -> String {
    let filled = parts.map { part in
      switch part {
      case .text(let text): text
      case .number(let value): language.number(value)
      case .message(let message): message.text(in: language)
      }
    }
    guard let pattern = language.pattern(pattern) else {
      return zip(words, filled + [""]).map { $0 + $1 }.joined()
    }
    return Self.fill(pattern, with: filled)
  }

  /// A pattern with its places filled; braces around anything but the number of a part stay.
  private static func fill(_ pattern: String, with parts: [String]) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      rest = rest[open...].dropFirst()
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(digits), parts.indices.contains(number - 1),
        rest.dropFirst(digits.count).first == "}"
      else {
        text += "{"
        continue
      }
      text += parts[number - 1]
      rest = rest.dropFirst(digits.count + 1)
    }
    return text + rest
  }

  /// How names are joined.
  public enum Conjunction: Sendable {
    /// All of them.
    case and
    /// Any of them.
    case or
  }

  /// Names in backquotes, joined as a sentence joins them: "`a`, `b` or `c`".
  public static func list(_ names: [String], joinedBy conjunction: Conjunction = .or) -> Message {
    let quoted = names.map { MessageText.quoted($0) }
    guard let last = quoted.last, quoted.count > 1 else { return Message(quoting: quoted.joined()) }
    let first = quoted.dropLast().joined(separator: ", ")
    return switch conjunction {
    case .and: "\(first) and \(last)"
    case .or: "\(first) or \(last)"
    }
  }

  /// Two halves of one sentence, written apart for the length of their lines.
  public static func + (left: Message, right: Message) -> Message {
    var whole = left
    whole.words[whole.words.count - 1] += right.words[0]
    whole.words += right.words.dropFirst()
    whole.parts += right.parts
    return whole
  }
}

extension Message: CustomStringConvertible {
  /// The sentence in English.
  public var description: String { english }
}

extension Message: ExpressibleByStringInterpolation {
  /// Takes a text with its interpolations apart.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var words = [""]
    fileprivate var parts: [Part] = []

    /// Makes an empty one.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of our own.
    public mutating func appendLiteral(_ literal: String) { words[words.count - 1] += literal }

    /// Adds a name, as it stands.
    public mutating func appendInterpolation(_ text: String) { add(.text(text)) }

    /// Adds a number, in plain digits.
    public mutating func appendInterpolation(_ number: Int) { add(.text(String(number))) }

    /// Adds a number with one digit of its fraction.
    public mutating func appendInterpolation(_ number: Double) { add(.number(number)) }

    /// Adds words that are to be said in the reader's language too.
    public mutating func appendInterpolation(_ message: Message) { add(.message(message)) }

    private mutating func add(_ part: Part) {
      parts.append(part)
      words.append("")
    }
  }

  /// Makes a message without names or numbers.
  public init(stringLiteral text: String) {
    words = [text]
    parts = []
  }

  /// Makes a message.
  public init(stringInterpolation: StringInterpolation) {
    words = stringInterpolation.words
    parts = stringInterpolation.parts
  }
}
