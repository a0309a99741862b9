import GraphvizRendering
import Testing

@Suite struct LayoutGeometryTests {
  func laidOut(_ dot: String) throws -> LayoutGeometry {
    try LayoutGeometry(json: builtRenderer().render(dot: dot, formats: [.json])[.json])
  }

  @Test func placesAgreeWithPlainOutput() throws {
    let dot = GraphvizRendererTests.shop
    let rendering = try builtRenderer().render(dot: dot, formats: [.json, .plain])
    let geometry = try LayoutGeometry(json: rendering[.json])
    let lines = String(decoding: rendering[.plain], as: UTF8.self).split(separator: "\n")
    let plain = lines.map { $0.split(separator: " ").map(String.init) }
    #expect(geometry.nodes.map(\.name) == ["search", "product", "cart", "pay"])
    for node in geometry.nodes {
      let line = try #require(plain.first { $0[0] == "node" && $0[1] == node.name })
      let box = try #require(node.box)
      // The plain format is in inches: name, x, y, width, height.
      let inches = line[2...5].compactMap(Double.init)
      #expect(abs((box.left + box.right) / 2 - inches[0] * 72) < 0.1)
      #expect(abs((box.bottom + box.top) / 2 - inches[1] * 72) < 0.1)
      #expect(abs(box.width - inches[2] * 72) < 0.1 && abs(box.height - inches[3] * 72) < 0.1)
    }
    let size = plain[0][2...3].compactMap(Double.init)
    #expect(abs(geometry.box.width - size[0] * 72) < 0.1)
    #expect(abs(geometry.box.height - size[1] * 72) < 0.1)
    #expect(geometry.clusters.map(\.name) == ["cluster_find", "cluster_buy"])
    #expect(geometry.clusters.map { $0.texts.map(\.content) } == [["Find"], ["Buy"]])
    #expect(geometry.edges.count == 4)
    let labelled = try #require(geometry.edges.first { $0.name == "cart->search" })
    let text = try #require(labelled.texts.first)
    #expect(text.content == "12 %" && text.fontSize == 14)
    let edge = try #require(plain.first { $0[0] == "edge" && $0[1] == "cart" && $0[2] == "search" })
    let points = (Int(edge[3]) ?? 0) * 2
    // The label's place follows the points and the label itself, which holds one space.
    let place = edge[(4 + points + 2)..<(4 + points + 4)].compactMap(Double.init)
    #expect(abs((text.box.left + text.box.right) / 2 - place[0] * 72) < 1)
    #expect(text.box.bottom < place[1] * 72 && text.box.top > place[1] * 72)
  }

  @Test func textsOfMarkupHaveTheirOwnSizes() throws {
    let geometry = try laidOut(
      """
      digraph { a [id="first", shape=plain, label=<<table><tr><td>Large</td></tr>
      <tr><td><font point-size="8">small</font></td></tr></table>>]; a -> a [xlabel="way"];
      hidden [style=invis]; label="Caption" }
      """
    )
    let node = try #require(geometry.nodes.first)
    #expect(node.id == "first")
    #expect(node.texts.map(\.content) == ["Large", "small"])
    #expect(node.texts.map(\.fontSize) == [14, 8])
    #expect(geometry.overflowingTexts() == [])
    #expect(geometry.texts.map(\.content) == ["Caption"])
    #expect(geometry.nodes.map(\.isVisible) == [true, false])
    #expect(geometry.edges[0].texts.map(\.content) == ["way"])
    #expect(geometry.smallestText(on: .a4Landscape)?.text.content == "small")
    #expect(geometry.smallestText(on: .a4Landscape)?.printedSize == 8)
  }

  @Test func ordinaryLayoutsDoNotOverlap() throws {
    #expect(try laidOut(GraphvizRendererTests.shop).overlaps() == [])
    let chain = try laidOut("digraph { a -> b -> c [label=\"way\"]; subgraph cluster_x { b } }")
    #expect(chain.overlaps() == [])
  }

  /// A drawing put together by hand, of 100 by 100 points.
  func geometry(
    objects: String = "",
    edges: String = "",
    bounds: String = "0,0,100,100"
  ) throws
    -> LayoutGeometry
  {
    let json = #"{"bb":"\#(bounds)","objects":[\#(objects)],"edges":[\#(edges)]}"#
    return try LayoutGeometry(json: Array(json.utf8))
  }

