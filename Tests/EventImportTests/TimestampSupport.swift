import EventImport

/// Reads a text as the decoder would, alone and as a column; nil where it is unreadable, -1 where
/// the two do not agree.
func microseconds(_ text: String, with parser: inout TimestampParser) -> Int64? {
  let bytes = Array(text.utf8)
  // An exact allocation, so that a read past the end is one past the end of memory.
  let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
  defer { copy.deallocate() }
  _ = copy.initialize(from: bytes)
  guard let base = copy.baseAddress else { return nil }
  var twin = parser
  let column = column([text, "", text], with: &twin)
  let time = parser.parse(UnsafePointer(base), bytes.count)
  guard column == [time, TimestampParser.unreadable, time] else { return -1 }
  return time == TimestampParser.unreadable ? nil : time
}

/// Reads texts as a column, digits behind the last one.
func column(_ texts: [String], with parser: inout TimestampParser) -> [Int64] {
  var bytes: [UInt8] = []
  let slices = texts.map { text in
    defer { bytes += Array(text.utf8) }
    return FieldSlice(start: UInt32(bytes.count), length: UInt32(text.utf8.count))
  }
  bytes += Array(repeating: UInt8(ascii: "7"), count: 64)
  var times = Array(repeating: Int64(0), count: texts.count)
  let areAllRead = bytes.withUnsafeBufferPointer { bytes in
    slices.withUnsafeBufferPointer { slices in
      times.withUnsafeMutableBufferPointer { times -> Bool? in
        guard
          let base = bytes.baseAddress, let first = slices.baseAddress, let out = times.baseAddress
        else { return nil }
        return parser.read(first, slices.count, base, base, into: out)
      }
    }
  }
  return areAllRead == !times.contains(TimestampParser.unreadable) ? times : []
}

/// Reads a text twice with a parser of its own: whatever it remembers must not change the answer.
func microseconds(_ text: String, as layout: TimeLayout = .automatic) -> Int64? {
  var parser = TimestampParser(layout: layout)
  let first = microseconds(text, with: &parser)
  let second = microseconds(text, with: &parser)
  return first == second ? first : -1
}

/// A clock reading, found by counting years and months from 1970: slow, and nothing like the
/// arithmetic under test.
struct PlainClock {
  var year = 1970
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var microsecond = 0

  init(microseconds: Int64) {
    var days = Int(microseconds / 86_400_000_000)
    var rest = Int(microseconds % 86_400_000_000)
    if rest < 0 {
      rest += 86_400_000_000
      days -= 1
    }
    while days < 0 {
      year -= 1
      days += Self.isLeap(year) ? 366 : 365
    }
    while days >= (Self.isLeap(year) ? 366 : 365) {
      days -= Self.isLeap(year) ? 366 : 365
      year += 1
    }
    while days >= Self.length(month, year) {
      days -= Self.length(month, year)
      month += 1
    }
    day = days + 1
    microsecond = rest % 1_000_000
    second = rest / 1_000_000 % 60
    minute = rest / 60_000_000 % 60
    hour = rest / 3_600_000_000
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
  }

  static func length(_ month: Int, _ year: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
