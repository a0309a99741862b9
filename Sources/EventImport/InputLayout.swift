import Diagnostics
import JourneyModel

/// The columns that a plan asks for, each once, and what they are for.
struct WantedColumns: Sendable {
  /// The names of the columns or key paths.
  private(set) var names: [String] = []
  /// The customer; where only a case is mapped, the case.
  let customer: Int
  /// The case, where it is mapped beside the customer.
  let caseColumn: Int?
  let times: [Int]
  let events: [Int]
  /// The time columns of a snapshot export; empty where each row is one event.
  let snapshot: [Int]
  let attributes: [Int]
  let exclusions: [Exclusion]
  /// Whether a row's values are those of single columns, and no row is left out.
  let isSimple: Bool
  /// Whether every input must have the column: customer, case, time and event.
  ///
  /// Of the columns of a snapshot it must have one.
  private(set) var isRequired: [Bool] = []

  init(_ plan: ImportPlan) {
    var names: [String] = []
    func add(_ name: String) -> Int {
      if let known = names.firstIndex(of: name) { return known }
      names.append(name)
      return names.count - 1
    }
    let mapping = plan.mapping
    customer = add(mapping.customer ?? mapping.caseColumn ?? "")
    caseColumn = mapping.customer == nil ? nil : mapping.caseColumn.map(add)
    times = mapping.time.map(add)
    events = mapping.event.map(add)
    let required = names.count
    snapshot = mapping.times.map { add($0.column) }
    attributes = plan.attributes.map { add($0.column) }
    exclusions = mapping.exclude.map { condition in
      Exclusion(condition, column: add(mapping.column(ofAttribute: condition.attribute)))
    }
    isSimple = times.count == 1 && events.count == 1 && exclusions.isEmpty
    self.names = names
    isRequired = names.indices.map { $0 < required }
  }
}

/// Where the wanted columns are in one input.
struct InputLayout: Sendable {
  var format: LogFormat
  var newline: UInt8
  /// How many fields the header has.
  var fieldCount = 0
  /// For each wanted column its field, counted from 0; -1 where this input does not have it.
  var fields: [Int] = []
  /// How many fields a row must have, so that all wanted columns are there.
  var neededFields = 0
  /// The tree of wanted key paths, and for each wanted column the nodes where its value may be.
  var tree = JSONPathTree()
  var nodes: [[Int]] = []

  /// Finds the wanted columns in an input's header.
  ///
  /// - Throws: `InputError` where a required one is missing.
  init(
    _ head: InputHead,
    _ wanted: WantedColumns,
    name: String,
    isEmpty: Bool
  ) throws(InputError) {
    format = head.format
    newline = head.newline
    switch head.format {
    case .jsonLines:
      for path in wanted.names { nodes.append(tree.add(path)) }
    case .delimited:
      fieldCount = head.header.count
      for (column, wantedName) in wanted.names.enumerated() {
        let field =
          head.header.firstIndex(of: wantedName)
          ?? head.header.firstIndex(of: LogText.trimmed(wantedName))
        if field == nil, wanted.isRequired[column], !isEmpty {
          throw InputLayout.missing(wantedName, name, head.header)
        }
        fields.append(field ?? -1)
      }
      if let first = wanted.snapshot.first, !isEmpty,
        wanted.snapshot.allSatisfy({ fields[$0] < 0 })
      {
        throw InputLayout.missing(wanted.names[first], name, head.header)
      }
      neededFields = (fields.max() ?? -1) + 1
    }
  }

  /// The error about a column that an input does not have.
  static func missing(_ column: String, _ input: String, _ names: [String]) -> InputError {
    guard !HeaderCheck.holdsValues(names) else {
      return InputError(
        .missingColumn,
        path: input,
        "there is no column `\(column)`: the first line has values, not the names of columns",
        hint: "put a header before it",
        name: column
      )
    }
    let shown = names.prefix(40).map { "`\($0)`" }.joined(separator: ", ")
    let rest: Message = names.count > 40 ? " and \(names.count - 40) more" : ""
    return InputError(
      .missingColumn,
      path: input,
      "there is no column `\(column)`; the columns are \(shown)\(rest)",
      name: column,
      candidates: names
    )
  }

  /// Names that a header has twice: the first column of that name is read.
  static func duplicates(in header: [String]) -> [String] {
    var seen: Set<String> = []
    var told: Set<String> = []
    return header.filter { !$0.isEmpty && !seen.insert($0).inserted && told.insert($0).inserted }
  }
}
