/// A part of a page that works by script, and what says the same without.
struct Widget: Sendable, Equatable {
  /// Tells the widget from all others: letters, digits and hyphens; every id in it begins with it.
  var id: String
  /// The template of what the page shows where scripts run.
  var template: Asset
  /// What fills the template.
  var values: HTMLTemplate.Values
  /// What stands in its place where no script runs, and in other forms than a page.
  var fallback: [ReportBlock]
}
