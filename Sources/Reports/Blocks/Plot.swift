import Wording

/// A plot that a page shows, with the data behind it.
struct Plot: Sendable, Equatable {
  /// Tells the plot from all others: letters, digits and hyphens; every id in the drawing begins with it.
  var id: String
  /// What it is called.
  var title: RichText
  /// What it shows, in one to three sentences, for those who do not see it as for those who do.
  var description: RichText
  /// The drawing: one `svg` element with a `viewBox`, whose colours come from the page's style by
  /// class; texts in it are escaped by ``MarkupText/escaped(_:keepsDoubleQuotes:)``.
  var svg: HTMLFragment
  /// The data that it is drawn from.
  var data: ReportTable
  /// Whether another table of the report already holds the data: the Markdown report leaves the plot
  /// out then.
  var isDataElsewhere: Bool

  init(
    id: String,
    title: RichText,
    description: RichText,
    svg: HTMLFragment,
    data: ReportTable,
    isDataElsewhere: Bool = false
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.svg = svg
    self.data = data
    self.isDataElsewhere = isDataElsewhere
  }
}
