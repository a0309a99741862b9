import Diagnostics
import Diagrams
import Foundation
import GraphvizRendering
import Reports
import Wording

/// One diagram as far as it could be drawn.
struct DrawnDiagram: Sendable {
  /// Its files, in the order of formats.
  var files: [OutputFile] = []
  /// Its name and the drawing as a page holds it; nil where there is none.
  var page: (name: String, svg: String)?
  /// How many pages its PDF has.
  var pages = 1
  /// What a report embeds; nil where there is no picture to show.
  var embedded: EmbeddedDiagram?
  /// What went wrong and why, for the person who waits; nil where nothing did.
  var remark: Message?
  /// What went wrong, for those who read the report; nil where nothing did.
  var reportedRemark: String?
  /// Whether there is no drawing at all, though one was asked for.
  var isMissing = false
}

/// Draws diagrams in child processes, several at a time; one that fails is drawn simpler.
struct DiagramDrawing: Sendable {
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
  ///   - meanwhile: work to do until the drawings are there; it is given a function that waits for
  ///     the drawings of a page, without their files, and returns nil where one of them failed.
  /// - Returns: the drawings, and what the other work gave.
  /// - Throws: `RunFailure.interrupted`, and what the other work throws.
  func draw<Result>(
    _ kinds: [DiagramKind],
    of input: DiagramInput,
    meanwhile: (_ shown: () -> [DrawnDiagram]?) throws(RunFailure) -> Result
  ) throws(RunFailure) -> (diagrams: [DrawnDiagram], result: Result) {
    guard !formats.isEmpty else { return ([], try meanwhile { [] }) }
    let stop = StopFlag()
    interruption.onRaise { stop.set() }
    let work = ThreadedWork([kinds]) { begin($0, of: input, isCancelled: { stop.isSet }) }
    let result: Result
    do throws(RunFailure) {
      result = try meanwhile { work.results().first.flatMap(shown) }
    } catch {
      stop.set()
      for begun in work.results() { _ = begun.layouts.outputs() }
      throw error
    }
    let diagrams = work.results().flatMap { begun in
      zip(begun.diagrams, begun.layouts.outputs()).map { drawable, outputs in
        drawing(of: drawable.kind, drawable.plain, outputs, input, isCancelled: { stop.isSet })
      }
    }
    try interruption.check()
    return (diagrams, result)
  }

  /// Diagrams that are being laid out.
  private struct Begun: Sendable {
    var diagrams: [(kind: DiagramKind, plain: Diagram)]
    var layouts: DiagramLayouts
  }

  /// Begins to draw every kind of diagram that has something to draw.
  private func begin(
    _ kinds: [DiagramKind],
    of input: DiagramInput,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> Begun {
    let plain = ThreadedWork(kinds) { $0.draw(input, level: 0) }.results()
    let drawable = zip(kinds, plain).compactMap { kind, diagram in diagram.map { (kind, $0) } }
    return Begun(
      diagrams: drawable,
      layouts: layouts(of: drawable.map(\.1), isCancelled: isCancelled)
    )
  }

  /// Begins to lay out; where there is a page, what it shows comes first.
  private func layouts(
    of diagrams: [Diagram],
    isCancelled: @escaping @Sendable () -> Bool
  ) -> DiagramLayouts {
    DiagramLayouts(
      diagrams,
      formats: Set(formats).union(isForPage ? [.svg] : []),
      urgent: isForPage ? .svg : nil,
      renderer: renderer,
      isCancelled: isCancelled
    )
  }

  /// Waits for what a page shows of diagrams.
  ///
  /// - Returns: the drawings without their files; nil where one of them failed.
  private func shown(_ begun: Begun) -> [DrawnDiagram]? {
    var shown: [DrawnDiagram] = []
    for (drawable, outputs) in zip(begun.diagrams, begun.layouts.urgentOutputs()) {
      guard case .success(let outputs) = outputs else { return nil }
      shown.append(drawing(of: drawable.plain, outputs))
    }
    return shown
  }

  /// Makes one diagram's files of what was rendered, or of simpler drawings where that failed.
  private func drawing(
    of kind: DiagramKind,
    _ plain: Diagram,
    _ rendered: DiagramLayouts.Outputs,
    _ input: DiagramInput,
    isCancelled: @escaping @Sendable () -> Bool
  ) -> DrawnDiagram {
    var diagram = plain
    var outputs = rendered
    var failure: Message?
    for level in 0...DiagramKind.simplestLevel {
      if level > 0 {
        guard let simpler = kind.draw(input, level: level) else { break }
        diagram = simpler
        let layouts = layouts(of: [simpler], isCancelled: isCancelled)
        outputs = layouts.outputs().first ?? .success(DiagramLayouts.Drawn())
      }
      do {
        var drawn = try drawing(of: diagram, outputs.get())
        drawn.files = try files(of: diagram, outputs.get().files)
        drawn.pages = max(1, diagram.printedPages.count)
        drawn.remark =
          failure.map {
            "the diagram \(kind.name) is simplified, since drawing all of it failed: \($0)"
          } ?? diagram.remark
        if failure != nil {
          drawn.reportedRemark = Self.remark(.drawingSimplified, plain, input.language)
        }
        return drawn
      } catch let error as RenderingFailure {
        failure = error.problem
        if !error.mayPassWhenSimpler { break }
      } catch {
        failure = Message(quoting: "\(error)")
      }
      if isCancelled() { break }
    }
    var drawn = DrawnDiagram()
    if formats.contains(.dot) { drawn.files = [Self.file(plain, .dot, Data(plain.dot.utf8))] }
    drawn.remark = failure.map { "the diagram \(kind.name) could not be drawn: \($0)" }
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

  /// What a report shows of a diagram, without its files.
  private func drawing(
    of diagram: Diagram,
    _ outputs: DiagramLayouts.Drawn
  ) -> DrawnDiagram {
    var drawn = DrawnDiagram()
    drawn.page = outputs.page.map { (diagram.name, String(decoding: $0, as: UTF8.self)) }
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

  /// A diagram's files, of what was rendered.
  private func files(
    of diagram: Diagram,
    _ outputs: [DiagramFormat: [UInt8]]
  ) -> [OutputFile] {
    formats.compactMap { format in
      switch format {
      case .dot: Self.file(diagram, format, Data(diagram.dot.utf8))
      case .svg:
        outputs[format].map {
          Self.file(diagram, format, Data(AccessibleSVG.declaration.utf8) + $0)
        }
      case .png, .pdf: outputs[format].map { Self.file(diagram, format, Data($0)) }
      }
    }
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
