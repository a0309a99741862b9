import Diagnostics
import Testing

@Suite struct MessageTextTests {
  @Test func `Foreign text is quoted, escaped and cut`() {
    #expect(MessageText.quoted("a b") == "`a b`")
    #expect(MessageText.quoted("a\nb\t\u{1B}") == "`a\\nb\\t\\u{1B}`")
    #expect(MessageText.quoted("abcdef", limit: 3) == "`abc…`")
    #expect(MessageText.quoted("日本語", limit: 3) == "`日本語`")
  }

  @Test func `Names are listed as in a sentence`() {
    #expect(MessageText.list([]) == "")
    #expect(MessageText.list(["a"]) == "`a`")
    #expect(MessageText.list(["a", "b"]) == "`a` or `b`")
    #expect(MessageText.list(["a", "b", "c"], joinedBy: "and") == "`a`, `b` and `c`")
  }
}
