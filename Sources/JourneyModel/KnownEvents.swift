/// The event names that touchpoints and signals look for.
struct KnownEvents {
  private let names: Set<String>
  /// The globs among their patterns.
  let globs: [EventPattern]

  /// Collects the names and globs of matchers.
  init(_ matchers: [Matcher]) {
    let patterns = matchers.compactMap(\.event)
    names = Set(patterns.filter { !$0.isGlob }.map(\.text))
    globs = Array(Set(patterns.filter(\.isGlob)))
  }

  /// Whether one of them looks for an event of this name.
  func has(_ name: String) -> Bool {
    names.contains(name) || globs.contains { $0.accepts(name) }
  }
}
