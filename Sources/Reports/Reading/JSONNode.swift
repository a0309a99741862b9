import Diagnostics

/// A JSON value with its place in the text that it was read from.
struct JSONNode: Sendable {
  /// What a value is.
  enum Content: Sendable {
    case null
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A key of an object with its value.
  struct Member: Sendable {
    var key: String
    var value: JSONNode
  }

  /// What it is.
  var content: Content
  /// The offset of its first byte.
  var start: Int
  /// The offset behind its last byte.
  var end: Int

  /// What kind of value it is, in words.
  var kind: Message {
    switch content {
    case .null: Message(quoting: "null")
    case .bool(let value): Message(quoting: value ? "true" : "false")
    case .number(let text): "the number \(String(text.prefix(40)))"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Why a text is no JSON, and where.
struct JSONFault: Error, Equatable {
  /// What is wrong, as a sentence fragment.
  var message: Message
  /// The offset of the byte where it was noticed.
  var offset: Int
}
