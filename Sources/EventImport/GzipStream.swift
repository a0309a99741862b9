// Unsafe memory: ISA-L's state and the input buffer are allocated here and freed in `deinit`;
// `next_in` points into the input buffer, `next_out` into the caller's buffer during a call only.

import CISAL
import Diagnostics

/// Decompresses gzip, several members one after the other, with their checksums checked.
final class GzipStream: ByteStream {
  private let source: any ByteStream
  private let name: String
  private let state: UnsafeMutablePointer<inflate_state>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var isInMember = false
  private var membersDone = 0

  init(_ source: any ByteStream, name: String) {
    self.source = source
    self.name = name
    state = .allocate(capacity: 1)
    input = .allocate(capacity: 262_144)
    isal_inflate_init(state)
    state.pointee.avail_in = 0
  }

  deinit {
    state.deallocate()
    input.deallocate()
  }

  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(InputError) -> Int {
    state.pointee.next_out = buffer.baseAddress
    state.pointee.avail_out = UInt32(clamping: buffer.count)
    let room = state.pointee.avail_out
    while state.pointee.avail_out > 0 {
      if !isInMember, try !beginMember() { break }
      // Output that is still buffered comes out even when no input is left.
      if state.pointee.avail_in == 0, try refill() == 0 {
        let before = state.pointee.avail_out
        let result = isal_inflate(state)
        if state.pointee.block_state == ISAL_BLOCK_FINISH {
          try finishMember(result)
          continue
        }
        if state.pointee.avail_out < before, result == ISAL_DECOMP_OK { continue }
        throw InputError(
          .content,
          path: name,
          "the gzip data ends too early: the file is truncated",
          hint: "copy or download it again"
        )
      }
      let result = isal_inflate(state)
      guard result == ISAL_DECOMP_OK || result == ISAL_END_INPUT || result == ISAL_OUT_OVERFLOW
      else { throw corrupt(result) }
      if state.pointee.block_state == ISAL_BLOCK_FINISH { try finishMember(result) }
    }
    return Int(room - state.pointee.avail_out)
  }

  /// Whether another member begins; zero bytes after the last one are padding.
  private func beginMember() throws(InputError) -> Bool {
    if membersDone > 0 {
      while true {
        if state.pointee.avail_in == 0, try refill() == 0 { return false }
        guard let next = state.pointee.next_in, next.pointee == 0 else { break }
        state.pointee.next_in = next + 1
        state.pointee.avail_in -= 1
      }
    } else if try refill() == 0 {
      return false
    }
    let (next, available) = (state.pointee.next_in, state.pointee.avail_in)
    guard next?.pointee == 0x1F else {
      throw InputError(
        .content,
        path: name,
        "the gzip data is followed by something that is no gzip data",
        hint: "copy or download it again"
      )
    }
    isal_inflate_reset(state)
    state.pointee.next_in = next
    state.pointee.avail_in = available
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
    isInMember = true
    return true
  }

  private func finishMember(_ result: Int32) throws(InputError) {
    guard result >= 0 else { throw corrupt(result) }
    isInMember = false
    membersDone += 1
  }

  private func refill() throws(InputError) -> Int {
    let got = try source.read(into: input)
    state.pointee.next_in = input.baseAddress
    state.pointee.avail_in = UInt32(got)
    return got
  }

  private func corrupt(_ result: Int32) -> InputError {
    InputError(
      .content,
      path: name,
      result == ISAL_INCORRECT_CHECKSUM
        ? "the gzip data is corrupt: its checksum does not match" : "the gzip data is corrupt",
      hint: "copy or download it again"
    )
  }
}
