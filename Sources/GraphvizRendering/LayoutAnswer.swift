#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What a layout process left, read as a drawing or as the reason for its absence.
struct LayoutAnswer {
  private let outcome: ChildProcess.Outcome
  private let wanted: [RenderingFormat]
  private let limits: RenderingLimits
  private let frames: [LayoutProtocol.Frame]?
  /// Graphviz's messages, one a line.
  private let messages: [Substring]

  init(_ outcome: ChildProcess.Outcome, wanted: [RenderingFormat], limits: RenderingLimits) {
    self.outcome = outcome
    self.wanted = wanted
    self.limits = limits
    frames = LayoutProtocol.frames(of: outcome.standardOutput)
    let bytes = (frames ?? []).filter { $0.word == .message }.flatMap(\.content)
    messages = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  /// The drawings.
  ///
  /// - Throws: ``RenderingFailure`` when any is missing.
  func rendering() throws(RenderingFailure) -> Rendering {
    let frames = frames ?? []
    // All was said before a crash on the way out, which then does no harm.
    guard frames.last?.word == .end else { throw interruption() }
    if let failure = frames.first(where: { $0.word == .failure }) {
      throw refusal(at: LayoutProtocol.Step(rawValue: failure.name))
    }
    var outputs: [RenderingFormat: [UInt8]] = [:]
    for frame in frames where frame.word == .output {
      guard let format = RenderingFormat(rawValue: frame.name) else { continue }
      outputs[format] = Array(frame.content)
    }
    guard wanted.allSatisfy({ outputs[$0] != nil }) else {
      throw RenderingFailure(.unexpectedAnswer, detail: "a format is missing")
    }
    // Fontconfig goes on without the fonts for which it has no memory; the texts would not fit.
    if mentionsMemory(errorText) { throw RenderingFailure(.outOfMemory) }
    let warning = "Warning: "
    let warnings = messages.filter { $0.hasPrefix(warning) }.map {
      String($0.dropFirst(warning.count))
    }
    return Rendering(outputs: outputs, warnings: warnings + bitmapWarnings)
  }

  /// Graphviz said that it cannot.
  private func refusal(at step: LayoutProtocol.Step?) -> RenderingFailure {
    let text = messages.joined(separator: "\n")
    if mentionsMemory(text) { return RenderingFailure(.outOfMemory) }
    if step == .binding { return RenderingFailure(.binding, detail: text) }
    guard step == .syntax else {
      return RenderingFailure(.layout, detail: text.isEmpty ? errorTail : text)
    }
    if text.isEmpty { return RenderingFailure(.syntax(line: nil), detail: "there is no graph") }
    return RenderingFailure(.syntax(line: Self.line(in: text)), detail: Self.withoutPlace(text))
  }

  /// The process ended before it had said all.
  private func interruption() -> RenderingFailure {
    switch outcome.stop {
    case .deadline: return RenderingFailure(.timedOut)
    case .cancelled: return RenderingFailure(.cancelled)
    case .outputLimit: return RenderingFailure(.tooLarge)
    case nil: break
    }
    switch outcome.ending {
    case .signalled(SIGALRM), .signalled(SIGPROF), .signalled(SIGXCPU):
      return RenderingFailure(.timedOut)
    case .signalled(let signal):
      // Graphviz aborts, and some of the libraries below it fault, when memory is refused.
      let isNearLimit = limits.memoryBytes.map { outcome.peakMemory > $0 / 10 * 8 } ?? false
      return mentionsMemory(errorTail) || isNearLimit
        ? RenderingFailure(.outOfMemory, detail: "")
        : RenderingFailure(.crashed(signal: signal), detail: errorTail)
    case .exited(let status):
      if mentionsMemory(errorTail) { return RenderingFailure(.outOfMemory) }
      // The status with which a shell or a failing exec reports that nothing was run.
      let kind = status == 127 && frames == nil ? RenderingFailure.Kind.notStartable : nil
      let detail = errorTail.isEmpty ? "exit status \(status)" : errorTail
      return RenderingFailure(kind ?? .unexpectedAnswer, detail: detail)
    case .unknown: return RenderingFailure(.unexpectedAnswer, detail: errorTail)
    }
  }

  /// What the process wrote on standard error, the beginning left out where it is long.
  private var errorText: String { String(decoding: outcome.standardError, as: UTF8.self) }

  /// The last lines of standard error.
  private var errorTail: String {
    errorText.split(separator: "\n").suffix(3).joined(separator: "\n")
  }

  /// What Graphviz says of a bitmap that it made smaller than it was to be.
  ///
  /// It goes to standard error instead of the message handler, after a program name that is empty.
  private var bitmapWarnings: [String] {
    errorText.split(separator: "\n").compactMap { line in
      line.firstRange(of: "graph is too large").map { String(line[$0.lowerBound...]) }
    }
  }

  private func mentionsMemory(_ text: String) -> Bool {
    let words = [
      "out of memory", "cannot allocate memory", "failed to allocate", "bad_alloc",
      "error creating thread",
    ]
    let lowercased = text.lowercased()
    return words.contains { lowercased.contains($0) }
  }

  /// The number after "in line".
  private static func line(in text: String) -> Int? {
    guard let match = text.firstMatch(of: /in line (\d+)/) else { return nil }
    return Int(match.1)
  }

  /// Graphviz's words without severity, file name and line, which the failure tells itself.
  private static func withoutPlace(_ text: String) -> String {
    guard let match = text.wholeMatch(of: /Error: (?:<\w+>: )?syntax error in line \d+ ((?s:.*))/)
    else { return text }
    return "syntax error " + match.1
  }
}
