import JourneyModel
import Testing

@Suite struct DefaultTitleTests {
  @Test(arguments: [
    ("cancel-order", "Cancel order"), ("app_open2", "App open2"), ("FAQ", "FAQ"), ("a", "A"),
    ("--x__y-", "X y"), ("2fa", "2fa"), ("-", "-"), ("", ""),
  ])
  func `An id becomes words`(id: String, title: String) {
    #expect(DefaultTitle.words(of: id) == title)
  }
}
