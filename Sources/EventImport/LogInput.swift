import Diagnostics
import Synchronization

/// Where a log comes from: a file by its path, or standard input.
public enum InputSource: Sendable, Hashable {
  /// A file, named pipe or device at a path.
  case file(String)
  /// Standard input.
  case standardInput

  /// The source a command-line argument names: `-` is standard input.
  public init(argument: String) { self = argument == "-" ? .standardInput : .file(argument) }

  /// The path, or "standard input".
  public var name: String {
    switch self {
    case .file(let path): path
    case .standardInput: "standard input"
    }
  }
}

/// An opened input: it can be sampled, any number of times, and then read once.
///
/// A pipe gives its bytes only once; what samples take from it is kept and given again to the
/// reader. A regular file (also one that standard input is redirected from) is read at offsets, by
/// any number of threads.
public final class LogInput: Sendable {
  /// Where the bytes come from.
  public let source: InputSource
  /// Whether the bytes are compressed with gzip, told by their first two bytes.
  public let isGzip: Bool
  let raw: RawBytes

  /// The path, or "standard input".
  public var name: String { source.name }
  /// The number of bytes of the file as it lies on disk; nil for a pipe.
  public var byteCount: Int64? { raw.count.map(Int64.init) }

  /// Opens an input and looks at its first bytes.
  ///
  /// - Throws: `InputError` where it is missing, a directory, may not be read, or of a kind that
  ///   is no text log.
  public init(_ source: InputSource) throws(InputError) {
    self.source = source
    raw = try RawBytes(source)
    let prefix = try raw.prefix(ForeignFormat.prefixLength)
    isGzip = prefix.starts(with: [0x1F, 0x8B])
    if !isGzip, let (problem, hint) = ForeignFormat.message(for: prefix) {
      throw InputError(.content, path: source.name, problem, hint: hint)
    }
  }
}

/// A flag that stops what waits for input.
final class CancellationFlag: Sendable {
  private let raised = Atomic<Bool>(false)

  var isRaised: Bool { raised.load(ordering: .relaxed) }
  func raise() { raised.store(true, ordering: .relaxed) }
}
