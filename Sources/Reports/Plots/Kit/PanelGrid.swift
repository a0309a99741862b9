/// Where panels of one size lie: in rows of up to three beside each other, in one column on narrow sheets.
struct PanelGrid: Sendable {
  /// The width of a panel.
  let room: Double
  private let height: Double
  private let gap: Double
  private let columns: Int
  private let count: Int

  /// Makes a grid.
  ///
  /// - Parameters:
  ///   - count: how many panels there are.
  ///   - width: the width of the sheet.
  ///   - height: the height of a panel with its titles and labels, and the space below it.
  ///   - gap: the space between two panels of a row.
  ///   - widest: the width past which a panel gets no clearer.
  ///   - titles: the titles of the panels, in bold: where one takes two lines, all panels have room for them.
  init(
    of count: Int,
    width: Double,
    height: Double = 240,
    gap: Double = 22,
    widest: Double = 380,
    titles: [String] = []
  ) {
    self.gap = gap
    self.count = count
    columns = width < 500 ? 1 : min(3, max(count, 1))
    let room = min(widest, (width - gap * Double(columns - 1)) / Double(columns))
    self.room = room
    let isLong = titles.contains { PlotSheet.width($0, isBold: true) > room }
    self.height = height + (isLong ? PlotSheet.lineHeight : 0)
  }

  /// The left upper corner of a panel.
  func corner(of index: Int) -> (x: Double, y: Double) {
    (Double(index % columns) * (room + gap), Double(index / columns) * height)
  }

  /// Where the sheet goes on below the panels.
  var bottom: Double { Double((count + columns - 1) / columns) * height }
}
