// Unsafe memory: a signal handler may do little; it writes bytes that were prepared before, whose
// address never changes, and ends the process.

import Foundation
import Synchronization

/// Makes a trap of ours end the program with a message and status 70 instead of a bare signal.
public enum FaultReport {
  /// The exit status of an internal fault, `EX_SOFTWARE` of sysexits.h.
  public static let exitStatus: Int32 = 70

  private static let address = Atomic<UInt>(0)
  private static let length = Atomic<Int>(0)

  /// Prints a text where the program traps from now on.
  public static func install(_ text: String) {
    let bytes = Array(text.utf8)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    address.store(UInt(bitPattern: copy), ordering: .relaxed)
    length.store(bytes.count, ordering: .relaxed)
    // A file that grows past a limit is an error of writing, which the code tells, no fault.
    _ = signal(SIGXFSZ, SIG_IGN)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      signal(number) { _ in
        let start = UnsafeRawPointer(bitPattern: FaultReport.address.load(ordering: .relaxed))
        _ = write(2, start, FaultReport.length.load(ordering: .relaxed))
        _exit(FaultReport.exitStatus)
      }
    }
  }
}
