#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Drawings of one graph, from one layout.
public struct Rendering: Hashable, Sendable {
  /// The bytes of each format that was asked for.
  public var outputs: [RenderingFormat: [UInt8]]
  /// What Graphviz warned of, in its own words, in order.
  public var warnings: [String]

  /// The bytes of one format; empty when it was not asked for.
  public subscript(format: RenderingFormat) -> [UInt8] { outputs[format] ?? [] }
}

/// Draws graphs by Graphviz, each in a process of its own.
///
/// Several drawings may be made at a time, from any threads.
public struct GraphvizRenderer: Sendable {
  /// The program that is started.
  public var executable: String
  /// What it is told before the layout's own arguments.
  public var arguments: [String]
  /// What each layout may use.
  public var limits: RenderingLimits

  /// A renderer that starts a given program.
  ///
  /// - Parameters:
  ///   - executable: The path of a program that calls ``LayoutChild/run(arguments:)``.
  ///   - arguments: What makes the program do so.
  ///   - limits: What each layout may use.
  public init(
    executable: String = GraphvizRenderer.currentExecutable,
    arguments: [String] = [LayoutChild.commandName],
    limits: RenderingLimits = RenderingLimits()
  ) {
    self.executable = executable
    self.arguments = arguments
    self.limits = limits
  }

  /// The path of the running program.
  public static let currentExecutable: String = {
    #if canImport(Darwin)
    var size = UInt32(PATH_MAX)
    var buffer = [CChar](repeating: 0, count: Int(size))
    if _NSGetExecutablePath(&buffer, &size) == 0 {
      return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }
    #else
    // The link itself, not what it names: it stays right when the file is replaced meanwhile.
    if access("/proc/self/exe", X_OK) == 0 { return "/proc/self/exe" }
    #endif
    return CommandLine.arguments.first ?? "waymark"
  }()

  /// Draws a graph in several formats, by one layout.
  ///
  /// Blocks until the drawing is there or given up, so it is not for the threads that tasks share.
  ///
  /// - Parameters:
  ///   - dot: The graph. Characters that XML cannot carry are drawn as U+FFFD.
  ///   - formats: What to make; a format named twice is made once.
  ///   - isCancelled: Asked now and then; when it says yes, the layout process is ended.
  /// - Returns: The bytes of each format, and Graphviz's warnings.
  /// - Throws: ``RenderingFailure`` whatever goes wrong.
  public func render(
    dot: String,
    formats: [RenderingFormat],
    isCancelled: () -> Bool = { false }
  ) throws(RenderingFailure) -> Rendering {
    let wanted = RenderingFormat.allCases.filter(formats.contains)
    guard !wanted.isEmpty else { return Rendering(outputs: [:], warnings: []) }
    return try run(
      LayoutArguments(formats: wanted, limits: limits),
      input: DrawableText.bytes(dot),
      isCancelled: isCancelled
    )
  }

  /// Draws pages and binds them to one PDF file, each on a sheet of exactly its size.
  ///
  /// Blocks like ``render(dot:formats:isCancelled:)``; all pages are drawn by one process unless they
  /// are drawn apart.
  ///
  /// - Parameters:
  ///   - pages: The pages in order; one without a drawing of its own shows that of the page before.
  ///   - title: The document's title, which readers show.
  ///   - language: The language of the texts as a BCP 47 tag, such as `en`.
  ///   - isDrawnApart: Whether each page is drawn by a process of its own, which drawings with clusters
  ///     need: Graphviz draws these in an order that is not the same each time after the first page.
  ///   - isCancelled: Asked now and then; when it says yes, the process is ended.
  /// - Returns: The file's bytes, the same for the same pages.
  /// - Throws: ``RenderingFailure`` whatever goes wrong.
  public func document(
    pages: [DocumentPage],
    title: String,
    language: String,
    isDrawnApart: Bool = false,
    isCancelled: () -> Bool = { false }
  ) throws(RenderingFailure) -> [UInt8] {
    var pages = pages
    if isDrawnApart, pages.count > 1 {
      for number in pages.indices {
        guard let dot = pages[number].dot else { continue }
        pages[number].draw(
          try render(dot: dot, formats: [.pdf], isCancelled: isCancelled)[.pdf]
        )
      }
    }
    let request = DocumentRequest(title: title, language: language, pages: pages)
    return try run(
      LayoutArguments(formats: [.pdf], isDocument: true, limits: limits),
      input: request.bytes(),
      isCancelled: isCancelled
    )[.pdf]
  }

  /// Starts a layout process, feeds it, and reads its answer.
  private func run(
    _ request: LayoutArguments,
    input: [UInt8],
    isCancelled: () -> Bool
  ) throws(RenderingFailure) -> Rendering {
    guard !isCancelled() else { throw RenderingFailure(.cancelled) }
    var child: ChildProcess
    do throws(ChildProcess.StartFailure) {
      child = try ChildProcess(
        executable: executable,
        arguments: arguments + request.words,
        environmentChanges: [
          // Swift's crash report takes seconds, and Pango chooses fonts by language.
          "SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8", "PANGO_LANGUAGE": "en",
        ]
      )
    } catch {
      let reason = SystemCalls.text(ofError: error.errorNumber)
      throw RenderingFailure(.notStartable, detail: "\(executable): \(reason)")
    }
    let outcome = child.run(
      standardInput: input,
      wallClock: limits.wallClock,
      outputLimit: limits.outputBytes,
      isCancelled: isCancelled
    )
    return try LayoutAnswer(outcome, wanted: request.formats, limits: limits).rendering()
  }
}
