import Foundation
import GraphvizRendering
import TestSupport
import Testing

@Suite struct AccessibleSVGTests {
  static let dot = """
    digraph "internal name" {
      subgraph cluster_buy { label="Buy"; cart; pay [id="the pay"] }
      search -> cart; search -> cart [id="second way"]; cart -> pay;
      glow [style=filled, fillcolor="red:blue"];
    }
    """
  static let texts = AccessibleSVG(
    title: "Shop <journeys> & \"more\"",
    description: "Most leave at the cart.",
    elementTitles: [
      "cart": "Cart: 12 % leave", "the pay": "Payment", "cluster_buy": "Stage Buy",
      "second way": "Search to cart, by app", "cart->pay": "Cart to payment",
    ],
    idPrefix: "shop-",
    language: "nb"
  )

  func drawn(_ texts: AccessibleSVG = texts, _ dot: String = dot) throws -> [UInt8] {
    try texts.applied(to: builtRenderer().render(dot: dot, formats: [.svg])[.svg])
  }

  @Test func rootNamesTheDrawing() throws {
    let outline = try XMLOutline(drawn())
    #expect(outline.elements.prefix(3) == ["svg", "title", "desc"])
    #expect(outline.contents[1] == Self.texts.title)
    #expect(outline.contents[2] == Self.texts.description)
    let root = outline.attributes[0]
    #expect(root["role"] == "img")
    #expect(root["lang"] == "nb" && root["xml:lang"] == "nb")
    let named = try #require(root["aria-labelledby"]).split(separator: " ").map(String.init)
    #expect(named == outline.attributes[1...2].map { $0["id"] ?? "" })
    #expect(root["viewBox"] != nil && root["width"] != nil)
  }

  @Test func descriptionMayBeAbsent() throws {
    var texts = Self.texts
    texts.description = ""
    let outline = try XMLOutline(drawn(texts))
    #expect(!outline.elements.contains("desc"))
    #expect(outline.attributes[0]["aria-labelledby"] == outline.attributes[1]["id"])
  }

  @Test func titlesAreHuman() throws {
    let outline = try XMLOutline(drawn())
    #expect(outline.titles.first == Self.texts.title)
    #expect(Set(outline.titles.dropFirst()) == Set(Self.texts.elementTitles.values))
    // What has no title for people has none at all.
    let text = String(decoding: try drawn(), as: UTF8.self)
    #expect(!text.contains("&#45;") && !text.contains("internal name"))
    #expect(!text.contains("<!") && !text.contains("Generated") && !text.contains("DTD"))
  }

  @Test func numbersOfGraphvizAreNoNames() throws {
    // The first node drawn gets the number node1, which is another node's name here.
    var texts = Self.texts
    texts.elementTitles = ["node1": "Second"]
    let outline = try XMLOutline(drawn(texts, "digraph { first; node1 }"))
    let titled = outline.elements.indices.filter { outline.contents[$0] == "Second" }
    #expect(titled.count == 1)
    #expect(outline.texts == ["first", "node1"])
    #expect(titled[0] > (outline.contents.firstIndex(of: "first") ?? .max))
  }

  @Test func documentsTellTheirParts() throws {
    var texts = Self.texts
    texts.role = .document
    let outline = try XMLOutline(drawn(texts))
    #expect(outline.attributes[0]["role"] == "graphics-document document")
    let roles = outline.attributes.dropFirst().compactMap { $0["role"] }
    #expect(roles.filter { $0 == "graphics-object group" }.count == 3)
    #expect(roles.filter { $0 == "graphics-symbol img" }.count == 2)
  }

