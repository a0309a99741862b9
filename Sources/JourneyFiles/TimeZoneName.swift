import Diagnostics
import Foundation
import JourneyModel

/// Names of time zones in the IANA database, such as `Europe/Berlin`.
enum TimeZoneName {
  /// Where systems keep the compiled database.
  private static let folders = ["/usr/share/zoneinfo", "/var/db/timezone/zoneinfo"]

  /// The name, if the system's database has such a zone.
  static func parse(_ name: String) throws(ValueProblem) -> String {
    if name == "UTC" || name == "GMT" { return name }
    // Files of the database that stand for no place: the machine's own zone, and copies.
    let isCopy =
      ["localtime", "posixrules", "Factory"].contains(name)
      || name.hasPrefix("posix/") || name.hasPrefix("right/")
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain =
      !isCopy
      && parts.allSatisfy { part in
        part.first?.isLetter == true
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-_".contains($0)) }
      }
    guard let folder = folders.first(where: FileManager.default.fileExists(atPath:)) else {
      // Without a database on disk, the system library's own knowledge decides.
      if isPlain, TimeZone(identifier: name) != nil { return name }
      throw problem(name, among: TimeZone.knownTimeZoneIdentifiers)
    }
    if isPlain, let file = FileHandle(forReadingAtPath: folder + "/" + name) {
      defer { try? file.close() }
      if let magic = try? file.read(upToCount: 4), Array(magic) == Array("TZif".utf8) {
        return name
      }
    }
    throw problem(name, among: TimeZone.knownTimeZoneIdentifiers)
  }

  private static func problem(_ name: String, among known: [String]) -> ValueProblem {
    let quoted = MessageText.quoted(name)
    let first = name.first
    if first == "+" || first == "-" || name.hasPrefix("UTC") || name.hasPrefix("GMT") {
      return ValueProblem(
        "\(quoted) is no time zone",
        hint: "write a name such as Europe/Berlin; Etc/GMT-2 is two hours ahead of UTC"
      )
    }
    let sorted = known.sorted()
    let folded = name.lowercased()
    let meant =
      NearestName.suggestion(for: name, among: sorted)
      ?? sorted.first { $0.lowercased().hasSuffix("/" + folded.replacing(" ", with: "_")) }
    return ValueProblem(
      "unknown time zone \(quoted)",
      hint: meant.map { NearestName.didYouMean($0) } ?? "write a name such as Europe/Berlin or UTC"
    )
  }
}
