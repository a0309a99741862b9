public import Foundation

/// Checks JSON against the parts of JSON Schema 2020-12 that the shipped schema uses.
///
/// A keyword that it does not know is a problem too, so that the schema cannot ask for something
/// that nobody checks.
public struct SchemaCheck {
  private let root: [String: Any]

  /// Reads a schema of the folder `docs`.
  ///
  /// - Throws: where there is none of this name.
  public init(named name: String) throws {
    let repository = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    try self.init(schemaFile: repository.appending(path: "docs/\(name)"))
  }

  /// Reads a schema.
  ///
  /// - Throws: where the file is none.
  public init(schemaFile: URL) throws {
    let schema = try JSONSerialization.jsonObject(with: Data(contentsOf: schemaFile))
    guard let schema = schema as? [String: Any] else { throw CocoaError(.fileReadCorruptFile) }
    root = schema
  }

  /// Every violation with its path; empty where the text is valid.
  ///
  /// - Throws: where the text is no JSON.
  public func problems(in text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(
      with: Data(text.utf8),
      options: .fragmentsAllowed
    )
    return problems(value, root, "$")
  }

  private func problems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    var found: [String] = []
    for (keyword, wanted) in schema {
      switch keyword {
      case "$schema", "$id", "$defs", "title", "description", "additionalProperties": continue
      case "$ref":
        guard let name = (wanted as? String)?.split(separator: "/").last,
          let target = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
        else {
          found.append("\(path): unresolved \(wanted)")
          continue
        }
        found += problems(value, target, path)
      case "anyOf":
        let options = wanted as? [[String: Any]] ?? []
        let best = options.map { problems(value, $0, path) }.min { $0.count < $1.count }
        found += best ?? ["\(path): anyOf without options"]
      case "type":
        let names = wanted as? [String] ?? [wanted as? String ?? ""]
        if !names.contains(where: { isType($0, value) }) { found.append("\(path): not \(names)") }
      case "enum", "const":
        let options = keyword == "const" ? [wanted] : wanted as? [Any] ?? []
        if !options.contains(where: { ($0 as? NSObject) == (value as? NSObject) }) {
          found.append("\(path): not among \(options)")
        }
      case "pattern":
        if let text = value as? String, let pattern = wanted as? String,
          text.range(of: pattern, options: .regularExpression) == nil
        {
          found.append("\(path): does not match \(pattern)")
        }
      case "minimum", "maximum":
        guard isType("number", value), let number = (value as? NSNumber)?.doubleValue,
          let bound = (wanted as? NSNumber)?.doubleValue
        else { continue }
        if keyword == "minimum" ? number < bound : number > bound {
          found.append("\(path): beyond \(keyword) \(bound)")
        }
      case "minItems", "maxItems":
        guard let list = value as? [Any], let bound = wanted as? Int else { continue }
        if keyword == "minItems" ? list.count < bound : list.count > bound {
          found.append("\(path): has \(list.count) items")
        }
      case "required":
        guard let object = value as? [String: Any] else { continue }
        for key in wanted as? [String] ?? [] where object[key] == nil {
          found.append("\(path): lacks \(key)")
        }
      case "properties":
        guard let object = value as? [String: Any] else { continue }
        for (key, schema) in wanted as? [String: [String: Any]] ?? [:] {
          if let member = object[key] { found += problems(member, schema, "\(path).\(key)") }
        }
      case "items":
        guard let list = value as? [Any], let schema = wanted as? [String: Any] else { continue }
        for (index, member) in list.enumerated() {
          found += problems(member, schema, "\(path)[\(index)]")
        }
      default: found.append("\(path): unknown keyword \(keyword)")
      }
    }
    return found
  }

  private func isType(_ name: String, _ value: Any) -> Bool {
    let isNumber = (value as? NSNumber).map { CFBoolean.isBoolean($0) == false } ?? false
    switch name {
    case "null": return value is NSNull
    case "string": return value is String
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "boolean": return value is NSNumber && !isNumber
    case "number": return isNumber
    case "integer":
      guard isNumber, let number = value as? NSNumber else { return false }
      return number.doubleValue == number.doubleValue.rounded()
    default: return false
    }
  }
}

/// Tells JSON's booleans from its numbers, which Foundation bridges to one class.
private enum CFBoolean {
  static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
