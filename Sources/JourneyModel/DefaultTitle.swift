/// The title of what has none.
public enum DefaultTitle {
  /// An id in words: `cancel-order` is "Cancel order".
  public static func words(of id: String) -> String {
    let words = id.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    guard let first = words.first else { return id }
    return first.uppercased() + words.dropFirst()
  }
}
