import EventImport
import JourneyModel

// Invariant: two events with one name whose outcomes and texts are the same have the same class: a class
// depends on attributes through conditions, scores, and the texts of a complaint alone. `questions`
// has `questionCount` elements, initialised in `init` and read in place: copying one would count
// references for each event.

/// What decides the class of events with one name: the outcomes of conditions and scores, and texts.
///
/// Outcomes are few where values are many, so a class is looked up by them: a condition on an amount
/// has two, however many amounts there are.
final class ClassRelevance {
  /// What is asked of an attribute.
  enum Question {
    case condition(Condition)
    case score(ClosedRange<Double>)
  }

  private struct Prepared {
    var attribute: Int
    var condition: ByteCondition?
    var scale: ClosedRange<Double>
  }

  /// The most questions whose outcomes are an index of `codes`.
  private static let mostDirect = 4

  private let questions: UnsafeMutablePointer<Prepared>
  private let questionCount: Int
  /// The class codes by outcomes, two bits for each question, plus 1; 0 for those not met so far.
  private let codes: UnsafeMutablePointer<UInt32>
  private let codeCount: Int
  /// Whether a few outcomes alone decide, so that `direct` can be asked.
  let isDirect: Bool
  /// Attributes, as positions in the plan, whose very text decides.
  let texts: [Int]
  /// The attributes that decide, as positions in the plan.
  let attributes: [Int]

  /// Makes the questions ready for bytes.
  ///
  /// - Parameters:
  ///   - questions: what is asked, with the attribute's position in the plan.
  ///   - texts: attributes whose very text decides, as positions in the plan.
  init(_ questions: [(attribute: Int, question: Question)], texts: [Int]) {
    self.texts = texts
    attributes = Set(questions.map(\.attribute) + texts).sorted()
    questionCount = questions.count
    isDirect = texts.isEmpty && questions.count <= Self.mostDirect
    codeCount = isDirect ? 1 << (2 * questions.count) : 1
    codes = .allocate(capacity: codeCount)
    codes.initialize(repeating: 0, count: codeCount)
    self.questions = .allocate(capacity: max(questions.count, 1))
    for (index, (attribute, question)) in questions.enumerated() {
      var prepared = Prepared(attribute: attribute, condition: nil, scale: 0...0)
      switch question {
      case .condition(let condition): prepared.condition = ByteCondition(condition)
      case .score(let scale): prepared.scale = scale
      }
      (self.questions + index).initialize(to: prepared)
    }
  }

  deinit {
    questions.deinitialize(count: questionCount).deallocate()
    codes.deallocate()
  }

  /// The place of a row's outcomes among `codes`.
  func place(of row: Int, in batch: borrowing BatchColumns) -> Int {
    var place = 0
    for index in 0..<questionCount {
      place |= Int(outcome(index, of: batch, row: row)) &<< (2 &* index)
    }
    return place
  }

  /// The code of the class at a place that `place` gave; nil where it was not met so far.
  func code(at place: Int) -> UInt32? { codes[place] == 0 ? nil : codes[place] &- 1 }

  /// Remembers the code of the class at a place.
  func remember(_ code: UInt32, at place: Int) { codes[place] = code &+ 1 }

  /// Adds the outcomes for a row, a byte for each question, to a key.
  func appendOutcomes(of batch: borrowing BatchColumns, row: Int, to key: inout [UInt8]) {
    for index in 0..<questionCount { key.append(outcome(index, of: batch, row: row)) }
  }

  private func outcome(_ index: Int, of batch: borrowing BatchColumns, row: Int) -> UInt8 {
    let bytes = batch.attribute(questions[index].attribute, row: row)
      .assumingMemoryBound(to: UInt8.self)
    if let holds = questions[index].condition?.holds(for: bytes) { return holds ? 1 : 0 }
    return Self.outcome(of: bytes, in: questions[index].scale)
  }

  /// 0 for no score, 1 for one that counts, 2 for one that cannot be read.
  private static func outcome(
    of bytes: UnsafeBufferPointer<UInt8>,
    in scale: ClosedRange<Double>
  ) -> UInt8 {
    if bytes.allSatisfy({ $0 == 0x20 }) { return 0 }
    guard let score = DecimalBytes.parse(bytes), scale.contains(score) else { return 2 }
    return 1
  }
}
