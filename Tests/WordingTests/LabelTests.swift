import Testing
import Wording

struct LabelTests {
  @Test func namesThatAreReadFromTheRightAreSetApart() {
    #expect(Label.cleaned("Cart") == "Cart" && Label.cleaned("Kasse ü 日本") == "Kasse ü 日本")
    #expect(Label.cleaned(" סל\n קניות ") == "\u{2068}סל קניות\u{2069}")
    // What a name says of its direction itself is left out.
    #expect(Label.cleaned("\u{202E}evil\u{2068}") == "evil")
    #expect(Label.isRightToLeft("Cart סל") && !Label.isRightToLeft("Cart ä 日本 😀"))
  }

  @Test func sentencesKeepTheirNamesApart() {
    let name = Label.cleaned("سلة التسوق")
    let sentence = "\(name): 41 % of 156"
    #expect(Label.sentence(sentence, limit: 100) == sentence)
    #expect(Label.sentence("plain", limit: 100) == "plain")
    #expect(Label.sentence("a\u{202E}\u{0} \n b\u{2069}", limit: 100) == "a b")
    // What is cut still ends what it began.
    #expect(Label.sentence(sentence, limit: 6) == "\u{2068}سلة …\u{2069}")
  }
}
