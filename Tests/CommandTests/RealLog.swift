import Foundation
import TestSupport
import Testing

/// A definition of ours for a log of others, and the files that the log is made of.
struct RealLog: Sendable, CustomTestStringConvertible {
  /// The definition's name in `Tests/RealLogs`, and the name of what the oracle expects.
  var name: String
  /// The files below the folder of shared data; a name that ends in `/` stands for its `.json`
  /// files in the order of their names.
  var files: [String]

  var testDescription: String { name }

  /// Which files belong to which definition; `Tests/Oracle/make-expected.sh` says the same.
  static let all: [RealLog] = [
    RealLog(name: "ecom-by-customer", files: ["ecom/ecom.csv.gz"]),
    RealLog(name: "ecom-by-session", files: ["ecom/ecom.csv.gz"]),
    RealLog(name: "olist", files: ["olist/olist_journey.csv"]),
    RealLog(name: "sepsis", files: ["sepsis/sepsis.csv"]),
    RealLog(name: "incident", files: ["incident_uci/incident_event_log.zip"]),
    RealLog(name: "sparkify", files: ["sparkify/"]),
    RealLog(name: "cfpb", files: ["cfpb_complaints/complaints_sample.csv"]),
    RealLog(name: "cfpb-events", files: ["cfpb_complaints/cfpb_events.csv"]),
    RealLog(name: "helpdesk-fau", files: ["helpdesk/helpdesk_fau.csv"]),
    RealLog(
      name: "support-tickets",
      files: ["support_tickets_csat/customer_support_tickets.csv"]
    ),
    RealLog(
      name: "olist-orders",
      files: ["olist/olist_orders_dataset.csv", "olist/olist_order_reviews_dataset.csv"]
    ),
    RealLog(
      name: "support-tickets-snapshot",
      files: ["support_tickets_csat/customer_support_tickets.csv"]
    ),
    RealLog(name: "receipt", files: ["receipt/receipt.csv"]),
  ]

  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The path of the definition.
  var definition: String { Self.tests.appending(path: "RealLogs/\(name).yaml").path }

  /// What the second computation gives for it.
  var expected: URL { Self.tests.appending(path: "Oracle/expected/\(name).json") }

  /// The paths of the files; archives are unpacked into the scratch folder.
  func paths(scratch: URL) throws -> [String] {
    guard let data = SharedData.folder else { return [] }
    return try files.flatMap { file in
      let place = data.appending(path: file)
      if file.hasSuffix("/") {
        return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
          .filter { $0.hasSuffix(".json") }.map { place.appending(path: $0).path }
      }
      guard file.hasSuffix(".zip") else { return [place.path] }
      return try Self.unzip(place, into: scratch)
    }
  }

  /// Unpacks an archive and gives its CSV files in the order of their names.
  private static func unzip(_ archive: URL, into folder: URL) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "zipfile", "-e", archive.path, folder.path]
    try process.run()
    process.waitUntilExit()
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".csv") }.map { folder.appending(path: $0).path }
  }
}
