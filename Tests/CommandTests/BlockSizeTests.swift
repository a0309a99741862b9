import EventImport
import Foundation
import JourneyMeasurement
import JourneyModel
import ReadingLaws
import Testing

/// Block sizes, threads and memory change nothing, in whatever form a log comes.
struct BlockSizeTests {
  static let blockSizes = [64, 65, 100, 256, 1 << 10, 4 << 10, 64 << 10, 1 << 20, 8 << 20]

  /// Ways to read a small log: all of them where long tests were asked for.
  private static let machines: [MeasuredReading.Machine] = blockSizes.enumerated()
    .flatMap { index, blockSize -> [MeasuredReading.Machine] in
      let threads = Heavy.isAsked ? [1, 2, 3, 7] : [[1, 2, 3, 7][index % 4]]
      let spilling = Heavy.isAsked ? [false, true] : [index % 3 == 1]
      return threads.flatMap { threads in
        spilling.map {
          MeasuredReading.Machine(blockSize: blockSize, threads: threads, spills: $0)
        }
      }
    }

  private static let seeds: Range<UInt64> = Heavy.isAsked ? 0..<6 : 0..<1

  @Test(arguments: seeds)
  func `every form of a log gives the same measures, however it is read`(seed: UInt64) throws {
    let log = HardLog(seed: seed)
    let reading = try MeasuredReading(definition: HardLog.definition)
    var expected: JourneyMeasures?
    for (name, bytes) in try log.forms() {
      let file = try BytesInput(file: bytes)
      let plan = try reading.plan(file)
      let whole = try reading.measure([file], plan, MeasuredReading.Machine())
      #expect(whole.log.rows == log.rows.count, "\(name)")
      #expect(whole.log.excluded > 0 && whole.log.rejectedRows > 0 && whole.log.mapped > 0)
      for machine in Self.machines {
        let other = try reading.measure([file], plan, machine)
        #expect(other == whole, "\(name), \(machine)")
        guard bytes.count <= BytesInput.pipeCapacity else { continue }
        let pipe = try BytesInput(pipe: bytes)
        let piped = try reading.measure([pipe], plan, machine)
        #expect(piped == whole, "\(name), piped, \(machine)")
      }
      // What every form has in common: all but the lines where problems are.
      let common = withoutPlaces(whole)
      if let expected { #expect(common == expected, "\(name)") } else { expected = common }
    }
  }

  @Test(arguments: seeds)
  func `a log in several files, each of another form, is the log in one`(seed: UInt64) throws {
    let log = HardLog(seed: seed)
    let reading = try MeasuredReading(definition: HardLog.definition)
    let one = try BytesInput(file: Array(log.delimited().utf8))
    let plan = try reading.plan(one)
    let whole = withoutPlaces(try reading.measure([one], plan, MeasuredReading.Machine()))
    let parts = [
      Array(log.delimited(0..<50).utf8),
      StoredGzip.member(Array(log.delimited(newline: "\r\n", delimiter: ";", 50..<51).utf8)),
      Array(log.delimited(51..<51).utf8),
      StoredGzip.member(Array(log.delimited(quotesAll: true, 51..<120).utf8), blockSize: 100),
      Array(log.delimited(newline: "\r", delimiter: "\t", 120..<160).utf8),
    ]
    let files = try parts.map { try BytesInput(file: $0) }
    for machine in Self.machines {
      let other = try reading.measure(files, plan, machine)
      #expect(withoutPlaces(other) == whole, "\(machine)")
    }
  }

  @Test(arguments: seeds)
  func `a log with broken rows is read alike in blocks of any size`(seed: UInt64) throws {
    let log = HardLog(seed: seed)
    let reading = try MeasuredReading(definition: HardLog.definition)
    let good = try BytesInput(file: Array(log.delimited().utf8))
    let plan = try reading.plan(good)
    for (name, bytes) in log.brokenForms() {
      let file = try BytesInput(file: bytes)
      let whole = try reading.measure([file], plan, MeasuredReading.Machine())
      for machine in Self.machines {
        let other = try reading.measure([file], plan, machine)
        #expect(other == whole, "\(name), \(machine)")
      }
      let broken = try ReadingLaws.broken(bytes, under: plan, blockSizes: Self.blockSizes)
      #expect(broken == [], "\(name)")
      let delimiter = UInt8(ascii: ",")
      let reference = ReferenceReader(plan: plan, delimiter: delimiter).read(bytes, newline: 10)
      let read = try file.whileOpen {
        try ReadLog.read([$0], plan, ReadingOptions(blockSize: 64), threads: 3)
      }
      #expect(read.tally == reference.tally, "\(name)")
      #expect(read.rows == reference.rows, "\(name)")
    }
  }

  private func withoutPlaces(_ measures: JourneyMeasures) -> JourneyMeasures {
    var measures = measures
    for reason in measures.log.rejected.keys { measures.log.rejected[reason]?.first = [] }
    return measures
  }
}
