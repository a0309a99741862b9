import Foundation

/// What Waymark wrote into a folder, kept there, so that only its own files are ever removed.
///
/// The form is that of `sha256sum`: a digest, two spaces, a file's name; anyone can see with
/// `sha256sum -c .waymark-files` whether results were changed since.
struct OutputManifest: Equatable {
  /// The name of the file that holds it.
  static let fileName = ".waymark-files"

  /// The digest of each file, by its name.
  var digests: [String: String] = [:]

  init() {}

  /// Reads a manifest; lines that are none, and names that lead out of the folder, are passed over.
  init(text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].count == 64, parts[1].first == " " else { continue }
      let name = String(parts[1].dropFirst())
      guard Self.isInside(name) else { continue }
      digests[name] = String(parts[0])
    }
  }

  /// The manifest of a folder; empty where there is none.
  init(folder: URL) {
    let file = folder.appending(path: Self.fileName)
    self.init(text: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }

  /// The manifest as text, in the order of names.
  var text: String {
    digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }

  /// Whether a name is the path of a file in the folder or in one below it.
  static func isInside(_ name: String) -> Bool {
    name != fileName
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
      && !name.contains { $0 == "\0" || $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }
}
