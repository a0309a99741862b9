import Foundation
import GraphvizRendering
import TestSupport
import Testing

/// Several drawings bound to one PDF file.
@Suite struct DocumentTests {
  static let a4 = DocumentPage(
    dot: "digraph { first [label=\"Seite eins\"] }",
    width: 841.89,
    height: 595.276
  )
  static let a6 = DocumentPage(
    dot: "digraph { second [label=\"Seite zwei\"] }",
    width: 419.528,
    height: 297.638,
    strokes: [.init(x1: 10, y1: 10, x2: 10, y2: 40)]
  )

  /// The sheets that a file names, in its order.
  func sheets(_ file: [UInt8]) -> [String] {
    String(decoding: file, as: UTF8.self).matches(of: /\/MediaBox \[ ([-0-9. ]+) \]/)
      .map { String($0.1) }
  }

  @Test func everyPageHasItsOwnSheet() throws {
    let file = try builtRenderer().document(pages: [Self.a4, Self.a6], title: "T", language: "de")
    #expect(file.starts(with: Array("%PDF-1.".utf8)))
    // ISO 216: 297 by 210 mm and 148 by 105 mm, 72 points to 25.4 mm.
    #expect(sheets(file) == ["0.000 0.000 841.890 595.276", "0.000 0.000 419.528 297.638"])
    #expect(String(decoding: file, as: UTF8.self).contains("/Lang (de)"))
  }

  @Test func aPageWithoutADrawingShowsTheOneBefore() throws {
    var part = Self.a4
    part.dot = nil
    part.left = 100
    part.bottom = -5
    let file = try builtRenderer().document(pages: [Self.a4, part], title: "T", language: "en")
    #expect(sheets(file).count == 2)
    #expect(sheets(file).contains("100.000 -5.000 941.890 590.276"))
  }

  @Test func sameRequestGivesSameBytes() throws {
    let renderer = try builtRenderer()
    let first = try renderer.document(pages: [Self.a4, Self.a6], title: "T", language: "en")
    // A second later, since the date in a PDF counts seconds.
    Thread.sleep(forTimeInterval: 1.1)
    let second = try renderer.document(pages: [Self.a4, Self.a6], title: "T", language: "en")
    #expect(first == second)
  }

  @Test func aPageThatIsNoGraphIsNamed() throws {
    let bad = DocumentPage(dot: "digraph { a -> }", width: 100, height: 100)
    let renderer = try builtRenderer()
    #expect {
      try renderer.document(pages: [Self.a4, bad], title: "T", language: "en")
    } throws: { error in
      guard case .syntax = (error as? RenderingFailure)?.kind else { return false }
      return true
    }
  }

  @Test func thereIsNothingBeforeTheFirstPageToShowAgain() throws {
    let page = DocumentPage(dot: nil, width: 100, height: 100)
    let renderer = try builtRenderer()
    #expect {
      try renderer.document(pages: [page], title: "T", language: "en")
    } throws: { error in
      (error as? RenderingFailure)?.kind == .binding
    }
  }

  @Test func cancellationEndsIt() throws {
    let renderer = try builtRenderer()
    #expect(throws: RenderingFailure(.cancelled)) {
      try renderer.document(pages: [Self.a4], title: "T", language: "en") { true }
    }
  }
}
