import Diagnostics
import JourneyModel
import Statistics

/// Takes values out of a JSON document and collects what is wrong with them, each at its place.
struct DocumentReader {
  /// How many faults are told one by one.
  private static let listed = 50

  private let places: TextPlaces
  private var faults: [Diagnostic] = []
  private var untold = 0
  /// Where values are no objects that ought to be: told once, not for each of their members.
  private var noObjects: Set<Int> = []

  init(bytes: [UInt8], path: String) { places = TextPlaces(bytes: bytes, path: path) }

  /// A value with the path that leads to it, such as `touchpoints[3].dropOffRate`.
  struct Value {
    var node: JSONNode
    var path: String
  }

  /// Everything that is wrong, in the order in which it was met.
  var diagnostics: [Diagnostic] {
    guard untold > 0 else { return faults }
    return faults + [Diagnostic(.error, "there are \(untold) more faults of this kind", at: nil)]
  }

  var isFaulty: Bool { !faults.isEmpty }

  /// Notes that something is wrong at a value.
  mutating func report(_ message: Message, at value: Value, hint: Message? = nil) {
    let subject: Message =
      value.path.isEmpty ? "the document" : "\(MessageText.quoted(value.path, limit: 200))"
    report(
      "\(subject) \(message)",
      from: value.node.start,
      to: value.node.end,
      hint: hint
    )
  }

  /// Notes that something is wrong between two offsets.
  mutating func report(_ message: Message, from start: Int, to end: Int, hint: Message? = nil) {
    guard faults.count < Self.listed else {
      untold += 1
      return
    }
    faults.append(Diagnostic(.error, message, at: places.location(start, end), hint: hint))
  }

  /// A member that must be there.
  mutating func member(_ key: String, of object: Value) -> Value? {
    guard case .object(let members) = object.node.content else {
      if noObjects.insert(object.node.start).inserted {
        report("is \(object.node.kind), where an object is wanted", at: object)
      }
      return nil
    }
    let path = object.path.isEmpty ? key : object.path + "." + key
    guard let member = members.first(where: { $0.key == key }) else {
      report("has no \(MessageText.quoted(key))", at: object)
      return nil
    }
    return Value(node: member.value, path: path)
  }

  /// A member that may be missing, or null.
  mutating func optionalMember(_ key: String, of object: Value) -> Value? {
    guard case .object(let members) = object.node.content,
      let member = members.first(where: { $0.key == key })
    else { return nil }
    if case .null = member.value.content { return nil }
    return Value(node: member.value, path: object.path.isEmpty ? key : object.path + "." + key)
  }

  /// The elements of a list that must be there.
  mutating func list(_ key: String, of object: Value) -> [Value] {
    guard let value = member(key, of: object) else { return [] }
    guard case .array(let elements) = value.node.content else {
      report("is \(value.node.kind), where a list is wanted", at: value)
      return []
    }
    return elements.enumerated().map {
      Value(node: $0.element, path: "\(value.path)[\($0.offset)]")
    }
  }

  /// A text that must be there.
  mutating func text(_ key: String, of object: Value) -> String {
    guard let value = member(key, of: object) else { return "" }
    return text(value)
  }

  /// A text that may be missing.
  mutating func optionalText(_ key: String, of object: Value) -> String? {
    optionalMember(key, of: object).map { text($0) }
  }

  private mutating func text(_ value: Value) -> String {
    if case .string(let text) = value.node.content { return text }
    report("is \(value.node.kind), where a text is wanted", at: value)
    return ""
  }

  /// An id that must be there: letters, digits, `-`, `_`.
  mutating func id(_ key: String, of object: Value) -> String {
    guard let value = member(key, of: object) else { return "" }
    let id = text(value)
    let isPlain = id.utf8.allSatisfy { byte in
      Character(Unicode.Scalar(byte)).isLetter && byte < 0x80 || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    if case .string = value.node.content, id.isEmpty || !isPlain {
      report(
        "is no id: \(MessageText.quoted(id))",
        at: value,
        hint: "ids have letters, digits, - and _"
      )
    }
    return id
  }

  /// A truth that may be missing, which then is false.
  mutating func optionalTruth(_ key: String, of object: Value) -> Bool {
    optionalMember(key, of: object).map { truth($0) } ?? false
  }

  /// A truth that must be there.
  mutating func truth(_ key: String, of object: Value) -> Bool {
    member(key, of: object).map { truth($0) } ?? false
  }

  private mutating func truth(_ value: Value) -> Bool {
    if case .bool(let truth) = value.node.content { return truth }
    report("is \(value.node.kind), where true or false is wanted", at: value)
    return false
  }

  /// A count that must be there: a whole number that is not negative.
  mutating func count(_ key: String, of object: Value) -> Int {
    guard let value = member(key, of: object) else { return 0 }
    guard case .number(let text) = value.node.content, let number = Double(text),
      number >= 0, number < 9_007_199_254_740_992, number == number.rounded()
    else {
      report("is \(value.node.kind), where a count is wanted", at: value)
      return 0
    }
    return Int(number)
  }

  /// A number that is finite.
  mutating func number(_ value: Value) -> Double? {
    if case .number(let text) = value.node.content, let number = Double(text), number.isFinite {
      return number
    }
    report("is \(value.node.kind), where a number is wanted", at: value)
    return nil
  }

  /// A share from 0 to 1 that may be missing.
  mutating func optionalShare(_ key: String, of object: Value) -> Double? {
    guard let value = optionalMember(key, of: object), let share = number(value) else { return nil }
    guard (0...1).contains(share) else {
      report("is \(value.node.kind), where a share from 0 to 1 is wanted", at: value)
      return nil
    }
    return share
  }

  /// A length of time in seconds.
  mutating func span(_ value: Value) -> TimeSpan? {
    guard let seconds = number(value) else { return nil }
    let microseconds = (seconds * 1_000_000).rounded()
    guard microseconds >= 0, microseconds <= Double(TimeSpan.longest.microseconds) else {
      report("is \(value.node.kind), where a length of time in seconds is wanted", at: value)
      return nil
    }
    return TimeSpan(microseconds: Int64(microseconds))
  }

  /// A length of time in seconds that may be missing.
  mutating func optionalSpan(_ key: String, of object: Value) -> TimeSpan? {
    optionalMember(key, of: object).flatMap { span($0) }
  }

  /// An instant that may be missing.
  mutating func optionalInstant(_ key: String, of object: Value) -> Instant? {
    guard let value = optionalMember(key, of: object) else { return nil }
    do throws(ValueProblem) {
      return try Instant.parse(rfc3339: text(value))
    } catch {
      if case .string = value.node.content {
        report("is no time: \(error.problem)", at: value, hint: error.advice)
      }
      return nil
    }
  }

  /// A rate that must be there, by its two counts: value and interval follow from them.
  mutating func rate(_ key: String, of object: Value) -> Proportion {
    guard let value = member(key, of: object) else { return Proportion(count: 0, of: 0) }
    let rate = Proportion(count: count("count", of: value), of: count("of", of: value))
    if rate.count > rate.of {
      report("counts \(rate.count) of \(rate.of), which cannot be", at: value)
    }
    return rate
  }
}
