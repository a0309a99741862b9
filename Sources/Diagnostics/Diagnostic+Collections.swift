extension Sequence<Diagnostic> {
  /// Whether any finding is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// How many findings there are of each severity: "2 errors, 1 warning", or "no problems".
  public var summary: Message {
    var errors = 0
    var warnings = 0
    for diagnostic in self {
      if diagnostic.severity == .error { errors += 1 } else { warnings += 1 }
    }
    let told: Message = errors == 1 ? "1 error" : "\(errors) errors"
    let warned: Message = warnings == 1 ? "1 warning" : "\(warnings) warnings"
    switch (errors, warnings) {
    case (0, 0): return "no problems"
    case (_, 0): return told
    case (0, _): return warned
    default: return "\(told), \(warned)"
    }
  }

  /// The findings with every warning made an error.
  public func treatingWarningsAsErrors() -> [Diagnostic] {
    map { diagnostic in
      var strict = diagnostic
      strict.severity = .error
      return strict
    }
  }

  /// The findings in the order in which a reader of the files meets them.
  ///
  /// Those at one place stay in the order in which they were found, and files in the order of
  /// their first finding.
  public func inReadingOrder() -> [Diagnostic] {
    var files: [String: Int] = [:]
    let keyed = enumerated().map { position, diagnostic in
      let path = diagnostic.location?.path ?? ""
      let file = files[path] ?? files.count
      files[path] = file
      let place = diagnostic.location
      return (key: [file, place?.line ?? 0, place?.column ?? 0, position], value: diagnostic)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }
}
