/// The parts of Graphviz's `json` output that tell where things are.
enum LayoutJSON {
  struct Graph: Decodable {
    var bb: String?
    var objects: [Object]?
    var edges: [Edge]?
    var label: [Operation]?

    private enum CodingKeys: String, CodingKey {
      case bb
      case objects
      case edges
      case label = "_ldraw_"
    }

    var labelOperations: [Operation] { label ?? [] }
  }

  struct Object: Decodable {
    var number: Int
    var name: String
    var id: String?
    var bb: String?
    var pos: String?
    var width: String?
    var height: String?
    var shape: [Operation]?
    var label: [Operation]?

    private enum CodingKeys: String, CodingKey {
      case name
      case id
      case bb
      case pos
      case width
      case height
      case number = "_gvid"
      case shape = "_draw_"
      case label = "_ldraw_"
    }

    var labelOperations: [Operation] { label ?? [] }
  }

  struct Edge: Decodable {
    var tail: Int
    var head: Int
    var id: String?
    var shape: [Operation]?
    var label: [Operation]?
    var headLabel: [Operation]?
    var tailLabel: [Operation]?

    private enum CodingKeys: String, CodingKey {
      case tail
      case head
      case id
      case shape = "_draw_"
      case label = "_ldraw_"
      case headLabel = "_hldraw_"
      case tailLabel = "_tldraw_"
    }

    var labelOperations: [Operation] { (label ?? []) + (headLabel ?? []) + (tailLabel ?? []) }
  }

  /// One drawing operation; those that set fonts and write text are read in full.
  struct Operation: Decodable {
    var op: String
    var size: Double?
    var pt: [Double]?
    var align: String?
    var width: Double?
    var text: String?
  }
}

extension [LayoutJSON.Operation] {
  /// The texts that the operations write.
  var texts: [LayoutGeometry.Text] {
    var fontSize = 14.0
    var result: [LayoutGeometry.Text] = []
    for operation in self {
      if operation.op == "F", let size = operation.size { fontSize = size }
      guard operation.op == "T", let point = operation.pt, point.count == 2,
        let width = operation.width, let text = operation.text
      else { continue }
      let left =
        switch operation.align {
        case "l": point[0]
        case "r": point[0] - width
        default: point[0] - width / 2
        }
      // The point is on the baseline; ascent and descent are those of DejaVu Sans.
      let box = LayoutGeometry.Box(
        left: left,
        bottom: point[1] - 0.236 * fontSize,
        right: left + width,
        top: point[1] + 0.928 * fontSize
      )
      result.append(LayoutGeometry.Text(content: text, fontSize: fontSize, box: box))
    }
    return result
  }
}
