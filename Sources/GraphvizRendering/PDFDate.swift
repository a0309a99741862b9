/// The creation date of a PDF file.
enum PDFDate {
  /// Overwrites the date with spaces, so that the same drawing gives the same bytes.
  ///
  /// The length stays, since a PDF file's cross-reference table counts bytes. Cairo writes the date
  /// uncompressed near the end of the file, and takes it from the clock alone.
  static func remove(from file: UnsafeMutableRawBufferPointer) {
    let key = Array("/CreationDate (".utf8)
    var start = file.count - key.count
    while start >= 0 {
      if file[start..<start + key.count].elementsEqual(key) { break }
      start -= 1
    }
    guard start >= 0, let end = file[start...].prefix(64).firstIndex(of: UInt8(ascii: ")"))
    else { return }
    for index in start...end { file[index] = UInt8(ascii: " ") }
  }
}
