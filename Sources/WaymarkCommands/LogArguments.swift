import ArgumentParser
import Diagnostics
import EventImport
import JourneyModel
import Pipeline
import Wording

/// The options that say how a log is read; each overrides the definition.
struct LogArguments: ParsableArguments {
  @Option(help: ArgumentHelp(.helpCustomerColumn, value: .valueColumn))
  var customer: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(.helpTimeColumn, value: .valueColumn)
  )
  var time: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(.helpEventColumn, value: .valueColumn)
  )
  var event: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(.helpTimesColumns, value: .valueEventColumn),
    transform: LogArguments.timeColumn
  )
  var times: [TimeColumn] = []

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(.helpCaseColumn, value: .valueColumn)
  )
  var caseColumn: String?

  @Option(
    help: ArgumentHelp(.helpDelimiter, value: .valueCharacter),
    transform: LogArguments.delimiter
  )
  var delimiter: String?

  @Option(help: ArgumentHelp(.helpEncoding, value: .valueName))
  var encoding: TextEncodingArgument?

  @Option(help: ArgumentHelp(.helpTimeZone, value: .valueZone))
  var timeZone: String?

  @Option(help: ArgumentHelp(.helpTimeFormat, value: .valueFormat))
  var timeFormat: String?

  @Option(help: ArgumentHelp(.helpSkipRows, value: .valueCount))
  var skipRows: Int?

  func validate() throws {
    if let skipRows, skipRows < 0 {
      throw ValidationError(.argumentSkipRows)
    }
    if time.count > 2 {
      throw ValidationError(.argumentTime)
    }
    if !times.isEmpty, !time.isEmpty || !event.isEmpty {
      throw ValidationError(.argumentTimesAndTime)
    }
    if Set(times.map(\.event)).count < times.count {
      throw ValidationError(.argumentTimesTwice)
    }
    if times.count > TimeColumn.limit {
      throw ValidationError(.argumentTimesLimit, ["limit": .count(TimeColumn.limit)])
    }
  }

  /// The options as what overrides a definition's mapping.
  var overrides: MappingOverrides {
    MappingOverrides(
      customer: customer,
      time: time.isEmpty ? nil : time,
      event: event.isEmpty ? nil : event,
      times: times.isEmpty ? nil : times,
      caseColumn: caseColumn,
      timeZone: timeZone,
      timeFormat: timeFormat,
      delimiter: delimiter,
      encoding: encoding.flatMap { TextEncoding(rawValue: $0.rawValue) },
      skipRows: skipRows
    )
  }

  private static func timeColumn(_ text: String) throws -> TimeColumn {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let time = TimeColumn(event: String(parts[0]), column: parts.count > 1 ? String(parts[1]) : "")
    guard !time.event.isEmpty, !time.column.isEmpty else {
      throw ValidationError(.argumentTimesForm)
    }
    return time
  }

  private static func delimiter(_ text: String) throws -> String {
    if text == "tab" || text == "\\t" { return "\t" }
    guard text.unicodeScalars.count == 1, text.utf8.count == 1, text != "\"", text != "\n",
      text != "\r"
    else { throw ValidationError(.argumentDelimiter) }
    return text
  }
}

/// The names of encodings, as the command line takes them.
enum TextEncodingArgument: String, ExpressibleByArgument, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case latin1 = "latin-1"
  case windows1252 = "windows-1252"
}

/// The options that say how the machine is used; none changes a result.
struct MachineArguments: ParsableArguments {
  @Option(help: ArgumentHelp(.helpThreads, value: .valueCount))
  var threads: Int?

  @Option(
    help: ArgumentHelp(.helpMemory, value: .valueSize),
    transform: { text in try described { () throws(ValueProblem) in try MemorySize.parse(text) } }
  )
  var memory: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError(.argumentThreads)
    }
  }
}

/// Reads a value, and says what is wrong with it in the parser's way.
func described<Value>(_ read: () throws(ValueProblem) -> Value) throws -> Value {
  do throws(ValueProblem) {
    return try read()
  } catch {
    let said = [error.problem, error.advice].compactMap { $0?.text(in: Help.language.messages) }
    throw ValidationError(said.joined(separator: "; "))
  }
}
