import Diagnostics
import Testing

@Suite struct DiagnosticCollectionTests {
  private func finding(
    _ severity: Diagnostic.Severity,
    _ message: String,
    _ path: String,
    _ line: Int,
    _ column: Int
  ) -> Diagnostic {
    let place = Diagnostics.SourceLocation(path: path, line: line, column: column)
    return Diagnostic(severity, Message(quoting: message), at: place)
  }

  @Test func `The summary counts by severity`() {
    let error = Diagnostic(.error, "e")
    let warning = Diagnostic(.warning, "w")
    #expect([Diagnostic]().summary.english == "no problems")
    #expect([error].summary.english == "1 error")
    #expect([warning].summary.english == "1 warning")
    #expect([error, warning, error].summary.english == "2 errors, 1 warning")
    #expect([warning, warning].summary.english == "2 warnings")
    #expect([warning, error].hasErrors)
    #expect(![warning].hasErrors)
    #expect([warning, error].treatingWarningsAsErrors().map(\.severity) == [.error, .error])
  }

  @Test func `Findings are ordered by place, and files by their first one`() {
    let found = [
      finding(.error, "1", "b", 9, 1), finding(.error, "2", "a", 5, 7),
      finding(.warning, "3", "b", 2, 4), finding(.error, "4", "a", 5, 7),
      finding(.error, "5", "b", 2, 3), finding(.error, "6", "a", 0, 0),
    ]
    #expect(found.inReadingOrder().map(\.message) == ["5", "3", "1", "6", "2", "4"])
  }
}
