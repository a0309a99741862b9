import Diagnostics
import Foundation
import Testing

@Suite struct DiagnosticJSONTests {
  @Test func `Findings become objects with their keys in a fixed order`() {
    let place = Diagnostics.SourceLocation(path: "a.yaml", line: 2, column: 3, length: 4)
    let text = DiagnosticJSON.text(of: [
      Diagnostic(.error, "say \"no\"", at: place, hint: "a\\b\n"),
      Diagnostic(.warning, "m"),
    ])
    #expect(
      text == #"""
        [
          {"path": "a.yaml", "line": 2, "column": 3, "length": 4, "severity": "error", "message": "say \"no\"", "hint": "a\\b\n"},
          {"path": null, "line": null, "column": null, "length": null, "severity": "warning", "message": "m", "hint": null}
        ]

        """#
    )
    #expect(DiagnosticJSON.text(of: []) == "[]\n")
  }

  @Test func `Any text reads back as it was`() throws {
    var hostile = "\u{2028}\u{2029}\u{7F}\u{80}/é😀\u{FFFF}"
    for value in 0..<32 { hostile.unicodeScalars.append(Unicode.Scalar(UInt8(value))) }
    let text = DiagnosticJSON.text(of: [
      Diagnostic(
        .error,
        Message(quoting: hostile),
        at: Diagnostics.SourceLocation(path: hostile),
        hint: Message(quoting: hostile)
      )
    ])
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let object = try #require((parsed as? [[String: Any]])?.first)
    for key in ["message", "path", "hint"] { #expect(object[key] as? String == hostile) }
    #expect(object["line"] is NSNull)
  }
}
