import Diagnostics
import Foundation

/// A file to be written, whole in memory.
struct OutputFile: Sendable {
  /// Its path in the output folder, parts of it separated by `/`.
  var name: String
  /// Its bytes.
  var bytes: Data

  init(name: String, bytes: Data) {
    self.name = name
    self.bytes = bytes
  }

  init(name: String, text: String) { self.init(name: name, bytes: Data(text.utf8)) }
}

/// Where results are written: all of them or none, and what is there meanwhile stays as it was.
///
/// Files are written into a hidden folder beside their place first, then moved there one by one;
/// where one cannot be moved, those before it are moved back.
struct OutputFolder: Sendable {
  /// Which files of an earlier run go when this run does not write them again.
  enum Scope: Sendable {
    /// All that Waymark wrote.
    case everything
    /// Those whose names, without what follows the first dot, are among these.
    case files([String])

    func includes(_ name: String) -> Bool {
      switch self {
      case .everything: true
      case .files(let stems): stems.contains(String(name.prefix { $0 != "." }))
      }
    }
  }

  private static let stagingPrefix = ".waymark-writing-"

  /// How many files are written at a time: each waits for its disk most of the time.
  private static let writers = 8

  let url: URL
  /// The path as the user gave it.
  let path: String
  /// Tells its hidden folder from those of others.
  private let staging = UUID().uuidString

  init(path: String) {
    self.path = path
    url = URL(filePath: path)
  }

