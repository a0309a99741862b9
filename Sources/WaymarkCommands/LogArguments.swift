import ArgumentParser
import Diagnostics
import EventImport
import JourneyModel
import Pipeline

/// The options that say how a log is read; each overrides the definition.
struct LogArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The column, or JSON key path, with the customer.", valueName: "column")
  )
  var customer: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "The column with the time; twice for a date and a time of day.",
      valueName: "column"
    )
  )
  var time: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "The column with the event's name; repeat it to join several by \" / \".",
      valueName: "column"
    )
  )
  var event: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Where a row is a whole case: an event and the column with its time; repeat it for each step.",
      valueName: "event=column"
    ),
    transform: LogArguments.timeColumn
  )
  var times: [TimeColumn] = []

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The column with the case.", valueName: "column")
  )
  var caseColumn: String?

  @Option(
    help: ArgumentHelp(
      "What stands between fields: one character, or tab. Default: detected.",
      valueName: "character"
    ),
    transform: LogArguments.delimiter
  )
  var delimiter: String?

  @Option(
    help: ArgumentHelp(
      "The text encoding. Default: UTF-8, or what a byte-order mark says.",
      valueName: "name"
    )
  )
  var encoding: TextEncodingArgument?

  @Option(
    help: ArgumentHelp(
      "The zone of times without an offset, such as Europe/Berlin. Default: UTC.",
      valueName: "zone"
    )
  )
  var timeZone: String?

  @Option(
    help: ArgumentHelp(
      "How times are written: strptime, such as \"%d.%m.%Y %H:%M\", or epoch-s, epoch-ms, epoch-us.",
      valueName: "format"
    )
  )
  var timeFormat: String?

  @Option(help: ArgumentHelp("How many lines to skip before the header.", valueName: "count"))
  var skipRows: Int?

  func validate() throws {
    if let skipRows, skipRows < 0 {
      throw ValidationError("--skip-rows must not be negative")
    }
    if time.count > 2 {
      throw ValidationError("--time names one column, or two: a date and a time of day")
    }
    if !times.isEmpty, !time.isEmpty || !event.isEmpty {
      throw ValidationError("--times stands in place of --time and --event")
    }
    if Set(times.map(\.event)).count < times.count {
      throw ValidationError("--times names an event twice")
    }
    if times.count > TimeColumn.limit {
      throw ValidationError("--times can be given \(TimeColumn.limit) times at most")
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
      throw ValidationError("--times is written event=column, as in \"solved=Solved at\"")
    }
    return time
  }

  private static func delimiter(_ text: String) throws -> String {
    if text == "tab" || text == "\\t" { return "\t" }
    guard text.unicodeScalars.count == 1, text.utf8.count == 1, text != "\"", text != "\n",
      text != "\r"
    else { throw ValidationError("the delimiter must be one ASCII character, or `tab`") }
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
  @Option(
    help: ArgumentHelp("How many threads to use. Default: all processors.", valueName: "count")
  )
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "The memory for a run, such as 512M; past it events go to temporary files. "
        + "Default: half of what is free.",
      valueName: "size"
    ),
    transform: { text in try described { () throws(ValueProblem) in try MemorySize.parse(text) } }
  )
  var memory: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads must be between 1 and 1024")
    }
  }
}

/// Reads a value, and says what is wrong with it in the parser's way.
func described<Value>(_ read: () throws(ValueProblem) -> Value) throws -> Value {
  do throws(ValueProblem) {
    return try read()
  } catch {
    throw ValidationError(error.message + (error.hint.map { "; \($0)" } ?? ""))
  }
}
