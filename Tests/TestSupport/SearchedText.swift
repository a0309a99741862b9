import Foundation

/// A text in which many others are looked for, byte by byte.
///
/// `contains` of a string asks how letters look, which takes a hundred times as long.
public struct SearchedText {
  private let text: ContiguousArray<CChar>

  /// Makes a text searchable, up to its first NUL.
  public init(_ text: String) {
    self.text = text.utf8CString
  }

  /// Whether the text has `part`, in the very same bytes.
  public func has(_ part: String) -> Bool {
    text.withUnsafeBufferPointer { text in
      text.baseAddress.flatMap { strstr($0, part) } != nil
    }
  }
}
