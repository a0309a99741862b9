import Diagnostics
import JourneyFiles
import Testing

/// A definition in which `↓` stands before each place where a finding is expected, and `↑` after
/// its end where the width of the caret matters.
struct MarkedText {
  private(set) var text = ""
  private(set) var places: [Diagnostics.SourceLocation] = []
  private(set) var lengths: [Int?] = []

  init(_ marked: String, path: String) {
    var line = 1
    var column = 1
    for character in marked {
      switch character {
      case "↓":
        places.append(Diagnostics.SourceLocation(path: path, line: line, column: column))
        lengths.append(nil)
      case "↑":
        if let last = places.indices.last { lengths[last] = column - places[last].column }
      default:
        text.append(character)
        if character == "\n" || character == "\r\n" || character == "\r" {
          line += 1
          column = 1
        } else {
          column += 1
        }
      }
    }
  }
}

/// Checks that a definition has exactly the findings expected, at its marks and in their order.
///
/// Each finding is written as `error: message`, and ` = hint` after it where it has one.
func expectFindings(
  _ marked: String,
  _ expected: String...,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let path = "shop.yaml"
  let marks = MarkedText(marked, path: path)
  let found = JourneyFile.parse(text: marks.text, path: path).diagnostics
  let texts = found.map { finding in
    "\(finding.severity): \(finding.message)" + (finding.hint.map { " = \($0)" } ?? "")
  }
  #expect(texts == expected, sourceLocation: sourceLocation)
  let places = found.map { finding in
    finding.location.map { "\($0.line):\($0.column)" } ?? "nowhere"
  }
  #expect(
    places == marks.places.map { "\($0.line):\($0.column)" },
    sourceLocation: sourceLocation
  )
  for (finding, length) in zip(found, marks.lengths) {
    if let length { #expect(finding.location?.length == length, sourceLocation: sourceLocation) }
  }
}

/// A definition with one stage, whose last lines are given, and a touchpoint that is a goal.
func definition(
  touchpoints: String = "      - id: start\n        goal: true",
  _ rest: String = ""
)
  -> String
{
  """
  journey: j
  stages:
    - id: s
      touchpoints:
  \(touchpoints)
  \(rest)
  """
}
