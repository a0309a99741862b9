import Diagnostics
import GraphvizRendering

extension RenderingFailure {
  /// One sentence for people, with Graphviz's or the system's own words after a colon.
  var problem: Message {
    detail.isEmpty ? sentence : "\(sentence): \(detail)"
  }

  private var sentence: Message {
    switch kind {
    case .syntax(let line?): "Graphviz could not read line \(line) of the drawing"
    case .crashed(let signal): "Graphviz crashed on the drawing (signal \(Int(signal)))"
    default: Message(stringLiteral: RenderingFailure(kind).message)
    }
  }
}
