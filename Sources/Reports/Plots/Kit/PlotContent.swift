import Wording

/// What a plot shows, apart from how wide the drawing is.
protocol PlotContent {
  /// Tells the plot from all others: letters, digits and hyphens.
  var id: String { get }
  /// What it is called.
  var title: RichText { get }
  /// What is seen in it, in one to three sentences.
  var description: RichText { get }
  /// The data that it is drawn from.
  var data: ReportTable { get }
  /// Whether another table of the report holds the data already.
  var isDataElsewhere: Bool { get }
  /// Draws it as wide as a page, or as a telephone.
  func sheet(width: Double) -> PlotSheet
}

extension PlotContent {
  var isDataElsewhere: Bool { false }
}

extension Plot {
  /// The width of drawings on a page, in points.
  static let pageWidth = 760.0
  /// The width of drawings on a telephone.
  static let phoneWidth = 340.0

  /// Draws a plot in both widths, of which the page's style shows the one that suits.
  init(_ content: some PlotContent, _ words: Words) {
    func drawing(_ width: Double, _ kind: String) -> String {
      content.sheet(width: width).svg(
        id: content.id + "-" + kind,
        kind: kind,
        title: content.title.plain,
        description: content.description.plain,
        language: words.language.tag
      ).markup.markup
    }
    self.init(
      id: content.id,
      title: content.title,
      description: content.description,
      svg: HTMLFragment(
        trusted: drawing(Self.pageWidth, "page") + drawing(Self.phoneWidth, "phone")
      ),
      data: content.data,
      isDataElsewhere: content.isDataElsewhere
    )
  }
}

extension PlotSheet {
  /// The drawing as one element that stands alone as well as on a page.
  ///
  /// - Parameters:
  ///   - id: what every id in it begins with.
  ///   - kind: for which width it is drawn, for the page's style.
  ///   - title: what it is called.
  ///   - description: what is seen in it.
  ///   - language: the language tag of its texts.
  /// - Returns: an `svg` element.
  func svg(
    id: String,
    kind: String,
    title: String,
    description: String,
    language: String
  ) -> SVGElement {
    let width = SVGElement.number(width)
    let height = SVGElement.number(height.rounded(.up))
    var root = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "plot-drawing plot-\(kind)",
        "viewBox": "0 0 \(width) \(height)", "width": width, "height": height, "role": "img",
        "aria-labelledby": "\(id)-title \(id)-description", "lang": language,
        "xml:lang": language, "font-family": "'DejaVu Sans', Verdana, sans-serif",
      ]
    )
    root.children = [
      SVGElement("title", ["id": id + "-title"], text: title),
      SVGElement("desc", ["id": id + "-description"], text: description),
    ]
    root.children += elements
    return root
  }
}
