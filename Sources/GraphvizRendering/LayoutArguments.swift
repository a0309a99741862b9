/// The layout process's command line, written by the parent and read by the child.
struct LayoutArguments: Equatable {
  /// The word in place of formats that asks for a document.
  private static let documentWord = "document"

  var formats: [RenderingFormat]
  /// Whether the input is a ``DocumentRequest`` and not the DOT text of one drawing.
  var isDocument: Bool
  var processorMicroseconds: Int
  var wallClockMicroseconds: Int
  /// Zero for no limit.
  var memoryBytes: Int

  /// What a renderer asks for.
  init(formats: [RenderingFormat], isDocument: Bool = false, limits: RenderingLimits) {
    self.formats = formats
    self.isDocument = isDocument
    processorMicroseconds = limits.processorTime.microseconds
    wallClockMicroseconds = limits.wallClock.microseconds
    memoryBytes = max(0, limits.memoryBytes ?? 0)
  }

  /// Reads the words that `words` wrote; nil when they are anything else.
  init?(words: [String]) {
    guard words.count > 3, let processor = Int(words[0]), let wallClock = Int(words[1]),
      let memory = Int(words[2]), processor > 0, wallClock > 0, memory >= 0
    else { return nil }
    isDocument = words.dropFirst(3) == [Self.documentWord]
    let names = isDocument ? [RenderingFormat.pdf.rawValue] : words.dropFirst(3)
    formats = names.compactMap(RenderingFormat.init(rawValue:))
    guard formats.count == names.count else { return nil }
    processorMicroseconds = processor
    wallClockMicroseconds = wallClock
    memoryBytes = memory
  }

  /// The arguments after the command's name.
  var words: [String] {
    [String(processorMicroseconds), String(wallClockMicroseconds), String(memoryBytes)]
      + (isDocument ? [Self.documentWord] : formats.map(\.rawValue))
  }
}
