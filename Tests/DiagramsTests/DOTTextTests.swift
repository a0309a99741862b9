import Diagrams
import Testing

/// The rules of DOT strings and HTML-like labels are those of Graphviz's language reference.
@Suite struct DOTTextTests {
  @Test func quotesAndBackslashesAreEscaped() {
    #expect(DOTText.quoted(#"say "yes""#) == #""say \"yes\"""#)
    #expect(DOTText.quoted(#"\N \l C:\new"#) == #""\\N \\l C:\\new""#)
    #expect(DOTText.quoted("a & b &amp; &#65;") == #""a &amp; b &amp;amp; &amp;#65;""#)
    #expect(DOTText.name(#"a&b"c"#) == #""a&b\"c""#)
  }

  @Test func markupIsInert() {
    #expect(
      DOTText.markup(#"<b>"x" & 'y'</b> \N [z]"#)
        == "&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/b&gt; &#92;&#92;N &#91;z&#93;"
    )
    #expect(DOTText.markup("&lt;") == "&amp;lt;")
  }

  @Test func controlsAndOverridesGo() {
    #expect(DOTText.plain(" a\tb\r\n\u{0}c  d\u{7F} ") == "a b c d")
    #expect(DOTText.plain("abc\u{202E}def\u{2066}ghi\u{2069}\u{FEFF}") == "abcdefghi")
    #expect(DOTText.plain("\u{2028}a\u{2029}b\u{A0} c") == "a b c")
    #expect(DOTText.plain("\u{A0}34\u{202F}\u{A0}% \u{A0}of\u{A0}") == "34\u{A0}% of")
    #expect(DOTText.plain("x\u{FFFF}y\u{E000}") == "x\u{FFFD}y\u{FFFD}")
    #expect(
      DOTText.plain("\u{1F469}\u{200D}\u{1F4BB} Zoë 日本") == "\u{1F469}\u{200D}\u{1F4BB} Zoë 日本"
    )
    #expect(DOTText.plain("\u{301}\u{301} \u{301}a\u{301}") == "a\u{301}")
    let pile = "a" + String(repeating: "\u{301}", count: 500) + "b"
    #expect(DOTText.plain(pile) == "a" + String(repeating: "\u{301}", count: 4) + "b")
    #expect(DOTText.plain("") == "" && DOTText.plain("\n\t") == "")
  }

  @Test func onlyNamesThatAreReadFromTheRightAreSetApart() {
    #expect(DOTText.label("Cart") == "Cart" && DOTText.label("日本") == "日本")
    let apart = "\u{2068}סל\u{2069}"
    #expect(DOTText.label("סל") == apart && DOTText.label(apart) == apart)
    #expect(DOTText.label(" \u{202E}סל\n") == apart)
    // A name in a sentence stays set apart; what has no end gets one, and no end stands alone.
    #expect(DOTText.plain("\(apart): 3 %") == "\(apart): 3 %")
    #expect(DOTText.plain("a\u{2068}b") == "a\u{2068}b\u{2069}")
    #expect(DOTText.plain("a\u{2069}b") == "ab")
    let deep = String(repeating: "\u{2067}", count: 1000)
    #expect(DOTText.plain("x" + deep).unicodeScalars.count < 12)
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (-2.5, "-2.5"), (3.14159, "3.14"), (0.05, "0.05"), (-0.004, "0"),
    (99.999, "100"), (.nan, "0"), (.infinity, "0"), (10.10, "10.1"),
  ]) func numbersHaveTwoDecimals(value: Double, text: String) {
    #expect(DOTText.number(value) == text)
  }
}
