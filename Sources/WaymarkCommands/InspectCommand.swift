import ArgumentParser
import Diagnostics
import EventImport
import JourneyModel
import Pipeline
import Wording

/// `waymark inspect`: what is in a log and how it would be read.
struct InspectCommand: ConsoleCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect",
      abstract: Help.text(.helpInspect),
      discussion: Help.page(
        Help.text(.helpInspectAbout, ["rows": .count(RecordSampler.defaultRowLimit)]),
        Help.examples(
          .helpExamples,
          "waymark inspect export.csv",
          "waymark inspect --delimiter ';' --time-format \"%d.%m.%Y %H:%M\" export.csv",
          "zcat export.jsonl.gz | waymark inspect --format json -"
        )
      )
    )
  }

  @Argument(
    help: ArgumentHelp(.helpLogsToInspect, value: .valueLog),
    completion: .file()
  )
  var logs: [String]

  @Option(
    help: ArgumentHelp(.helpLanguagePrinted, value: .valueTag),
    completion: .list(Language.allCases.map(\.tag)),
    transform: reportLanguage
  )
  var language = Language.english

  @Option(help: ArgumentHelp(.helpFormatPrinted, value: .valueFormat))
  var format: ReportFormat = .text

  @Flag(help: ArgumentHelp(.helpJSONSame))
  var json = false

  @OptionGroup(title: Help.text(.helpReadingLog)) var log: LogArguments

  func run(on console: Console) throws -> ExitStatus {
    let format = json ? .json : format
    let mapping = LogMapping().applying(log.overrides)
    var failure: ExitStatus = .done
    var texts: [String] = []
    for path in logs {
      do {
        let inspection = try Inspection(try LogInput(InputSource(argument: path)), mapping: mapping)
        texts.append(
          format == .json
            ? try inspection.json(in: language)
            : inspection.text(in: language, console.dataStyle)
        )
        if inspection.findings.contains(where: \.isError), failure == .done { failure = .content }
      } catch let error as InputError {
        let place = SourceLocation(path: error.path)
        console.report([Diagnostic(.error, error.problem, at: place, hint: error.advice)])
        failure = error.kind == .unreadable ? .unreadableInput : .content
      }
    }
    switch format {
    case .json: try console.write(Self.array(texts))
    case .text: try console.write(texts.joined(separator: "\n"))
    }
    return failure
  }

  /// Objects as the elements of a JSON array.
  private static func array(_ objects: [String]) -> String {
    let elements = objects.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
    return elements.isEmpty ? "[]\n" : "[\n" + elements.joined(separator: ",\n") + "\n]\n"
  }
}
