import JourneyMeasurement

// Invariants: `stamps[part] == customer` where the customer at hand has an event of the part; `met` is how many
// parts those are, and `first` the first of them.

/// Counts of how many customers the parts of a whole are, customer by customer.
struct CrowdTally {
  /// The crowd of each part.
  private(set) var crowds: [Crowd]
  private var stamps: [Int]
  private var customer = 1
  private var met = 0
  private var first = 0

  init(parts: Int) {
    crowds = Array(repeating: Crowd(), count: parts)
    stamps = Array(repeating: 0, count: parts)
  }

  /// Adds a part.
  mutating func addPart() {
    crowds.append(Crowd())
    stamps.append(0)
  }

  /// Begins another customer.
  mutating func beginCustomer() {
    customer += 1
    met = 0
  }

  /// Adds an event of the customer at hand.
  mutating func add(_ part: Int) {
    guard stamps[part] != customer else { return }
    stamps[part] = customer
    crowds[part].customers += 1
    met += 1
    if met == 1 {
      first = part
      crowds[part].alone += 1
    } else if met == 2 {
      crowds[first].alone -= 1
    }
  }
}
