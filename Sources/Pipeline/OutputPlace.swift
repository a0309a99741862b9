import Foundation

/// What a path leads to, symbolic links followed.
enum OutputPlace {
  /// A file that is there or not yet: another can be written beside it and moved there.
  case file(URL)
  /// A device or a pipe, or what only the system has a name for: to be written to as it is.
  case stream(String)
  /// What this process has open already, such as `/dev/stdout`: to be written on where it stands.
  ///
  /// Opened anew, a file would be written from its start, over what else goes there.
  case descriptor(Int32)

  /// How many links are followed; more make a circle.
  private static let mostLinks = 40

  init(of path: String) {
    var place = path
    for _ in 0..<Self.mostLinks {
      let folder = URL(filePath: place).deletingLastPathComponent().resolvingSymlinksInPath().path
      let name = URL(filePath: place).lastPathComponent
      if ["/dev/fd", "/proc/\(getpid())/fd"].contains(folder), let descriptor = Int32(name) {
        self = .descriptor(descriptor)
        return
      }
      // What is linked to there may have no name, or one that another file has by now.
      if folder.hasPrefix("/proc/") { break }
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: place) else {
        let type =
          try? FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType
        let isFile = folder != "/dev" && (type ?? .typeRegular) == .typeRegular
        self = isFile ? .file(URL(filePath: place)) : .stream(path)
        return
      }
      place = next.hasPrefix("/") ? next : "\(folder)/\(next)"
    }
    self = .stream(path)
  }
}