  @Test func idsAreUniqueAcrossDrawings() throws {
    var other = Self.texts
    other.idPrefix = "7 other/"
    let pair = try [drawn(), drawn(other)].map { try XMLOutline($0) }
    let ids = pair.map { $0.attributes.compactMap { $0["id"] } }
    #expect(Set(ids[0]).count == ids[0].count)
    #expect(Set(ids[0]).isDisjoint(with: ids[1]))
    for id in ids.joined() {
      #expect(id.wholeMatch(of: /[A-Za-z_][A-Za-z0-9._-]*/) != nil, "\(id)")
    }
    for (outline, ids) in zip(pair, ids) {
      let references = outline.attributes.flatMap(\.values)
        .compactMap { $0.wholeMatch(of: /url\(#(.*)\)/)?.1 }.map(String.init)
      #expect(!references.isEmpty && Set(references).isSubset(of: ids))
    }
  }

  @Test func declarationCanBeLeftOut() throws {
    var texts = Self.texts
    texts.hasDeclaration = false
    #expect(try drawn(texts).starts(with: Array("<svg ".utf8)))
    #expect(try drawn().starts(with: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"".utf8)))
  }

  static let hostile = [
    "</svg><script>alert(1)</script>", "]]>", "<!-- x -->", "--> <!--", "\"' onload=\"x\"",
    "&amp; &lt; &bogus; &nbsp; & &#1; &#xFFFE; &#99999999999999999999;", "a\u{1}b\u{1F}c\u{7F}",
    "\u{FFFE}\u{FFFF}", "שלום \u{202E}x", "\u{2068}مرحبا\u{2069}", "👩‍👩‍👧 😀", "日本語", "\\N \\G \\L \\",
    "<?php x ?>", "]]&gt;<![CDATA[", "\t\ttab", "e\u{301}", String(repeating: "長", count: 3_000),
  ]

  /// The text as a quoted DOT string.
  func quoted(_ text: String) -> String {
    let escaped = text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  @Test(arguments: hostile) func hostileTextStaysInert(text: String) throws {
    let word = quoted(text)
    let dot = """
      digraph \(word) { label=\(word); \(word) [id=\(word), label=\(word), tooltip=\(word)];
      subgraph cluster_x { label=\(word); other } \(word) -> other [label=\(word), id=\(word)] }
      """
    let texts = AccessibleSVG(
      title: text,
      description: text,
      elementTitles: [text: text, "cluster_x": text, "\(text)->other": text],
      idPrefix: text,
      language: text
    )
    let rendering = try builtRenderer().render(dot: dot, formats: [.svg, .png, .pdf, .json])
    let svg = try XMLOutline(texts.applied(to: rendering[.svg]))
    let allowed: Set = [
      "svg", "title", "desc", "g", "a", "polygon", "ellipse", "path", "text", "polyline",
    ]
    #expect(Set(svg.elements).subtracting(allowed) == [])
    #expect(svg.attributes.allSatisfy { $0["onload"] == nil })
    let invalid: (Unicode.Scalar) -> Bool = {
      ($0.value < 0x20 && ![0x09, 0x0A, 0x0D].contains($0.value)) || $0 == "\u{FFFE}"
        || $0 == "\u{FFFF}"
    }
    var expected = ""
    for scalar in text.unicodeScalars {
      expected.unicodeScalars.append(invalid(scalar) ? "\u{FFFD}" : scalar)
    }
    #expect(svg.titles.first == expected)
    #expect(try !LayoutGeometry(json: rendering[.json]).nodes.isEmpty)
  }

  @Test func linksAreHarmless() throws {
    let links = [
      "https://example.org/?a=1": true, "mailto:a@example.org": true, "page.html#part": true,
      "a/b:c": true, "javascript:alert(1)": false, "JavaScript:alert(1)": false,
      "data:text/html,x": false, "java&#9;script:x": false, " javascript:x": false,
    ]
    for (link, isKept) in links {
      let outline = try XMLOutline(drawn(Self.texts, "digraph { a [URL=\(quoted(link))] }"))
      let kept = outline.attributes.contains { $0["xlink:href"] != nil || $0["href"] != nil }
      #expect(kept == isKept, "\(link)")
    }
  }

  @Test func wrongSVGIsRefused() {
    for text in [
      "", "hello", "<html></html>", "<svg>", "<svg", "<svg a></svg>", "<svg a=b></svg>", "<svg/>",
      "<svg></g></svg>", "<svg><g></svg>", "<svg><!-- </svg>", "<svg a=\"></svg>", "<svg><g",
      "<svg><g class=\"node\"><title>x</svg>", "<svg a=\"1\" a=\"2\"></svg>", "<svg><></svg>",
    ] {
      #expect(throws: SVGFailure.self, "\(text)") {
        try Self.texts.applied(to: Array(text.utf8))
      }
    }
  }

  @Test func everyPrefixIsReadOrRefused() throws {
    let whole = try builtRenderer().render(dot: Self.dot, formats: [.svg])[.svg]
    for count in stride(from: 0, to: whole.count, by: 7) {
      guard let result = try? Self.texts.applied(to: Array(whole.prefix(count))) else { continue }
      // Only the line end after the root element may be missing.
      #expect(count >= whole.count - 1)
      _ = try XMLOutline(result)
    }
  }
}
