import EventImport
import Foundation
import TestSupport
import Testing

/// Every real log, with any number of threads, in memory and through temporary files.
@Suite(
  .heavy,
  .enabled(if: SharedData.isPresent, "SKIPPED: the logs of others are not beside the repository")
)
struct RealLogMatrixTests {
  @Test(arguments: RealLog.all)
  func `threads and memory change no byte of what is written`(log: RealLog) throws {
    let folder = try TemporaryFolder()
    let inputs = try log.paths(scratch: folder.url.appending(path: "unpacked"))
    func analysis(_ threads: Int, _ memory: String?) throws -> Data {
      let output = folder.path("result-\(threads)-\(memory ?? "all")")
      var arguments = ["analyze", log.definition] + inputs + ["--output", output]
      arguments += ["--formats", "none", "--quiet", "--threads", "\(threads)"]
      if let memory { arguments += ["--memory", memory] }
      let run = waymark(arguments)
      try #require(run.status == 0, "\(run.messages)")
      return try Data(contentsOf: URL(filePath: output).appending(path: "analysis.json"))
    }
    let first = try analysis(1, nil)
    let expected = try JSONSerialization.jsonObject(with: Data(contentsOf: log.expected))
    let differences = OracleTests.differences(
      try JSONSerialization.jsonObject(with: first),
      expected,
      at: ""
    )
    #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
    for threads in [1, 2, 3, 7] {
      for memory in [nil, "1M"] {
        let other = try analysis(threads, memory)
        #expect(other == first, "\(threads) threads, memory \(memory ?? "unbounded")")
      }
    }
  }

  @Test(arguments: RealLog.all)
  func `block sizes, threads and spilling of every record change no measure`(
    log: RealLog
  ) throws {
    let folder = try TemporaryFolder()
    let paths = try log.paths(scratch: folder.url.appending(path: "unpacked"))
    let inputs = paths.map { InputSource.file($0) }
    let definition = try String(contentsOfFile: log.definition, encoding: .utf8)
    let reading = try MeasuredReading(definition: definition)
    let plan = try reading.plan(inputs)
    let whole = try reading.measure(inputs, plan, MeasuredReading.Machine())
    let bytes = try inputs.reduce(0) { $0 + Int(try LogInput($1).byteCount ?? 0) }
    // Tiny blocks of a large log would take hours.
    let least = bytes < 1 << 20 ? 64 : bytes < 8 << 20 ? 4 << 10 : 64 << 10
    let sizes = BlockSizeTests.blockSizes.filter { $0 >= least }
    for (index, blockSize) in sizes.enumerated() {
      for spills in [false, true] {
        let threads = [1, 2, 3, 7][(index + (spills ? 2 : 0)) % 4]
        let machine = MeasuredReading.Machine(
          blockSize: blockSize,
          threads: threads,
          spills: spills
        )
        let other = try reading.measure(inputs, plan, machine)
        #expect(other == whole, "\(machine)")
      }
    }
  }
}
