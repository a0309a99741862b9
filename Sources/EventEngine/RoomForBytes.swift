/// Room for bytes that grows and is never initialised in vain.
struct RoomForBytes: ~Copyable {
  private var memory = LargeMemory(byteCount: 64)

  /// The first byte; its address is a multiple of 64.
  var base: UnsafeMutableRawPointer { memory.base }

  /// Makes room for a number of bytes; what was there is lost when it grows.
  ///
  /// It grows to an eighth more than asked for, so that partitions of about one size do not each make it
  /// anew.
  mutating func reserve(_ byteCount: Int) {
    guard byteCount > memory.byteCount else { return }
    memory = LargeMemory(byteCount: byteCount + byteCount / 8)
  }
}
