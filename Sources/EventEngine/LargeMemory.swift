import Foundation

// Unsafe memory: `base` is valid for `byteCount` bytes until `deinit`; a mapping is whole large pages.

/// Uninitialised memory for large buffers that are filled from front to back.
///
/// On Linux it lies on large pages where the system has some: records are scattered over hundreds
/// of places at once, more than a processor remembers small pages, and a fault for every 4 KiB would
/// cost as much as the work on them.
final class LargeMemory {
  /// The size of a large page.
  static let pageSize = 2 << 20

  /// The first byte; its address is a multiple of 64.
  let base: UnsafeMutableRawPointer
  /// How many bytes may be used.
  let byteCount: Int
  private let isMapped: Bool

  /// Makes room for a number of bytes.
  init(byteCount: Int) {
    let rounded = (byteCount + Self.pageSize - 1) / Self.pageSize * Self.pageSize
    if byteCount >= Self.pageSize, let mapped = Self.map(rounded) {
      (base, self.byteCount, isMapped) = (mapped, rounded, true)
    } else {
      base = .allocate(byteCount: max(byteCount, 1), alignment: 64)
      (self.byteCount, isMapped) = (byteCount, false)
    }
  }

  deinit {
    if isMapped { munmap(base, byteCount) } else { base.deallocate() }
  }

  /// Maps more than is asked for and gives back what lies outside the large pages; nil where that
  /// fails or large pages are not to be had.
  private static func map(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    #if os(Linux)
    let wide = byteCount + pageSize
    let mapped = mmap(nil, wide, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let mapped, mapped != MAP_FAILED else { return nil }
    let start = mapped.alignedUp(toMultipleOf: pageSize)
    let before = start - mapped
    if before > 0 { munmap(mapped, before) }
    munmap(start + byteCount, wide - byteCount - before)
    madvise(start, byteCount, MADV_HUGEPAGE)
    return start
    #else
    return nil
    #endif
  }
}
