/// The explanation of signs, with the signs themselves.
struct Legend {
  /// A sign.
  enum Sign {
    /// A field of colour.
    case fill(String, outline: String)
    /// A title's background with its mark.
    case mark(String, fill: String, ink: String, outline: String)
    /// A way.
    case line(DOTEdge.Stroke, width: Double, color: String)
    /// Words in the look they have on cards.
    case word(String)
  }

  /// A sign and what it means.
  struct Item {
    var sign: Sign
    var text: String

    private var signWidth: Double {
      switch sign {
      case .fill: 14
      case .mark: 18
      case .line: 30
      case .word(let word):
        FontMetrics.width(word, size: VisualLanguage.textSize) + 2
      }
    }

    fileprivate var width: Double {
      signWidth + 5 + FontMetrics.width(text, size: VisualLanguage.textSize)
    }

    fileprivate func table() -> HTMLTable {
      let size = VisualLanguage.textSize
      var cell = HTMLCell(content: .nothing, width: Int(signWidth), height: 10)
      switch sign {
      case .fill(let fill, let outline):
        cell.content = .table(
          HTMLTable(
            frame: HTMLTable.Frame(width: 1, color: outline),
            rows: [[HTMLCell(content: .nothing, fill: fill, width: 10, height: 6, isFixed: true)]]
          )
        )
      case .mark(let mark, let fill, let ink, let outline):
        cell.content = .table(
          HTMLTable(
            frame: HTMLTable.Frame(width: 1, color: outline),
            rows: [
              [
                HTMLCell(
                  content: .text(HTMLText(mark, size: size, color: ink, isBold: true)),
                  alignment: .center,
                  fill: fill,
                  width: 12,
                  height: 10
                )
              ]
            ]
          )
        )
      case .line: break
      case .word(let word):
        cell.content = .text(HTMLText(word, size: size))
      }
      let words = HTMLText(text, size: size, color: VisualLanguage.quietInk)
      return HTMLTable(
        padding: 1,
        rows: [
          [
            cell, HTMLCell(content: .nothing, width: 4),
            HTMLCell(content: .text(words), height: 10),
          ]
        ]
      )
    }
  }

  /// Items that belong together begin a line of their own where the drawing is wide enough.
  var groups: [[Item]]

  private static let rowHeight = 14.0
  private static let spacing = 13.0

  /// The items of each line within a width.
  private func rows(width: Double) -> [[Item]] {
    var rows: [[Item]] = []
    var used = 0.0
    for item in groups.flatMap({ $0 }) {
      if rows.isEmpty || used + item.width > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(item)
      used += item.width + Self.spacing
    }
    return rows
  }

  /// The height within a width.
  func height(width: Double) -> Double { Double(rows(width: width).count) * Self.rowHeight }

  /// Draws the legend with its upper left corner at a point.
  func draw(at origin: Point, width: Double, into graph: inout DOTGraph) {
    var number = 0
    for (row, items) in rows(width: width).enumerated() {
      var x = origin.x
      let y = origin.y + (Double(row) + 0.5) * Self.rowHeight
      for item in items {
        let name = "legend:\(number)"
        number += 1
        graph.nodes.append(
          DOTNode(
            name: name,
            center: Point(x: x + item.width / 2, y: y),
            shape: .table(item.table()),
            tooltip: item.text
          )
        )
        if case .line(let stroke, let lineWidth, let color) = item.sign {
          graph.addLine(
            name,
            from: Point(x: x, y: y),
            to: Point(x: x + 27, y: y),
            stroke: stroke,
            width: lineWidth,
            color: color,
            hasHead: true,
            tooltip: item.text
          )
        }
        x += item.width + Self.spacing
      }
    }
  }
}
