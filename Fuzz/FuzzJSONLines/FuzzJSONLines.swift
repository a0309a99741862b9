import ReadingLaws

/// What libFuzzer calls with each input that it makes.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzedInput.hold(start, count) { bytes in try LogLaws.jsonLines(bytes) }
}
