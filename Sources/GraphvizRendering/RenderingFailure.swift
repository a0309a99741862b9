/// Why a drawing could not be made.
public struct RenderingFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// The DOT text is not a graph; the line counts from 1 where Graphviz tells it.
    case syntax(line: Int?)
    /// Graphviz read the graph but could not place or draw it.
    case layout
    /// The pages were drawn but could not be bound to one file.
    case binding
    /// The layout process died of a signal.
    case crashed(signal: Int32)
    /// The layout took longer than its limits allow.
    case timedOut
    /// The layout needed more memory than its limits allow.
    case outOfMemory
    /// The answer was larger than its limit.
    case tooLarge
    /// The layout process could not be started.
    case notStartable
    /// What was started did not answer as the layout process does.
    case unexpectedAnswer
    /// The caller's task was cancelled.
    case cancelled
  }

  /// What went wrong.
  public var kind: Kind
  /// Graphviz's or the system's own words, possibly several lines; empty when there are none.
  public var detail: String

  /// A failure of one kind.
  ///
  /// - Parameters:
  ///   - kind: What went wrong.
  ///   - detail: Graphviz's or the system's own words.
  public init(_ kind: Kind, detail: String = "") {
    self.kind = kind
    self.detail = detail
  }

  /// True when a drawing with fewer nodes, edges and labels may succeed where this one failed.
  public var mayPassWhenSimpler: Bool {
    switch kind {
    case .layout, .crashed, .timedOut, .outOfMemory, .tooLarge: true
    case .syntax, .binding, .notStartable, .unexpectedAnswer, .cancelled: false
    }
  }

  /// One sentence for people, with the detail after a colon.
  public var message: String {
    let sentence =
      switch kind {
      case .syntax(let line?): "Graphviz could not read line \(line) of the drawing"
      case .syntax(nil): "Graphviz could not read the drawing"
      case .layout: "Graphviz could not make the drawing"
      case .binding: "the pages could not be bound to one file"
      case .crashed(let signal): "Graphviz crashed on the drawing (\(Self.name(ofSignal: signal)))"
      case .timedOut: "the drawing was given up because its layout took too long"
      case .outOfMemory: "the drawing was given up because its layout needed too much memory"
      case .tooLarge: "the drawing was given up because its files would be too large"
      case .notStartable: "the layout process could not be started"
      case .unexpectedAnswer: "the layout process did not answer as expected"
      case .cancelled: "the drawing was cancelled"
      }
    return detail.isEmpty ? sentence : "\(sentence): \(detail)"
  }

  /// The same as ``message``.
  public var description: String { message }

  private static func name(ofSignal signal: Int32) -> String {
    let names: [Int32: String] = [
      2: "interrupted", 4: "illegal instruction", 5: "trap", 6: "abort", 8: "arithmetic error",
      9: "killed, perhaps because the machine ran out of memory", 11: "segmentation fault",
      13: "broken pipe", 15: "terminated",
    ]
    guard let name = names[signal] else { return "signal \(signal)" }
    return "signal \(signal), \(name)"
  }
}
