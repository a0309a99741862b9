/// How the layout process answers on its standard output.
///
/// First the greeting, then frames: a header line of a word, a name and a byte count, then that
/// many bytes. The last frame is `end`; without it the process did not finish.
enum LayoutProtocol {
  /// The first line, which tells our process from any other program.
  static let greeting = Array("waymark-layout 1\n".utf8)

  /// What a frame carries.
  enum Word: String {
    /// A fragment of Graphviz's messages; its name is `-`.
    case message
    /// A drawing; its name is the format.
    case output
    /// Why there is no drawing; its name is the step that failed.
    case failure
    /// Nothing more follows.
    case end
  }

  /// The steps of a layout that can fail.
  enum Step: String {
    /// Reading the DOT text.
    case syntax
    /// Placing and drawing.
    case layout
    /// Binding pages to one file.
    case binding
  }

  /// One header with its bytes.
  struct Frame {
    var word: Word
    var name: String
    var content: ArraySlice<UInt8>
  }

  /// A header line.
  static func header(_ word: Word, name: String = "-", count: Int) -> [UInt8] {
    Array("\(word.rawValue) \(name) \(count)\n".utf8)
  }

  /// The whole frames of an answer, in order; nil when the greeting is missing.
  ///
  /// A frame that is cut off or malformed ends the list.
  static func frames(of answer: [UInt8]) -> [Frame]? {
    guard answer.starts(with: greeting) else { return nil }
    var frames: [Frame] = []
    var position = greeting.count
    while position < answer.count,
      let lineEnd = answer[position...].prefix(64).firstIndex(of: UInt8(ascii: "\n"))
    {
      let parts = String(decoding: answer[position..<lineEnd], as: UTF8.self).split(separator: " ")
      guard parts.count == 3, let word = Word(rawValue: String(parts[0])),
        let count = Int(parts[2]), count >= 0, count <= answer.count - lineEnd - 1
      else { break }
      let content = answer[lineEnd + 1..<lineEnd + 1 + count]
      frames.append(Frame(word: word, name: String(parts[1]), content: content))
      position = lineEnd + 1 + count
    }
    return frames
  }
}
