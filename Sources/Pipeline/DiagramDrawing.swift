import Diagrams
import Foundation
import GraphvizRendering
import Reports
import Synchronization
import Wording

/// One diagram as far as it could be drawn.
struct DrawnDiagram: Sendable {
  /// Its files, in the order of formats.
  var files: [OutputFile] = []
  /// Its name and the drawing as a page holds it; nil where there is none.
  var page: (name: String, svg: String)?
  /// What a report embeds; nil where there is no picture to show.
  var embedded: EmbeddedDiagram?
  /// What went wrong and why, for the person who waits; nil where nothing did.
  var remark: String?
  /// What went wrong, for those who read the report; nil where nothing did.
  var reportedRemark: String?
  /// Whether there is no drawing at all, though one was asked for.
  var isMissing = false
}

/// Draws diagrams in child processes, several at a time; one that fails is drawn simpler.
struct DiagramDrawing: Sendable {
  /// Dots per inch that look sharp on dense screens and in print.
  ///
  /// Posters are looked at from afar, and have as many dots all the same.
  private static func bitmapResolution(_ sheet: PrintedSheet?) -> Int {
    switch sheet?.paper {
    case .a0, .a1, .a2: 150
    case .a3, .a4, .a6, nil: 192
    }
  }

  private let renderer: GraphvizRenderer
  private let formats: [DiagramFormat]
  /// Whether a page shows the drawings, whatever files are asked for.
  private let isForPage: Bool
  private let interruption: Interruption

  /// Makes a drawing office.
  ///
  /// - Parameters:
  ///   - formats: what to write.
  ///   - isForPage: whether a page shows the drawings, whatever the formats are.
  ///   - layoutProgram: the program that lays out; nil is the running one.
  ///   - interruption: ends the child processes.
  init(
    formats: [DiagramFormat],
    isForPage: Bool = false,
    layoutProgram: String?,
    interruption: Interruption
  ) {
    renderer = layoutProgram.map { GraphvizRenderer(executable: $0) } ?? GraphvizRenderer()
    self.formats = formats
    self.isForPage = isForPage
    self.interruption = interruption
  }

  /// Draws kinds of diagrams while other work is done.
  ///
  /// - Parameters:
  ///   - kinds: the kinds, in the order of the result; those that have nothing to draw are left out.
  ///   - input: what they show.
  ///   - meanwhile: work to do until the drawings are there.
  /// - Returns: the drawings, and what the other work gave.
  /// - Throws: `RunFailure.interrupted`, and what the other work throws.
  func draw<Result>(
    _ kinds: [DiagramKind],
    of input: DiagramInput,
    meanwhile: () throws(RunFailure) -> Result
  ) throws(RunFailure) -> (diagrams: [DrawnDiagram], result: Result) {
    guard !formats.isEmpty else { return ([], try meanwhile()) }
    let stop = StopFlag()
    interruption.onRaise { stop.set() }
    // One thread, which waits for those that draw.
    let work = ThreadedWork([kinds]) { drawings(of: $0, input, isCancelled: { stop.isSet }) }
    let result: Result
    do throws(RunFailure) {
      result = try meanwhile()
    } catch {
      stop.set()
      _ = work.results()
      throw error
    }
    let diagrams = work.results().flatMap(\.self)
    try interruption.check()
    return (diagrams, result)
  }

