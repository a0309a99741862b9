/// What one layout process may use before it is ended.
public struct RenderingLimits: Hashable, Sendable {
  /// Processor time, which the layout process enforces on itself.
  public var processorTime: Duration
  /// Time by the clock, enforced by the layout process and by the one that started it.
  public var wallClock: Duration
  /// Address space in bytes beyond what the program maps at its start; nil for no limit.
  public var memoryBytes: Int?
  /// The largest answer in bytes, over all formats.
  public var outputBytes: Int

  /// Limits that suit drawings of some hundred nodes with room to spare.
  ///
  /// - Parameters:
  ///   - processorTime: Processor time before the layout ends itself.
  ///   - wallClock: Time by the clock before the layout is ended; longer, since several
  ///     processes may share a core.
  ///   - memoryBytes: Address space beyond the program's own; nil for no limit.
  ///   - outputBytes: The largest answer in bytes.
  public init(
    processorTime: Duration = .seconds(10),
    wallClock: Duration = .seconds(30),
    memoryBytes: Int? = 1 << 30,
    outputBytes: Int = 1 << 28
  ) {
    self.processorTime = processorTime
    self.wallClock = wallClock
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
  }
}

extension Duration {
  /// The duration in microseconds, at least 1, bounded so that sums of a few cannot overflow.
  var microseconds: Int {
    let (seconds, attoseconds) = components
    let bounded = min(max(seconds, 0), 1_000_000_000)
    return max(1, Int(bounded) * 1_000_000 + Int(max(attoseconds, 0) / 1_000_000_000_000))
  }
}
