import Diagnostics
import JourneyModel

/// A parsed piece of YAML with its place; scalars are text, whatever they look like.
struct YAMLValue: Sendable {
  /// What kind of piece it is.
  enum Content: Sendable {
    /// Text, and whether it was written without quotes.
    case scalar(String, isPlain: Bool)
    case list([YAMLValue])
    case mapping([YAMLEntry])
  }

  var content: Content
  var location: SourceLocation

  /// Whether nothing is written where a value belongs.
  var isMissing: Bool {
    if case .scalar("", isPlain: true) = content { return true }
    return false
  }

  /// What the piece is, for messages.
  var kind: Message {
    switch content {
    case .scalar: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A key and its value.
struct YAMLEntry: Sendable {
  var key: Located<String>
  var value: YAMLValue
}
