public import JourneyMeasurement
import JourneyModel

/// Who is told every journey by the name of its customer.
public protocol JourneyListener: Sendable {
  /// Takes the journeys of one partition; called once for each, from any thread, in any order.
  ///
  /// - Parameters:
  ///   - journeys: the journeys, those of one customer one after the other.
  ///   - partition: the partition's number. All journeys in the order of partitions are in one order,
  ///     however many threads and partitions there are.
  /// - Throws: what stops the run.
  func receive(_ journeys: [JourneyRecord], partition: Int) throws
}

/// The journeys of a partition, as they are folded.
struct JourneyCollection {
  private var keys: [(hash: UInt64, journeys: [JourneyRecord])] = []

  /// Adds the journeys of a key.
  ///
  /// - Parameters:
  ///   - story: the key's story.
  ///   - hash: the hash by whose top bits the partition was chosen.
  ///   - customer: the customer's bytes.
  ///   - caseName: the case's bytes; nil where the log has none.
  mutating func add(_ story: KeyStory, hash: UInt64, customer: [UInt8], caseName: [UInt8]?) {
    guard !story.journeys.isEmpty else { return }
    let name = String(decoding: customer, as: UTF8.self)
    let caseText = caseName.map { String(decoding: $0, as: UTF8.self) }
    let journeys = story.journeys.enumerated().map { number, journey in
      JourneyRecord(
        customer: name,
        caseName: caseText,
        number: number + 1,
        steps: journey.steps.map { step in
          JourneyRecord.Step(
            touchpoint: story.touchpoint(ofStep: step),
            time: Instant(microseconds: story.time(ofStep: step))
          )
        },
        standing: journey.standing.name,
        dropOff: journey.dropOff >= 0 ? journey.dropOff : nil,
        reachedGoal: journey.firstGoal >= 0
      )
    }
    keys.append((hash, journeys))
  }

  /// Hands the journeys on, in the order of their keys' hashes, and forgets them.
  mutating func flush(to listener: any JourneyListener, partition: Int) throws {
    keys.sort { left, right in
      if left.hash != right.hash { return left.hash < right.hash }
      let (one, other) = (left.journeys[0], right.journeys[0])
      if one.customer != other.customer { return one.customer < other.customer }
      return (one.caseName ?? "") < (other.caseName ?? "")
    }
    try listener.receive(keys.flatMap(\.journeys), partition: partition)
    keys.removeAll(keepingCapacity: true)
  }
}

extension JourneyEnding.Standing {
  fileprivate var name: JourneyRecord.Standing {
    switch self {
    case .completed: .completed
    case .droppedOff: .droppedOff
    case .open: .open
    }
  }
}
