import JourneyModel
import Pipeline
import Testing

struct MemorySizeTests {
  @Test(
    arguments: [
      ("512M", 536_870_912), ("2G", 2_147_483_648), ("1.5g", 1_610_612_736), ("64MB", 67_108_864),
      ("64MiB", 67_108_864), ("2048k", 2_097_152), ("1T", 1_099_511_627_776),
    ]
  )
  func `amounts are powers of 1024`(text: String, bytes: Int) throws {
    #expect(try MemorySize.parse(text) == bytes)
  }

  @Test(arguments: [
    "", "512", "M", "-1G", "0M", "1K", "1e3M", "12 apples", "0x10M", "1.2.3G", "∞G",
  ])
  func `what is no amount is refused`(text: String) {
    #expect(throws: ValueProblem.self) { try MemorySize.parse(text) }
  }

  @Test func `an absurd amount is cut, not overflowed`() throws {
    #expect(try MemorySize.parse("99999999999999999999T") > 0)
  }

  @Test func `the free memory is read from the kernel's text`() {
    let text = "MemTotal:       24684032 kB\nMemAvailable:    1000 kB\nBuffers: 1 kB\n"
    #expect(MemorySize.available(inMeminfo: text) == 1_024_000)
    #expect(MemorySize.available(inMeminfo: "MemTotal: 1 kB\n") == nil)
    #expect(MemorySize.available(inMeminfo: "MemAvailable: lots\n") == nil)
    #expect(MemorySize.defaultBudget >= MemorySize.least)
  }
}
