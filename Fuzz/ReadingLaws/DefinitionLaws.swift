import Diagnostics
import JourneyFiles

/// What holds for every text that is read as a journey definition.
package enum DefinitionLaws {
  /// The laws that reading bytes as a definition breaks, each as a sentence; empty for none.
  package static func broken(_ bytes: [UInt8]) -> [String] {
    var found: [String] = []
    let result = JourneyFile.parse(bytes: bytes, path: "definition.yaml")
    let hasError = result.diagnostics.contains { $0.severity == .error }
    if (result.definition == nil) != hasError {
      found.append("a definition is there exactly where no finding is an error")
    }
    let lines = 1 + bytes.count { $0 == 10 || $0 == 13 }
    for finding in result.diagnostics {
      if finding.message.isEmpty { found.append("a finding says nothing") }
      // Other line ends of Unicode are few, but they count.
      if let location = finding.location, location.line > lines + bytes.count / 2 {
        found.append("a finding is at line \(location.line) of \(lines)")
      }
    }
    let printer = DiagnosticPrinter(
      sources: result.text.map { ["definition.yaml": $0] } ?? [:]
    )
    for finding in result.diagnostics where printer.text(of: finding).isEmpty {
      found.append("a finding prints as nothing")
    }
    guard let definition = result.definition else { return found }
    let text = DefinitionWriter(definition).text
    let again = JourneyFile.parse(text: text, path: "again.yaml")
    if again.definition != definition {
      found.append("it does not read back as it was written: \(again.diagnostics)\n\(text)")
    }
    return found
  }
}
