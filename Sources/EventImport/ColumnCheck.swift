import Diagnostics
import JourneyModel

/// Checks, over all inputs, that the wanted columns exist, and gathers what is worth a warning.
///
/// Customer, case, time and event must be in every input (of JSON Lines: in the first rows, a case
/// and further event parts aside, for a key may be rare); of the time columns of a snapshot, one. Another
/// column may be missing in some of them (its values are empty there), but not in all: then its name is a
/// mistake. Of a snapshot that is nothing to warn of: each file may have its own columns.
struct ColumnCheck {
  /// How many rows of JSON Lines are looked at for key paths.
  private static let rowLimit = 1_000

  private let wanted: WantedColumns
  private var warnings: [Diagnostic] = []
  private var found: [Bool]
  private var lacking: [[LogInput]]
  private var names: [String] = []
  private var hasDelimited = false

  init(_ wanted: WantedColumns) {
    self.wanted = wanted
    found = wanted.names.map { _ in false }
    lacking = wanted.names.map { _ in [] }
  }

  mutating func add(
    _ input: LogInput,
    _ head: InputHead,
    _ layout: InputLayout,
    _ mapping: LogMapping
  ) throws(InputError) {
    var known = head.header
    switch layout.format {
    case .delimited:
      hasDelimited = true
      for name in InputLayout.duplicates(in: head.header)
      where !HeaderCheck.holdsValues(head.header) {
        warnings.append(
          Diagnostic(
            .warning,
            "the header has `\(name)` more than once; the first column of that name is read",
            at: SourceLocation(path: input.name, line: head.headerLine)
          )
        )
      }
      for (column, field) in layout.fields.enumerated() {
        if field >= 0 { found[column] = true } else { lacking[column].append(input) }
      }
    case .jsonLines:
      let sample = try RecordSampler.sample(input, mapping: mapping, rowLimit: Self.rowLimit)
      guard sample.rowCount > 0 else { return }
      known = sample.columns.map(\.name)
      // A mapped object has no column of its own in a sample, only its keys.
      let isThere = wanted.names.map { name in
        known.contains { $0 == name || $0.hasPrefix(name + ".") }
      }
      for (column, isThere) in isThere.enumerated() {
        if isThere { found[column] = true } else { lacking[column].append(input) }
      }
      // Keys may be rare, but without these no row can be read.
      var missing = ([wanted.customer] + wanted.times).filter { !isThere[$0] }
      for columns in [wanted.events, wanted.snapshot]
      where !columns.contains(where: { isThere[$0] }) {
        missing += columns.prefix(1)
      }
      if let column = missing.first, !sample.leavesOutColumns {
        throw InputLayout.missing(wanted.names[column], input.name, known)
      }
    }
    if names.isEmpty { names = known }
  }

  /// The warnings.
  ///
  /// - Throws: `InputError` where no input has a wanted column.
  func finish() throws(InputError) -> [Diagnostic] {
    var warnings = warnings
    for (column, name) in wanted.names.enumerated() {
      guard let first = lacking[column].first else { continue }
      if !found[column], hasDelimited {
        throw InputLayout.missing(name, first.name, names)
      }
      if found[column], !wanted.snapshot.isEmpty { continue }
      let others = lacking[column].count - 1
      let message: Message =
        found[column]
        ? "there is no column `\(name)`; it is read as empty"
        : "no key path `\(name)` in the first rows; where it is missing it is read as empty"
      warnings.append(
        Diagnostic(
          .warning,
          others > 0 ? "\(message) (and so in \(others) more inputs)" : message,
          at: SourceLocation(path: first.name)
        )
      )
    }
    return warnings
  }
}
