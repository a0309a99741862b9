import Foundation
import TestSupport
import Testing

/// The engine's figures against those of a second computation that was made from the contract
/// alone (`Tests/Oracle`).
struct OracleTests {
  /// Quantiles are read from a histogram whose buckets are this fine.
  private static let quantileTolerance = 0.004

  @Test(
    .enabled(if: SharedData.isPresent, "SKIPPED: the logs of others are not beside the repository"),
    arguments: RealLog.all
  )
  func `every figure of a real log is that of the second computation`(log: RealLog) throws {
    let folder = try TemporaryFolder()
    let inputs = try log.paths(scratch: folder.url.appending(path: "unpacked"))
    let check = waymark("check", "--strict", log.definition)
    #expect(check.status == 0, "\(check.output)")
    let output = folder.path("result")
    let run = waymark(
      ["analyze", log.definition] + inputs + ["--output", output, "--formats", "none", "--quiet"]
    )
    try #require(run.status == 0, "\(run.messages)")
    let made = try object(URL(filePath: output).appending(path: "analysis.json"))
    let expected = try object(log.expected)
    let differences = Self.differences(made, expected, at: "")
    #expect(differences.isEmpty, "\(differences.prefix(20).joined(separator: "\n"))")
  }

  @Test func `the comparison finds what differs, and only that`() throws {
    let expected: [String: Any] = [
      "n": 5, "p50": 100.0, "mean": 2.5, "nothing": NSNull(), "list": [1, 2], "same": "a",
    ]
    #expect(Self.differences(expected, expected, at: "").isEmpty)
    let made: [String: Any] = [
      "n": 6, "p50": 100.5, "mean": 2.51, "nothing": 0, "list": [1, 2, 3], "same": "a", "new": 1,
    ]
    let found = Self.differences(made, expected, at: "").map { $0.prefix { $0 != ":" } }
    #expect(found == [".list", ".mean", ".n", ".nothing", ".p50"])
    #expect(Self.differences(["p50": 100.3], ["p50": 100.0], at: "").isEmpty)
    #expect(Self.differences([String: Any](), ["p50": 100.0], at: "").count == 1)
  }

  private func object(_ file: URL) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(contentsOf: file))
  }

  /// Where a value differs from the one expected; keys that are not expected are passed over.
  static func differences(_ made: Any, _ expected: Any, at path: String) -> [String] {
    if let expected = expected as? [String: Any], let made = made as? [String: Any] {
      return expected.keys.sorted().flatMap { key -> [String] in
        guard let value = made[key], let wanted = expected[key] else {
          return ["\(path).\(key): missing"]
        }
        return differences(value, wanted, at: "\(path).\(key)")
      }
    }
    if let expected = expected as? [Any], let made = made as? [Any] {
      guard made.count == expected.count else {
        return ["\(path): \(made.count) elements instead of \(expected.count)"]
      }
      return zip(made, expected).enumerated().flatMap { position, pair in
        differences(pair.0, pair.1, at: "\(path)[\(position)]")
      }
    }
    if let expected = expected as? NSNumber, let made = made as? NSNumber {
      let name = path.split(separator: ".").last.map(String.init) ?? ""
      let isQuantile = ["p50", "p90", "p95", "p50Seconds", "p90Seconds"].contains(name)
      let tolerance = isQuantile ? quantileTolerance : 1e-9
      let distance = abs(made.doubleValue - expected.doubleValue)
      if distance <= tolerance * abs(expected.doubleValue) { return [] }
    } else if let expected = expected as? NSObject, let made = made as? NSObject, made == expected {
      return []
    }
    return ["\(path): \(made) instead of \(expected)"]
  }
}
