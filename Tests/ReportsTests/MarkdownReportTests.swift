import FailureAnalysis
import JourneyModel
import Reports
import TestSupport
import Testing

struct MarkdownReportTests {
  @Test func theWholeReportIsAsApproved() throws {
    try expectGolden(
      MarkdownReport.text(ReportFixture.findings(), ReportFixture.context),
      "report.md"
    )
  }
}
