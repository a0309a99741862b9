import Diagnostics
import EventImport
import Foundation
import Pipeline
import Wording

// What was found, as people read it: the facts are the import's, the words the pipeline's.

private let words = InspectionWords(Words(language: .english))

extension MappingResolution {
  var diagnostics: [Diagnostic] { diagnostics(of: "log.csv", in: .english) }
  var timeDescription: String? { timeWriting.map(words.writing) }
  var noteTexts: [String] { notes.map(words.text) }
}

extension ColumnChoice {
  var line: String { words.line(self) }
}

extension Inspection {
  /// The problems of its JSON.
  func problems(in language: Language = .english) throws -> [(message: String, hint: String?)] {
    let object = try JSONSerialization.jsonObject(with: Data(json(in: language).utf8))
    let problems = (object as? [String: Any])?["problems"] as? [[String: Any]] ?? []
    return problems.map { ($0["message"] as? String ?? "", $0["hint"] as? String) }
  }
}