  /// Checks that results can be written, before work is done for nothing.
  func check() throws(RunFailure) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue
    {
      throw unwritable("is a file, and results go into a folder", hint: "choose one with --output")
    }
    let base = existingAncestor
    guard FileManager.default.fileExists(atPath: base.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw unwritable("cannot be made: \(base.relativePath) is no folder") }
    // Not every folder that may be written to takes one: what holds processes does not.
    try makeFolder(stagingPlace(in: base), in: base)
    rmdir(stagingPlace(in: base).path)
  }

  /// A hidden folder that nobody else uses.
  private func stagingPlace(in folder: URL) -> URL {
    folder.appending(path: Self.stagingPrefix + staging)
  }

  private func makeFolder(_ place: URL, in parent: URL) throws(RunFailure) {
    guard mkdir(place.path, 0o777) == 0 else {
      throw unwritable(
        "no folder can be made in \(parent.relativePath): \(String(cString: strerror(errno)))",
        hint: "choose one with --output"
      )
    }
  }

  /// Puts the files in place, removes what an earlier run left and this one does not write again,
  /// and notes what was written.
  ///
  /// - Returns: the names of files that were removed.
  func write(_ files: [OutputFile], replacing scope: Scope) throws(RunFailure) -> [String] {
    try check()
    let earlier = OutputManifest(folder: url)
    var manifest = OutputManifest()
    for (name, digest) in earlier.digests where !scope.includes(name) {
      manifest.digests[name] = digest
    }
    let digests = ThreadedWork(files, threads: Self.writers) { InputDigest.sha256(of: $0.bytes) }
    for (file, digest) in zip(files, digests.results()) { manifest.digests[file.name] = digest }
    let existed = existingAncestor
    let staging = stagingPlace(in: existed)
    do {
      defer { try? FileManager.default.removeItem(at: staging) }
      let manager = FileManager.default
      try makeFolder(staging, in: existed)
      let all = files + [OutputFile(name: OutputManifest.fileName, text: manifest.text)]
      for name in all.map(\.name) where name.contains("/") {
        try manager.createDirectory(
          at: staging.appending(path: name).deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
      }
      let written = ThreadedWork(all, threads: Self.writers) { file in
        Result { try file.bytes.write(to: staging.appending(path: file.name)) }
      }
      for result in written.results() { try result.get() }
      try manager.createDirectory(at: url, withIntermediateDirectories: true)
      do {
        try move(all.map(\.name), from: staging)
      } catch {
        removeEmptyFolders(from: url, downTo: existed)
        throw error
      }
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw unwritable("cannot be written: \(Self.reason(error))")
    }
    return remove(earlier, except: manifest)
  }

  /// Moves files into place; what they take the place of is kept until all are there.
  private func move(_ names: [String], from staging: URL) throws {
    let manager = FileManager.default
    let kept = staging.appending(path: "kept")
    try manager.createDirectory(at: kept, withIntermediateDirectories: false)
    var moved: [String] = []
    var made: [URL] = []
    do {
      for name in names {
        let place = url.appending(path: name)
        made += try makeFolders(of: name, in: url)
        _ = try makeFolders(of: name, in: kept)
        var isFolder: ObjCBool = false
        if manager.fileExists(atPath: place.path, isDirectory: &isFolder), isFolder.boolValue {
          throw unwritable("has a folder named \(name), where a file is to be written")
        }
        // A link keeps the earlier file alive while the new one takes its place in one step.
        _ = link(place.path, kept.appending(path: name).path)
        guard rename(staging.appending(path: name).path, place.path) == 0 else {
          throw CocoaError(.fileWriteUnknown, userInfo: [NSUnderlyingErrorKey: errnoError])
        }
        moved.append(name)
      }
    } catch {
      for name in moved {
        let place = url.appending(path: name).path
        if rename(kept.appending(path: name).path, place) != 0 { _ = unlink(place) }
      }
      for folder in made.reversed() { _ = rmdir(folder.path) }
      throw error
    }
  }

  /// Makes the folders that a file's path names below another folder.
  ///
  /// - Returns: those that were not there before, outer ones first.
  private func makeFolders(of name: String, in folder: URL) throws -> [URL] {
    var made: [URL] = []
    var place = folder
    for part in name.split(separator: "/").dropLast() {
      place.append(path: String(part))
      if mkdir(place.path, 0o777) == 0 {
        made.append(place)
        continue
      }
      let reason = errnoError
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSUnderlyingErrorKey: reason])
      }
      guard isFolder.boolValue else {
        throw unwritable("has a file named \(String(part)), where a folder is to be made")
      }
    }
    return made
  }

  private var errnoError: NSError { NSError(domain: NSPOSIXErrorDomain, code: Int(errno)) }

  /// Removes files that Waymark wrote, nobody has changed since, and this run did not write again.
  private func remove(_ earlier: OutputManifest, except manifest: OutputManifest) -> [String] {
    var removed: [String] = []
    for (name, digest) in earlier.digests.sorted(by: { $0.key < $1.key })
    where manifest.digests[name] == nil {
      let place = url.appending(path: name)
      let type = try? FileManager.default.attributesOfItem(atPath: place.path)[.type]
      guard type as? FileAttributeType == .typeRegular, let bytes = try? Data(contentsOf: place),
        InputDigest.sha256(of: bytes) == digest, unlink(place.path) == 0
      else { continue }
      removed.append(name)
      if name.contains("/") {
        removeEmptyFolders(from: place.deletingLastPathComponent(), downTo: url)
      }
    }
    return removed
  }

  /// The folder itself, or the nearest above it that is there.
  private var existingAncestor: URL {
    var place = url.standardizedFileURL
    while !FileManager.default.fileExists(atPath: place.path), place.path != "/" {
      place = place.deletingLastPathComponent()
    }
    return place
  }

  private func removeEmptyFolders(from folder: URL, downTo ancestor: URL) {
    var place = folder.standardizedFileURL
    while place.path != ancestor.standardizedFileURL.path, place.path != "/" {
      // Refused where anything is in it.
      guard rmdir(place.path) == 0 else { return }
      place = place.deletingLastPathComponent()
    }
  }

  private func unwritable(_ message: Message, hint: Message? = nil) -> RunFailure {
    RunFailure(.unwritableOutput, message, path: path, hint: hint)
  }

  private static func reason(_ error: any Error) -> String {
    let known = error as NSError
    let underlying = known.userInfo[NSUnderlyingErrorKey] as? NSError ?? known
    if underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    return known.localizedDescription
  }
}
