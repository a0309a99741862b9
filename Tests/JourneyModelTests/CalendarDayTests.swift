import Foundation
import JourneyModel
import Testing

@Suite struct CalendarDayTests {
  @Test func `Days count from 1970 on`() throws {
    #expect(try CalendarDay.parse("1970-01-01") == 0)
    #expect(try CalendarDay.parse("1969-12-31") == -1)
    #expect(try CalendarDay.parse("2000-02-29") == 11_016)
    #expect(try CalendarDay.parse("2025-12-25") == 20_447)
  }

  @Test(arguments: ["0001-01-01", "1899-12-31", "2024-02-29", "2025-12-25", "9999-12-31"])
  func `A day reads back as it was written`(text: String) throws {
    #expect(CalendarDay.text(daysSinceEpoch: try CalendarDay.parse(text)) == text)
  }

  @Test(arguments: [
    "25.12.2025", "2025-1-1", "2025-12", "Christmas", "2025-12-25T00:00:00Z", "٢٠٢٥-١٢-٢٥",
  ])
  func `What is no date is told how to write one`(text: String) {
    let problem = #expect(throws: ValueProblem.self) { try CalendarDay.parse(text) }
    #expect(problem?.message == "`\(text)` is no date")
    #expect(problem?.hint == "write year, month and day: 2025-12-25")
  }

  @Test(arguments: ["2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "0000-01-01"])
  func `A day that no calendar has is told apart`(text: String) {
    let problem = #expect(throws: ValueProblem.self) { try CalendarDay.parse(text) }
    #expect(problem?.message == "`\(text)` is a day that no calendar has")
  }
}
