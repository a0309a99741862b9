import Diagnostics
import Foundation
public import JourneyModel

/// Amounts of memory, as a command line gives them and as the machine has them.
public enum MemorySize {
  /// The least budget that is accepted: below it a run would do little but spill.
  public static let least = 1 << 20

  private static let units: [(letter: Character, bytes: Double)] = [
    ("K", 1024), ("M", 1_048_576), ("G", 1_073_741_824), ("T", 1_099_511_627_776),
  ]

  /// Reads an amount such as `512M` or `1.5G` (powers of 1024; `MB` and `MiB` are read too).
  ///
  /// - Returns: the amount in bytes.
  /// - Throws: `ValueProblem` where the text is no such amount, or less than `least`.
  public static func parse(_ text: String) throws(ValueProblem) -> Int {
    let quoted = MessageText.quoted(text)
    let form: Message = "write a number and a unit: 512M or 2G"
    var number = text.uppercased()
    if number.hasSuffix("IB") {
      number.removeLast(2)
    } else if number.hasSuffix("B") {
      number.removeLast()
    }
    guard let unit = units.first(where: { number.last == $0.letter }) else {
      throw ValueProblem("\(quoted) is no amount of memory", hint: form)
    }
    number.removeLast()
    let isPlain = number.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard isPlain, let amount = Double(number) else {
      throw ValueProblem("\(quoted) is no amount of memory", hint: form)
    }
    let bytes = amount * unit.bytes
    guard bytes >= Double(least) else {
      throw ValueProblem("\(quoted) is too little memory", hint: "1M is the least")
    }
    return bytes < Double(Int.max / 2) ? Int(bytes) : Int.max / 2
  }

  /// Half of the memory that is free now: what a run may use where nothing else is said.
  public static var defaultBudget: Int {
    let free = available ?? Int(clamping: ProcessInfo.processInfo.physicalMemory / 2)
    return max(least * 64, free / 2)
  }

  /// The memory that can be used without swapping, bounded by the container's limit where one is set.
  static var available: Int? {
    let machine = (try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8))
      .flatMap(available(inMeminfo:))
    let limit = number(inFile: "/sys/fs/cgroup/memory.max")
    let used = number(inFile: "/sys/fs/cgroup/memory.current")
    guard let limit else { return machine }
    let room = max(0, limit - (used ?? 0))
    return machine.map { min($0, room) } ?? room
  }

  /// The figure of `MemAvailable`, in bytes.
  package static func available(inMeminfo text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix("MemAvailable:") {
      let digits = line.drop { !$0.isNumber }.prefix { $0.isNumber }
      return Int(digits).map { $0 * 1024 }
    }
    return nil
  }

  private static func number(inFile path: String) -> Int? {
    (try? String(contentsOfFile: path, encoding: .utf8))
      .flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }
}
