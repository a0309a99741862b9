/// The numbers in the value of an attribute.
enum SVGNumbers {
  /// A value with every number in it rounded, without zeros that say nothing.
  ///
  /// - Parameters:
  ///   - value: Numbers in decimal notation, with letters, commas and spaces between them.
  ///   - places: How many decimal places there are at most.
  /// - Returns: The value, no longer than it was.
  static func rounded(_ value: ArraySlice<UInt8>, to places: Int) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    result.reserveCapacity(value.count)
    var position = value.startIndex
    while position < value.endIndex {
      guard isDigit(value[position]) else {
        result.append(value[position])
        position += 1
        continue
      }
      let start = position
      while position < value.endIndex, isDigit(value[position]) { position += 1 }
      let whole = value[start..<position]
      guard position < value.endIndex, value[position] == UInt8(ascii: "."), whole.count < 12 else {
        result += whole
        continue
      }
      position += 1
      let first = position
      while position < value.endIndex, isDigit(value[position]) { position += 1 }
      let scaled = Self.scaled(whole, value[first..<position], to: places)
      // No zero is less than zero.
      if scaled == 0, result.last == UInt8(ascii: "-") { result.removeLast() }
      result += text(scaled, places)
    }
    return result[...]
  }

  /// A number times ten to the power of `places`, rounded to a whole number.
  private static func scaled(
    _ whole: ArraySlice<UInt8>,
    _ fraction: ArraySlice<UInt8>,
    to places: Int
  ) -> Int {
    var number = 0
    for digit in whole { number = number * 10 + Int(digit - UInt8(ascii: "0")) }
    for place in 0..<places {
      let digit = place < fraction.count ? fraction[fraction.startIndex + place] : UInt8(ascii: "0")
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    let isUp =
      places < fraction.count && fraction[fraction.startIndex + places] >= UInt8(ascii: "5")
    return number + (isUp ? 1 : 0)
  }

  private static func text(_ scaled: Int, _ places: Int) -> String.UTF8View {
    var digits = String(scaled)
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places - digits.utf8.count) + digits
    }
    var fraction = digits.suffix(places)
    let whole = digits.dropLast(places)
    while fraction.last == "0" { fraction.removeLast() }
    if fraction.isEmpty { return (whole.isEmpty ? "0" : String(whole)).utf8 }
    // A fraction needs no zero before its point.
    return (String(whole) + "." + fraction).utf8
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
