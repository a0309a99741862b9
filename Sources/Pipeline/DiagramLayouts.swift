import Diagrams
import Foundation
import GraphvizRendering
import Wording

/// Diagrams on their way through Graphviz: child processes, as many at a time as there are
/// processors.
struct DiagramLayouts: Sendable {
  /// What was made of a diagram, or why nothing was.
  typealias Outputs = Result<Drawn, any Error>

  /// What was made of a diagram.
  struct Drawn: Sendable {
    /// Its files, an SVG without its declaration.
    var files: [DiagramFormat: [UInt8]] = [:]
    /// The drawing as a page holds it; nil where no SVG was asked for.
    var page: [UInt8]?
  }

  /// One process's work.
  private struct Layout: Sendable {
    /// The diagram's position.
    var position: Int
    var diagram: Diagram
    var dot: String
    var formats: [DiagramFormat]
    /// Whether its file gets the exact size of the diagram's sheet.
    var isPrinted = false
    /// Roughly how long it takes, beside others.
    var effort: Int
  }

  /// Dots per inch that look sharp on dense screens and in print.
  ///
  /// Posters are looked at from afar, and have as many dots all the same.
  private static func bitmapResolution(_ sheet: PrintedSheet?) -> Int {
    switch sheet?.paper {
    case .a0, .a1, .a2: 150
    case .a3, .a4, .a6, nil: 192
    }
  }

  private let diagramCount: Int
  private let layouts: [Layout]
  /// How many layouts, the first ones, give what is needed before all else.
  private let urgentCount: Int
  private let work: ThreadedWork<Outputs>

  /// Begins to lay diagrams out.
  ///
  /// - Parameters:
  ///   - diagrams: what to lay out.
  ///   - formats: what is needed of each.
  ///   - urgent: the format that somebody waits for; nil where all are waited for together.
  ///   - renderer: what lays out.
  ///   - isCancelled: whether to give up.
  init(
    _ diagrams: [Diagram],
    formats: Set<DiagramFormat>,
    urgent: DiagramFormat?,
    renderer: GraphvizRenderer,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    let all = diagrams.enumerated().flatMap { Self.layouts(of: $1, at: $0, formats) }
    let (later, first) = (
      all.filter { layout in !layout.formats.contains { $0 == urgent } },
      all.filter { layout in layout.formats.contains { $0 == urgent } }
    )
    // The longest work first: begun last, it would be waited for alone.
    let layouts = [first, later].flatMap { part in
      part.sorted { ($0.effort, $1.position) > ($1.effort, $0.position) }
    }
    diagramCount = diagrams.count
    self.layouts = layouts
    urgentCount = first.count
    let processors = ProcessInfo.processInfo.activeProcessorCount
    work = ThreadedWork(layouts, threads: processors) { layout in
      Result { try Self.render(layout, renderer, isCancelled) }
    }
  }

  /// Waits for what is urgent alone: what each diagram has of it.
  func urgentOutputs() -> [Outputs] { outputs(work.results(ofFirst: urgentCount)) }

  /// Waits for everything.
  func outputs() -> [Outputs] { outputs(work.results()) }

  private func outputs(_ parts: [Outputs]) -> [Outputs] {
    var outputs = [Outputs](repeating: .success(Drawn()), count: diagramCount)
    for (layout, part) in zip(layouts, parts) {
      outputs[layout.position] = outputs[layout.position].flatMap { whole in
        part.map {
          Drawn(
            files: whole.files.merging($0.files) { first, _ in first },
            page: whole.page ?? $0.page
          )
        }
      }
    }
    return outputs
  }

  /// What one diagram takes.
  private static func layouts(
    of diagram: Diagram,
    at position: Int,
    _ formats: Set<DiagramFormat>
  ) -> [Layout] {
    let size = diagram.dot.utf8.count
    let bitmap = diagram.dot(dotsPerInch: bitmapResolution(diagram.sheet))
    func layout(_ dot: String, _ formats: [DiagramFormat], effort: Int) -> Layout {
      Layout(position: position, diagram: diagram, dot: dot, formats: formats, effort: effort)
    }
    // A bitmap takes some four times as long as the others together: it is mostly compression.
    var layouts = [
      layout(diagram.dot, diagram.sheet == nil ? [.svg, .pdf] : [.svg], effort: size),
      layout(bitmap, [.png], effort: 4 * size),
    ]
    if diagram.sheet != nil {
      var printed = layout(diagram.dot, [.pdf], effort: size)
      printed.isPrinted = true
      layouts.append(printed)
    }
    return layouts.compactMap { layout in
      var layout = layout
      layout.formats.removeAll { !formats.contains($0) }
      return layout.formats.isEmpty ? nil : layout
    }
  }

  private static func render(
    _ layout: Layout,
    _ renderer: GraphvizRenderer,
    _ isCancelled: () -> Bool
  ) throws -> Drawn {
    let diagram = layout.diagram
    if layout.isPrinted {
      let document = try renderer.document(
        pages: diagram.printedPages.map { DocumentPage($0) },
        title: diagram.title,
        language: diagram.language.tag,
        isDrawnApart: true,
        isCancelled: isCancelled
      )
      return Drawn(files: [.pdf: document])
    }
    let rendering = try renderer.render(
      dot: layout.dot,
      formats: layout.formats.compactMap { RenderingFormat(rawValue: $0.rawValue) },
      isCancelled: isCancelled
    )
    var drawn = Drawn()
    for format in layout.formats {
      drawn.files[format] = RenderingFormat(rawValue: format.rawValue).map { rendering[$0] }
    }
    if let svg = drawn.files[.svg] {
      let file = try accessible(diagram, svg)
      drawn.files[.svg] = file
      drawn.page = try PageDrawing.compacted(file)
    }
    return drawn
  }

  /// The drawing with words for those who do not see it.
  private static func accessible(_ diagram: Diagram, _ svg: [UInt8]) throws -> [UInt8] {
    let words = AccessibleSVG(
      title: diagram.title,
      description: diagram.description,
      elementTitles: diagram.elementTitles,
      idPrefix: diagram.name + "-",
      language: diagram.language.tag,
      hasDeclaration: false
    )
    return try words.applied(to: svg)
  }
}