  func node(_ number: Int, _ x: Double, _ y: Double, isVisible: Bool = true) -> String {
    let draw = isVisible ? #""_draw_":[{"op":"c"}],"# : ""
    // One inch wide and half an inch high.
    return #"{"_gvid":\#(number),"name":"n\#(number)",\#(draw)"pos":"\#(x),\#(y)","#
      + #""width":"1","#
      + #""height":"0.5"}"#
  }

  func edge(_ text: String, _ x: Double, _ y: Double, width: Double = 20) -> String {
    #"{"tail":0,"head":1,"_ldraw_":[{"op":"F","size":10},{"op":"T","pt":[\#(x),\#(y)],"#
      + #""align":"c","width":\#(width),"text":"\#(text)"}]}"#
  }

  @Test func overlapsAreFound() throws {
    let touching = try geometry(objects: node(0, 36, 18) + "," + node(1, 108, 18))
    #expect(touching.overlaps() == [])
    let nodes = try geometry(objects: node(0, 36, 18) + "," + node(1, 100, 20))
    #expect(nodes.overlaps().map(\.description) == ["node n0 overlaps node n1 by 8.0 pt"])
    let hidden = node(1, 100, 20, isVisible: false)
    #expect(try geometry(objects: node(0, 36, 18) + "," + hidden).overlaps() == [])
    let label = try geometry(
      objects: node(0, 36, 18) + "," + node(1, 36, 90),
      edges: edge("w", 36, 34)
    )
    #expect(label.overlaps().map(\.first) == ["text \"w\" of edge n0->n1 #0"])
    #expect(label.overlaps().map(\.second) == ["node n0"])
    let labels = try geometry(edges: edge("w", 36, 50) + "," + edge("v", 40, 55))
    #expect(labels.overlaps().count == 1)
    let apart = try geometry(edges: edge("w", 36, 50) + "," + edge("v", 60, 50))
    #expect(apart.overlaps() == [])
    #expect(try geometry(edges: edge("w", 36, 50) + "," + edge(" ", 36, 50)).overlaps() == [])
    func cluster(_ number: Int, _ box: String) -> String {
      #"{"_gvid":\#(number),"name":"cluster_\#(number)","bb":"\#(box)"}"#
    }
    let crossing = try geometry(objects: cluster(0, "0,0,50,50") + "," + cluster(1, "40,40,90,90"))
    #expect(crossing.overlaps().map(\.penetration) == [10])
    let nested = try geometry(objects: cluster(0, "0,0,50,50") + "," + cluster(1, "10,10,40,40"))
    #expect(nested.overlaps() == [])
  }

  @Test func scaleFitsThePage() throws {
    // A4 is 297 mm by 210 mm; within margins of 10 mm, 277 by 190 remain, at 72 points an inch.
    let wide = try geometry(edges: edge("w", 36, 50), bounds: "0,0,1570.3937,100")
    #expect(abs(wide.scale(on: .a4Landscape) - 0.5) < 1e-6)
    #expect(abs((wide.smallestText(on: .a4Landscape)?.printedSize ?? 0) - 5) < 1e-5)
    let high = try geometry(bounds: "0,0,100,1077.165")
    #expect(abs(high.scale(on: .a4Landscape) - 0.5) < 1e-5)
    #expect(high.smallestText(on: .a4Landscape) == nil)
    #expect(try geometry().scale(on: .a4Landscape) == 1)
    #expect(wide.scale(on: .a3Landscape) > wide.scale(on: .a4Landscape))
    #expect(try geometry(bounds: "0,0,180,100").isWithinAspect(1.8))
    #expect(try !geometry(bounds: "0,0,181,100").isWithinAspect(1.8))
    #expect(try geometry(bounds: "0,0,100,180").isWithinAspect(1.8))
    #expect(try !geometry(bounds: "0,0,100,181").isWithinAspect(1.8))
  }

  @Test func otherTextIsRefused() {
    for text in ["", "{}", "[]", #"{"bb":"1,2,3"}"#, #"{"bb":"a,b,c,d"}"#, "digraph {}"] {
      #expect(throws: (any Error).self, "\(text)") {
        try LayoutGeometry(json: Array(text.utf8))
      }
    }
  }
}
