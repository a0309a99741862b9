import EventImport
import Foundation
import JourneyModel

/// The laws of each reader of foreign bytes, and how the bytes of a test are read.
package enum LogLaws {
  private static let delimitedPlan = ImportPlan(
    mapping: LogMapping(
      customer: "id",
      time: ["time"],
      event: ["event", "detail"],
      caseColumn: "session",
      delimiter: ",",
      exclude: [Condition(attribute: "kind", tests: [.equals("x"), .atLeast(7)])]
    ),
    attributes: [
      AttributeMapping(name: "kind", column: "kind"), AttributeMapping(name: "id", column: "id"),
    ],
    loggedAttributeCount: 1
  )
  private static let header = "id,time,event,detail,session,unused,kind"

  /// What reading bytes as the rows of a delimited log breaks.
  ///
  /// A header is put before them; the obvious reader must agree. With a first byte of `r` the bytes
  /// after it are the rows of lines that end with a carriage return alone.
  ///
  /// - Throws: where no file can be made.
  package static func delimited(_ bytes: [UInt8]) throws -> [String] {
    let isCarriageReturn = bytes.first == UInt8(ascii: "r")
    let newline: UInt8 = isCarriageReturn ? 13 : 10
    let rows = isCarriageReturn ? bytes.dropFirst() : bytes[...]
    // A first row of the same kind decides what ends lines, whatever follows.
    let text =
      Array(header.utf8) + [newline] + Array("1,2025-01-01,a,,,,".utf8) + [newline] + rows
    var found = try ReadingLaws.broken(text, under: delimitedPlan)
    if isCarriageReturn, rows.contains(10) { return found }
    let delimiter = UInt8(ascii: ",")
    let wanted = ReferenceReader(plan: delimitedPlan, delimiter: delimiter)
      .read(text, newline: newline)
    let outcome = ReadingLaws.read(
      try BytesInput(file: text),
      delimitedPlan,
      blockSize: 1 << 20
    )
    if case .log(let log) = outcome, log.rows == wanted.rows, log.tally == wanted.tally {
      return found
    }
    found.append("the obvious reader: \(ReadingLaws.Outcome.log(wanted).summary), not \(outcome)")
    return found
  }

  private static let linesPlan = ImportPlan(
    mapping: LogMapping(customer: "user.id", time: ["ts"], event: ["page", "info.part"]),
    attributes: [
      AttributeMapping(name: "tags", column: "info.tags"),
      AttributeMapping(name: "literal", column: "a.b.c"),
    ],
    loggedAttributeCount: 1
  )
  private static let firstLine =
    #"{"user":{"id":"u"},"ts":"2025-01-01","page":"p","info":{"part":"q","tags":[1]},"a":{"b":{"c":0}}}"#

  /// What reading bytes as JSON Lines breaks.
  ///
  /// A line that gives every column is put before them. What the system's own parser takes for an
  /// object must not be malformed.
  ///
  /// - Throws: where no file can be made.
  package static func jsonLines(_ bytes: [UInt8]) throws -> [String] {
    let text = Array((firstLine + "\n").utf8) + bytes
    var found = try ReadingLaws.broken(text, under: linesPlan)
    guard bytes.allSatisfy({ $0 != 10 && $0 != 0 }), String(validating: bytes, as: UTF8.self) != nil
    else { return found }
    let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let outcome = ReadingLaws.read(try BytesInput(file: text), linesPlan, blockSize: 1 << 20)
    if object != nil, case .log(let log) = outcome, log.tally.rejected[.fields] != nil {
      found.append("an object of JSON is malformed")
    }
    return found
  }

  /// What reading bytes as a log of an unknown form breaks, detection included; compressed ones too.
  ///
  /// - Throws: where no file can be made.
  package static func unknown(_ bytes: [UInt8]) throws -> [String] {
    let file = try BytesInput(file: bytes)
    do {
      let input = try file.whileOpen { try LogInput($0) }
      let sample = try RecordSampler.sample(input, mapping: LogMapping())
      let names = sample.columns.map(\.name).filter { !$0.isEmpty }
      let resolution = MappingResolution(LogMapping(), for: nil, over: sample)
      guard let first = names.first, let last = names.last else { return [] }
      let plan =
        resolution.plan
        ?? ImportPlan(
          mapping: LogMapping(customer: first, time: [names[names.count / 2]], event: [last]),
          attributes: [AttributeMapping(name: first, column: first)],
          loggedAttributeCount: 1
        )
      return try ReadingLaws.broken(bytes, under: plan)
    } catch is InputError {
      return []
    }
  }
}
