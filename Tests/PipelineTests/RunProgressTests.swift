import Diagnostics
import Pipeline
import Testing
import Wording

struct RunProgressTests {
  private func line(
    _ phase: RunProgress.Phase = .reading,
    read: Int64,
    of total: Int64?,
    events: Int,
    after seconds: Double
  ) -> String {
    RunProgress(
      phase: phase,
      bytesRead: read,
      bytesTotal: total,
      events: events,
      seconds: seconds
    ).line()
  }

  @Test func `bytes, share, speed and the time left`() {
    // By hand: a quarter read in 10 s leaves 30 s; 25 million events in 10 s.
    #expect(
      line(read: 1_200_000_000, of: 4_800_000_000, events: 25_000_000, after: 10)
        == "1.2 GB of 4.8 GB (25%), 2.5 million events/s, 30 s left"
    )
    #expect(
      line(read: 10_000_000, of: 1_000_000_000, events: 123_000, after: 10)
        == "10.0 MB of 1.0 GB (1%), 12k events/s, 16 min 30 s left"
    )
    #expect(
      line(read: 1_000_000, of: 1_000_000_000, events: 10, after: 10)
        == "1.0 MB of 1.0 GB (0%), 1 events/s, 2 h 46 min left"
    )
  }

  @Test func `a pipe has no end that could be told`() {
    #expect(
      line(read: 5_000_000, of: nil, events: 50_000, after: 10) == "5.0 MB, 5000 events/s"
    )
  }

  @Test func `a narrow terminal gets the share and the time left, in one line`() {
    let progress = RunProgress(
      phase: .reading,
      bytesRead: 1_200_000_000,
      bytesTotal: 4_800_000_000,
      events: 25_000_000,
      seconds: 10
    )
    #expect(
      progress.line(.english, TerminalStyle(columns: 40)) == "1.2 GB of 4.8 GB (25%), 30 s left"
    )
    #expect(progress.line(.english, TerminalStyle(columns: 20)) == "1.2 GB of 4.8 GB (…")
    #expect(
      progress.line(.german) == "1,2 GB von 4,8 GB (25\u{A0}%), 2,5 Mio. Ereignisse/s, noch 30 s"
    )
  }

  @Test func `nothing is divided by nothing`() {
    #expect(line(read: 0, of: 0, events: 0, after: 0) == "0 B")
    #expect(line(read: 0, of: 10, events: 0, after: 1) == "0 B of 10 B (0%), 0 events/s")
    #expect(line(read: 20, of: 10, events: 0, after: 0.1) == "20 B of 10 B (100%)")
  }

  @Test func `what comes after reading`() {
    #expect(
      line(.folding(0.456), read: 1, of: 1, events: 1, after: 1) == "making journeys, 45%, 2 s left"
    )
    #expect(line(.finishing, read: 1, of: 1, events: 1, after: 1) == "drawing and writing")
  }
}
