import Foundation
import TestSupport
import Testing

/// What a run takes of the machine's memory, against what `--memory` allows it.
@Suite(.serialized)
struct MemoryBudgetTests {
  private static let mebibyte = 1 << 20

  /// The most memory that a run of two threads over a log had resident, in bytes.
  private func peak(_ definition: String, _ log: String, _ budget: [String]) throws -> Int {
    let folder = try TemporaryFolder()
    let program = try Program(
      ["analyze", definition, log, "-o", folder.path("out"), "--formats", "none"]
        + ["--threads", "2"] + budget
    )
    // The peak never falls: what is read last is all there was, but for the run's last moments.
    let status = "/proc/\(program.process.processIdentifier)/status"
    var peak = 0
    while program.process.isRunning {
      let text = (try? String(contentsOfFile: status, encoding: .utf8)) ?? ""
      let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
      peak = max(peak, line.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
      usleep(2000)
    }
    let result = try program.finish()
    #expect(result.status == 0, "\(result.messages)")
    return peak * 1024
  }

  /// Records and variants have three quarters of the budget.
  ///
  /// The program takes some 25 MiB besides, and each thread 12 MiB, measured on logs of 1 to 4 million events
  /// with 1 to 16 threads and budgets of 1 to 128 MiB; the margin is what another machine or a debug build
  /// takes more.
  @Test(
    .heavy,
    .enabled(if: Heavy.sanitizer == nil, "a sanitizer takes memory of its own"),
    .enabled(
      if: FileManager.default.fileExists(atPath: "/proc/self/status"),
      "SKIPPED: /proc tells how much memory a run has"
    )
  )
  func `a run takes three quarters of its budget, and what the program and its threads need`()
    throws
  {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    let log = try folder.write(SpillingTests.largeLog(rows: 2_000_000), to: "large.csv")
    let program = (25 + 2 * 12) * Self.mebibyte
    let margin = 16 * Self.mebibyte
    for mebibytes in [1, 32] {
      let bound = mebibytes * Self.mebibyte / 4 * 3 + program + margin
      let peak = try peak(definition, log, ["--memory", "\(mebibytes)M"])
      #expect(peak > program / 2 && peak <= bound, "\(mebibytes)M: \(peak / Self.mebibyte) MiB")
    }
    // The log is large enough to show it.
    let free = try peak(definition, log, ["--memory", "1G"])
    #expect(free > 24 * Self.mebibyte + program + margin, "\(free / Self.mebibyte) MiB")
  }
}
