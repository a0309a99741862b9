/// The layout process's command line, written by the parent and read by the child.
struct LayoutArguments: Equatable {
  var formats: [RenderingFormat]
  var processorMicroseconds: Int
  var wallClockMicroseconds: Int
  /// Zero for no limit.
  var memoryBytes: Int

  /// What a renderer asks for.
  init(formats: [RenderingFormat], limits: RenderingLimits) {
    self.formats = formats
    processorMicroseconds = limits.processorTime.microseconds
    wallClockMicroseconds = limits.wallClock.microseconds
    memoryBytes = max(0, limits.memoryBytes ?? 0)
  }

  /// Reads the words that `words` wrote; nil when they are anything else.
  init?(words: [String]) {
    guard words.count > 3, let processor = Int(words[0]), let wallClock = Int(words[1]),
      let memory = Int(words[2]), processor > 0, wallClock > 0, memory >= 0
    else { return nil }
    let formats = words.dropFirst(3).compactMap(RenderingFormat.init(rawValue:))
    guard formats.count == words.count - 3 else { return nil }
    self.formats = formats
    processorMicroseconds = processor
    wallClockMicroseconds = wallClock
    memoryBytes = memory
  }

  /// The arguments after the command's name.
  var words: [String] {
    [String(processorMicroseconds), String(wallClockMicroseconds), String(memoryBytes)]
      + formats.map(\.rawValue)
  }
}
