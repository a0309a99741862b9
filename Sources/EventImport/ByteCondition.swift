// Unsafe memory: reads the buffers that it is given, within their counts, and the texts of its own tests,
// which lie one behind the other in `texts`.

package import JourneyModel

/// A condition ready for bytes: the same answers as `Condition.holds`, without a text for each row.
///
/// It is an object, so that whoever asks it counts one reference, not one for each of its arrays.
package final class ByteCondition: Sendable {
  /// One comparison; trivial, so that a loop over tests counts no references.
  private struct Test: Sendable {
    enum Kind {
      case equals, differs, below, atMost, above, atLeast
    }

    var kind: Kind
    /// Where the text that is compared lies in `texts`.
    var start = 0
    var count = 0
    var bound = 0.0
  }

  private let tests: [Test]
  private let texts: [UInt8]
  /// The condition itself, where a text has the character that stands for invalid UTF-8: bytes do
  /// not show what they would be read as.
  private let original: Condition?

  /// Makes a condition ready.
  package init(_ condition: Condition) {
    var tests: [Test] = []
    var texts: [UInt8] = []
    var needsText = false
    for test in condition.tests {
      switch test {
      case .equals(let text), .differs(let text):
        var kind = Test.Kind.equals
        if case .differs = test { kind = .differs }
        let bytes = Array(text.utf8)
        tests.append(Test(kind: kind, start: texts.count, count: bytes.count))
        texts += bytes
        needsText = needsText || text.unicodeScalars.contains("\u{FFFD}")
      case .below(let bound): tests.append(Test(kind: .below, bound: bound))
      case .atMost(let bound): tests.append(Test(kind: .atMost, bound: bound))
      case .above(let bound): tests.append(Test(kind: .above, bound: bound))
      case .atLeast(let bound): tests.append(Test(kind: .atLeast, bound: bound))
      }
    }
    self.tests = tests
    self.texts = texts
    original = needsText ? condition : nil
  }

  /// Whether the condition holds for a field's bytes.
  package func holds(for bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let original { return original.holds(for: String(decoding: bytes, as: UTF8.self)) }
    return texts.withUnsafeBufferPointer { texts in
      tests.withUnsafeBufferPointer { tests in
        tests.contains { Self.holds($0, texts, bytes) }
      }
    }
  }

  @inline(__always)
  private static func holds(
    _ test: Test,
    _ texts: UnsafeBufferPointer<UInt8>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch test.kind {
    case .equals, .differs:
      var isEqual = test.count == bytes.count
      var index = 0
      while isEqual, index < test.count {
        isEqual = texts[test.start &+ index] == bytes[index]
        index &+= 1
      }
      return isEqual == (test.kind == .equals)
    case .below: return DecimalBytes.parse(bytes).map { $0 < test.bound } ?? false
    case .atMost: return DecimalBytes.parse(bytes).map { $0 <= test.bound } ?? false
    case .above: return DecimalBytes.parse(bytes).map { $0 > test.bound } ?? false
    case .atLeast: return DecimalBytes.parse(bytes).map { $0 >= test.bound } ?? false
    }
  }
}
