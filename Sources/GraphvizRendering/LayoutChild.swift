import CGraphviz
import CPNGDevice
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The layout process: reads DOT on standard input, writes drawings on standard output.
///
/// Graphviz is not thread-safe, is not bounded in time, and crashes on some valid graphs; here it
/// can do no harm to the run that wants the drawing.
public enum LayoutChild {
  /// The hidden command that makes the program a layout process.
  public static let commandName = "__layout"

  /// Runs the layout that the arguments ask for and answers on standard output.
  ///
  /// Nothing else of the program should run in the same process: the memory, time and stack limits
  /// of the whole process change, and the first to be exceeded ends it by a signal.
  ///
  /// - Parameter arguments: What ``GraphvizRenderer`` puts after the command's name.
  /// - Returns: The exit status.
  public static func run(arguments: [String]) -> Int32 {
    guard let request = LayoutArguments(words: arguments) else {
      let usage = "waymark: \(commandName) is for Waymark's own use\n"
      _ = Array(usage.utf8).withUnsafeBytes { SystemCalls.writeAll($0, to: 2) }
      return 64
    }
    #if canImport(Glibc)
    // Descriptors that the program which started us had opened without close-on-exec.
    closefrom(3)
    #endif
    ProcessLimits.apply(request)
    // Whatever a plug-in prints on standard output must not get between the frames.
    let answer = fcntl(1, F_DUPFD_CLOEXEC, 3)
    guard answer >= 0, dup2(2, 1) >= 0 else { return 71 }
    answerDescriptor.store(answer, ordering: .relaxed)
    send(LayoutProtocol.greeting)
    guard let input = SystemCalls.readAll(from: 0) else { return 74 }
    let status = request.isDocument ? drawDocument(input) : draw(input, request.formats)
    send(.end)
    return status
  }

  private static func draw(_ dot: [UInt8], _ formats: [RenderingFormat]) -> Int32 {
    do throws(Refusal) {
      let context = try openContext()
      let graph = try layOut(dot, in: context)
      for format in formats {
        let drawing = try drawing(of: graph, in: context, as: format)
        send(.output, name: format.rawValue, content: UnsafeRawBufferPointer(drawing))
      }
      return 0
    } catch {
      return tell(error)
    }
  }

  private static func drawDocument(_ input: [UInt8]) -> Int32 {
    guard let request = DocumentRequest(bytes: input) else { return 65 }
    do throws(Refusal) {
      let context = try openContext()
      var files: [UnsafeMutableRawBufferPointer?] = []
      for page in request.pages {
        if let drawing = page.drawing {
          let file = UnsafeMutableRawBufferPointer.allocate(
            byteCount: drawing.count,
            alignment: 1
          )
          drawing.copyBytes(to: file)
          files.append(file)
          continue
        }
        guard let dot = page.dot else {
          files.append(nil)
          continue
        }
        let graph = try layOut(Array(dot.utf8), in: context)
        files.append(try drawing(of: graph, in: context, as: .pdf))
      }
      let document = PageBinding.bind(request, files)
      switch document {
      case .success(let bytes): send(.output, name: RenderingFormat.pdf.rawValue, content: bytes)
      case .failure(let failure):
        var reason = failure.reason
        reason.withUTF8 { send(.message, content: UnsafeRawBufferPointer($0)) }
        throw Refusal(step: .binding)
      }
      return 0
    } catch {
      return tell(error)
    }
  }

  /// The step that failed.
  private struct Refusal: Error {
    var step: LayoutProtocol.Step
  }

  private static func tell(_ refusal: Refusal) -> Int32 {
    send(.failure, name: refusal.step.rawValue)
    return refusal.step == .syntax ? 65 : 70
  }

  // Graphs, drawings and the context are left to the process's end: freeing them takes time and is
  // one more place where Graphviz can crash.

  private static func openContext() throws(Refusal) -> OpaquePointer {
    waymark_set_message_handler { fragment in
      guard let fragment else { return 0 }
      let bytes = UnsafeRawBufferPointer(start: fragment, count: strlen(fragment))
      LayoutChild.send(.message, content: bytes)
      return 0
    }
    guard let context = waymark_open_context() else { throw Refusal(step: .layout) }
    waymark_add_png_device(context)
    return context
  }

  private static func layOut(
    _ dot: [UInt8],
    in context: OpaquePointer
  ) throws(Refusal) -> UnsafeMutablePointer<Agraph_t> {
    var hasErrors: Int32 = 0
    let graph = (dot + [0]).withUnsafeBytes { bytes in
      waymark_read_graph(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), &hasErrors)
    }
    guard let graph, hasErrors == 0 else { throw Refusal(step: .syntax) }
    guard waymark_lay_out(context, graph, "dot") == 0 else { throw Refusal(step: .layout) }
    return graph
  }

  private static func drawing(
    of graph: UnsafeMutablePointer<Agraph_t>,
    in context: OpaquePointer,
    as format: RenderingFormat
  ) throws(Refusal) -> UnsafeMutableRawBufferPointer {
    var data: UnsafeMutablePointer<CChar>?
    var count = 0
    let status =
      format == .png
      ? waymark_draw_png(context, graph, &data, &count)
      : waymark_draw(context, graph, format.rawValue, &data, &count)
    guard status == 0, let data, count > 0 else { throw Refusal(step: .layout) }
    let drawing = UnsafeMutableRawBufferPointer(start: data, count: count)
    if format == .pdf { PDFDate.remove(from: drawing) }
    return drawing
  }

  private static let answerDescriptor = Atomic<Int32>(-1)

  private static func send(
    _ word: LayoutProtocol.Word,
    name: String = "-",
    content: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0)
  ) {
    send(LayoutProtocol.header(word, name: name, count: content.count))
    _ = SystemCalls.writeAll(content, to: answerDescriptor.load(ordering: .relaxed))
  }

  private static func send(_ bytes: [UInt8]) {
    let descriptor = answerDescriptor.load(ordering: .relaxed)
    _ = bytes.withUnsafeBytes { SystemCalls.writeAll($0, to: descriptor) }
  }
}
