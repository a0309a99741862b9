import Foundation
import Testing

/// Tests that take minutes: `make test-heavy` runs them, under sanitizers too.
enum Heavy {
  /// Whether they were asked for.
  static let isAsked = ProcessInfo.processInfo.environment["WAYMARK_HEAVY"] == "1"
  /// The sanitizer that the tests were built with; nil for none.
  static let sanitizer = ProcessInfo.processInfo.environment["WAYMARK_SANITIZER"]
}

extension Trait where Self == ConditionTrait {
  /// Runs a test only where long tests were asked for.
  static var heavy: ConditionTrait {
    .enabled(if: Heavy.isAsked, "long: `make test-heavy` runs it")
  }
}