  /// Draws every kind of diagram that has something to draw, each as well as it can be drawn.
  private func drawings(
    of kinds: [DiagramKind],
    _ input: DiagramInput,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> [DrawnDiagram] {
    let plain = ThreadedWork(kinds) { $0.draw(input, level: 0) }.results()
    let drawable = zip(kinds, plain).compactMap { kind, diagram in diagram.map { (kind, $0) } }
    let layouts = renderings(of: drawable.map(\.1), isCancelled: isCancelled)
    return zip(drawable, layouts).map { drawable, outputs in
      drawing(of: drawable.0, drawable.1, outputs, input, isCancelled: isCancelled)
    }
  }

  /// Makes one diagram's files of what was rendered, or of simpler drawings where that failed.
  private func drawing(
    of kind: DiagramKind,
    _ plain: Diagram,
    _ rendered: Outputs,
    _ input: DiagramInput,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> DrawnDiagram {
    var diagram = plain
    var outputs = rendered
    var failure: String?
    for level in 0...DiagramKind.simplestLevel {
      if level > 0 {
        guard let simpler = kind.draw(input, level: level) else { break }
        diagram = simpler
        outputs = renderings(of: [simpler], isCancelled: isCancelled).first ?? .success([:])
      }
      do {
        var drawn = try files(of: diagram, outputs.get())
        drawn.remark =
          failure.map {
            "the diagram \(kind.name) is simplified, since drawing all of it failed: \($0)"
          } ?? diagram.sheet?.remark(on: kind.name)
        if failure != nil {
          drawn.reportedRemark = Self.remark(.drawingSimplified, plain, input.language)
        }
        return drawn
      } catch let error as RenderingFailure {
        failure = error.message
        if !error.mayPassWhenSimpler { break }
      } catch {
        failure = "\(error)"
      }
      if isCancelled() { break }
    }
    var drawn = DrawnDiagram()
    if formats.contains(.dot) { drawn.files = [Self.file(plain, .dot, Data(plain.dot.utf8))] }
    drawn.remark = "the diagram \(kind.name) could not be drawn: \(failure ?? "no reason given")"
    drawn.reportedRemark = Self.remark(.drawingMissing, plain, input.language)
    drawn.isMissing = true
    return drawn
  }

  private static func remark(
    _ text: TextID,
    _ diagram: Diagram,
    _ language: Language
  ) -> String {
    Words(language: language)(text, ["title": .label(diagram.title)]).plain
  }

  /// What Graphviz made of a diagram, or why it made nothing.
  private typealias Outputs = Swift.Result<[DiagramFormat: [UInt8]], any Error>

  /// One layout process's work.
  private struct Layout: Sendable {
    /// The diagram's position.
    var diagram: Int
    var dot: String
    var formats: [DiagramFormat]
    /// The diagram whose PDF file gets the exact size of its sheet; nil for other files.
    var printed: Diagram?
    /// Roughly how long it takes, beside others.
    var effort: Int
  }

  /// Renders diagrams in the formats that were asked for.
  ///
  /// As many processes run at a time as there are processors, the longest work first: begun last, it
  /// would be waited for alone.
  private func renderings(
    of diagrams: [Diagram],
    isCancelled: @escaping @Sendable () -> Bool
  ) -> [Outputs] {
    var layouts: [Layout] = []
    for (position, diagram) in diagrams.enumerated() {
      let size = diagram.dot.utf8.count
      let bitmap = diagram.dot(dotsPerInch: Self.bitmapResolution(diagram.sheet))
      // A bitmap takes some four times as long as the others together: it is mostly compression.
      layouts += [
        Layout(
          diagram: position,
          dot: diagram.dot,
          formats: diagram.sheet == nil ? [.svg, .pdf] : [.svg],
          effort: size
        ),
        Layout(diagram: position, dot: bitmap, formats: [.png], effort: 4 * size),
      ]
      guard diagram.sheet != nil else { continue }
      layouts.append(
        Layout(
          diagram: position,
          dot: diagram.dot,
          formats: [.pdf],
          printed: diagram,
          effort: size
        )
      )
    }
    layouts.sort { ($0.effort, $1.diagram) > ($1.effort, $0.diagram) }
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let work = ThreadedWork(layouts, threads: processors) { layout in
      Swift.Result { try render(layout, isCancelled: isCancelled) }
    }
    var outputs = diagrams.map { _ in Outputs.success([:]) }
    for (layout, part) in zip(layouts, work.results()) {
      outputs[layout.diagram] = outputs[layout.diagram].flatMap { whole in
        part.map { whole.merging($0) { first, _ in first } }
      }
    }
    return outputs
  }

  /// Makes one diagram's files of what was rendered.
  private func files(
    of diagram: Diagram,
    _ rendered: [DiagramFormat: [UInt8]]
  ) throws -> DrawnDiagram {
    var outputs = rendered
    var drawn = DrawnDiagram()
    if let svg = outputs[.svg] {
      let words = AccessibleSVG(
        title: diagram.title,
        description: diagram.description,
        elementTitles: diagram.elementTitles,
        idPrefix: diagram.name + "-",
        language: diagram.language.tag,
        hasDeclaration: false
      )
      let drawing = try words.applied(to: svg)
      drawn.page = (diagram.name, String(decoding: drawing, as: UTF8.self))
      outputs[.svg] = Array(AccessibleSVG.declaration.utf8) + drawing
    }
    outputs[.dot] = Array(diagram.dot.utf8)
    for format in formats {
      guard let bytes = outputs[format] else { continue }
      drawn.files.append(Self.file(diagram, format, Data(bytes)))
    }
    let shown = formats.first { $0 == .svg } ?? formats.first { $0 == .png }
    drawn.embedded = EmbeddedDiagram(
      name: diagram.name,
      title: diagram.title,
      path: shown.map { Self.name(diagram, $0) },
      alternativeText: diagram.description,
      otherFormats: formats.filter { $0 != shown }.map { Self.name(diagram, $0) }
    )
    return drawn
  }

  private func render(
    _ layout: Layout,
    isCancelled: () -> Bool
  ) throws -> [DiagramFormat: [UInt8]] {
    let wanted = layout.formats.filter { formats.contains($0) || isForPage && $0 == .svg }
    guard !wanted.isEmpty else { return [:] }
    if let diagram = layout.printed, let sheet = diagram.sheet {
      let page = DocumentPage(
        dot: layout.dot,
        width: sheet.paper.width,
        height: sheet.paper.height
      )
      return [
        .pdf: try renderer.document(
          pages: [page],
          title: diagram.title,
          language: diagram.language.tag,
          isCancelled: isCancelled
        )
      ]
    }
    let rendering = try renderer.render(
      dot: layout.dot,
      formats: wanted.compactMap { RenderingFormat(rawValue: $0.rawValue) },
      isCancelled: isCancelled
    )
    var outputs: [DiagramFormat: [UInt8]] = [:]
    for format in wanted {
      outputs[format] = RenderingFormat(rawValue: format.rawValue).map { rendering[$0] }
    }
    return outputs
  }

  private static func name(_ diagram: Diagram, _ format: DiagramFormat) -> String {
    "\(diagram.name).\(format.rawValue)"
  }

  private static func file(
    _ diagram: Diagram,
    _ format: DiagramFormat,
    _ bytes: Data
  ) -> OutputFile {
    OutputFile(name: name(diagram, format), bytes: bytes)
  }
}
