import Diagrams
import Testing

@Suite struct TextFittingTests {
  func width(_ text: String) -> Double { FontMetrics.width(text, size: 9) }

  @Test func shortTextIsLeftAlone() {
    #expect(TextFitting.lines("Search", width: 200, lines: 3, size: 9) == ["Search"])
    #expect(TextFitting.lines("", width: 200, lines: 3, size: 9) == [])
    #expect(TextFitting.lines(" a\n b ", width: 200, lines: 3, size: 9) == ["a b"])
  }

  @Test func longTextWrapsBetweenWords() {
    let text = "Sign up for the loyalty programme of the shop"
    let lines = TextFitting.lines(text, width: 90, lines: 9, size: 9)
    #expect(lines.count > 1)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.allSatisfy { width($0) <= 90 })
  }

  @Test func whatDoesNotFitIsCut() {
    let text = String(repeating: "lorem ipsum ", count: 50)
    let lines = TextFitting.lines(text, width: 120, lines: 2, size: 9)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { width($0) <= 120 })
    #expect(TextFitting.cut("Delivery details", width: 60, size: 9).hasSuffix("…"))
  }

  @Test func wordsLongerThanALineAreBroken() {
    let text = String(repeating: "x", count: 100)
    let lines = TextFitting.lines(text, width: 50, lines: 99, size: 9)
    #expect(lines.joined() == text)
    #expect(lines.allSatisfy { width($0) <= 50 })
    #expect(TextFitting.lines("日本語", width: 1, lines: 9, size: 9) == ["日", "本", "語"])
  }

  @Test func aPercentSignStaysWithItsNumber() {
    let text = "Abbruch 34\u{A0}% von 1.000"
    let room = width("Abbruch 34\u{A0}") + 1
    #expect(
      TextFitting.lines(text, width: room, lines: 9, size: 9)
        == ["Abbruch", "34\u{A0}% von", "1.000"]
    )
    // A title in which no space may break is still broken between its words.
    #expect(
      TextFitting.lines("Payment\u{A0}details", width: width("Payment det"), lines: 9, size: 9)
        == ["Payment", "details"]
    )
  }

  @Test func veryLongTextTakesNoTime() {
    let text = String(repeating: "a ", count: 1_000_000)
    #expect(TextFitting.lines(text, width: 100, lines: 2, size: 9).count == 2)
  }

  /// Widths by the advance widths in the typeface's own tables.
  @Test func widthsAreTheTypefaces() {
    #expect(abs(FontMetrics.width("31 %", size: 10) - 10 * (0.636 * 2 + 0.318 + 0.95)) < 0.5)
    #expect(FontMetrics.width("W", size: 9, isBold: true) > FontMetrics.width("W", size: 9))
    #expect(FontMetrics.width("e\u{301}", size: 9) == FontMetrics.width("e", size: 9))
  }

  /// Widths of shaped words by HarfBuzz, from DejaVu Sans and DejaVu Sans Bold 2.37, in thousandths.
  @Test(arguments: [
    ("إعلان على الشبكة", 7467, 8770), ("سلة التسوق، الخطوة 3 من 5", 12344, 14325),
    ("مكالمة مع خدمة العملاء", 9758, 11323), ("עמוד המוצר עם תמונות", 10068, 10966),
    ("תשלום בכרטיס אשראי", 9532, 10325),
  ]) func lettersThatJoinAreNarrow(_ text: String, _ regular: Int, _ bold: Int) {
    for (isBold, shaped) in [(false, regular), (true, bold)] {
      let width = FontMetrics.width(text, size: 1000, isBold: isBold)
      // Never too narrow, and not so wide that what fits would be cut.
      #expect((Double(shaped)...Double(shaped) * 1.12).contains(width), "\(text): \(width)")
    }
  }

  @Test func linesOfWhatIsReadFromTheRightAreSetApart() {
    let title = DOTText.label("سلة التسوق، الخطوة 3 من 5")
    #expect(title == "\u{2068}سلة التسوق، الخطوة 3 من 5\u{2069}")
    #expect(TextFitting.lines(title, width: 500, lines: 2, size: 9) == [title])
    let room = width("سلة التسوق، الخطوة") + 1
    #expect(
      TextFitting.lines(title, width: room, lines: 2, size: 9)
        == ["\u{2068}سلة التسوق، الخطوة\u{2069}", "\u{2067}3 من 5\u{2069}"]
    )
    // The ellipsis is the name's own end.
    #expect(
      TextFitting.cut(title, width: room + 9, size: 9) == "\u{2068}سلة التسوق، الخطوة…\u{2069}"
    )
    // What is around a name stays outside.
    let sentence = "\(title): 12 %"
    #expect(
      TextFitting.lines(sentence, width: room, lines: 3, size: 9)
        == ["\u{2068}سلة التسوق، الخطوة\u{2069}", "\u{2067}3 من 5\u{2069}: 12 %"]
    )
  }
}
