import Diagnostics
public import JourneyModel

/// Writes a synthetic event log for any journey definition: seeded, in the definition's own
/// mapping, with failures planted at known rates.
///
/// Customers walk the designed ways, with branches, repeats, a few steps that nobody designed,
/// complaints, scores, money where a touchpoint has a `value`, and events that nothing claims; they
/// may come back for another journey where the definition lets one key have several, and some are
/// still under way when the log ends. Every event that is written for a touchpoint is claimed by
/// it and by no earlier one. Rows are in order of time, customers interleaved; the same definition
/// and options give the same bytes on every platform.
///
/// ## Planted rates
///
/// A planted rate is the expectation of the rate that an analysis measures, with the definition's
/// `inactivity`, `split` and complaint signal, at the end of the log.
///
/// - **Drop-off**: whether a journey is lost at a touchpoint is drawn once, at its first visit. A
///   journey that is lost takes no further step, or goes straight to an `exit`; one that is not
///   never drops off there, on later visits either: it goes on, along the designed ways but the
///   exits, after a pause clearly shorter than the silence D that counts as drop-off. So among
///   journeys whose first visit lies at least D before the log's end, the lost ones have been
///   silent for D, and the others have moved on. One case remains: a journey that moved on and came
///   back could be *open* there at the end, and leave the denominator though it was not lost;
///   within D of the end journeys therefore do not come back to such a touchpoint. A customer whose
///   journey was lost in silence begins another one only after D, and only where that cuts.
/// - **Complaint**: whether a journey complains about a touchpoint is drawn once, at its first
///   visit. The complaint follows that visit before any other step, within the signal's `within`
///   and before the log's end however late the visit was, so that it is traced to the touchpoint
///   for preceding it; where the definition has an `about`, half of the complaints name the
///   touchpoint instead. No complaint is written otherwise. Where complaints are visits to a
///   touchpoint of their own they move the journey on, so that only journeys which are not lost
///   can complain; the rate among those is raised to give the planted one over all.
///
/// - **Breach**: whether a promise is broken is drawn at each visit that starts the clock of a standard
///   which an event stops, or with a time due. The answer comes within the time promised (by the
///   standard's working hours) or after it, and nobody goes on before it has come, so that each stop
///   is that of one clock. Where a visit stops a clock with a time due, journeys come to that visit in
///   time or late. Those that are lost on the way never come, which breaks the promise too: how many
///   they are is found by walking, and the others are late so much less often.
/// - **Repeat contact**: whether a contact is repeated is drawn at each contact. Its repeat is the next
///   step, for the same reason and within the window; any other contact is for a reason that the
///   customer did not have within the window.
/// - **Channel switch**: a repeat comes at the same touchpoint, or, with the planted probability, at one
///   with another channel.
/// - **Began again**: whether customers begin again is drawn at each channel switch. Who acts in the
///   repeat, and who takes over the contact before it, is chosen to make it so.
/// - **Skipped level**: contacts are escalated along the escalation path, in an event that the
///   escalation signal accepts and one by which the next level takes over. Each escalation with
///   another level above the next leaves that one out with the planted probability.
///
/// Whoever complained, or waited longer than promised, gives low scores from then on: with luck even
/// between 0 and 1, the score lies luck cubed of the scale away from the worst, else from the best.
///
/// Promises without a plant are broken in 3 to 10 % of cases (at most four tenths of what the target
/// leaves), 4 to 10 % of contacts with a reason are repeated, and 2 to 6 % of escalations skip a level.
/// Touchpoints without a plant have drop-off rates of 1 to 6 % and complaint rates of 0.2 to 1.2 %,
/// drawn from the seed and at most four tenths of the threshold in force; one that no designed way
/// leaves, and which is no `end`, loses all. Events of touchpoints that complaints alone lead to
/// appear only after complaints.
public struct LogGenerator: Sendable {
  /// The definition that the log is for.
  public let definition: JourneyDefinition
  /// What the log holds.
  public let options: GeneratorOptions
  /// The log's first instant; no event is earlier.
  public let start: Instant
  /// The log's last instant; no event is later.
  public let end: Instant

  private let writer: FieldWriter
  private let header: [UInt8]
  private let hasCustomer: Bool
  private let vocabulary: EventVocabulary
  private let times: TimestampWriter
  private let plan: JourneyPlan

  /// Prepares a log.
  ///
  /// - Throws: `GeneratorError` where an option is out of range, a plant has no room in the
  ///   definition, no event can be found for a touchpoint, or the mapping cannot be written.
  public init(
    definition: JourneyDefinition,
    options: GeneratorOptions = GeneratorOptions()
  ) throws(GeneratorError) {
    self.definition = definition
    self.options = options
    try Self.check(options, definition)
    (start, end) = try Self.bounds(options, definition)

    writer = try FieldWriter(mapping: definition.log)
    let layout = try ColumnLayout(of: definition)
    hasCustomer = layout.customer != nil
    times = try TimestampWriter(
      mapping: definition.log,
      columns: layout.times.count,
      delimiter: writer.delimiter,
      from: start.microseconds,
      through: end.microseconds
    )
    vocabulary = try EventVocabulary(
      definition: definition,
      layout: layout,
      writer: writer,
      random: RandomStream(seed: options.seed, stream: .max)
    )
    var plan = try JourneyPlan(
      definition: definition,
      plants: options.plants,
      vocabulary: vocabulary,
      unit: times.unit,
      span: start.microseconds...end.microseconds,
      random: RandomStream(seed: options.seed, stream: .max - 1)
    )
    try plan.settlePromises(
      CareInputs(
        definition: definition,
        plants: options.plants,
        vocabulary: vocabulary,
        span: start.microseconds...end.microseconds
      ),
      times,
      RandomStream(seed: options.seed, stream: .max - 2)
    )
    self.plan = plan

    var header: [UInt8] = []
    for line in 0..<definition.log.skipRows {
      header += Array("Synthetic log, preamble line \(line + 1)\n".utf8)
    }
    for (index, name) in layout.header.enumerated() {
      if index > 0 { header.append(writer.delimiter) }
      header += try writer.field(name)
    }
    self.header = header + [UInt8(ascii: "\n")]
  }

  /// The share of journeys that are lost at a touchpoint, planted or drawn.
  public func dropOffRate(at touchpoint: Int) -> Double { plan.places[touchpoint].dropOff }

  /// The share of journeys that complain about a touchpoint, planted or drawn.
  public func complaintRate(at touchpoint: Int) -> Double {
    let place = plan.places[touchpoint]
    return place.dropOff * place.complaintOfLost + (1 - place.dropOff) * place.complaintOfKept
  }

  /// The share of a standard's cases in which the promise is broken, planted or drawn; nil where its
  /// clock runs between visits, whose times follow from the journey.
  public func breachRate(of standard: Int) -> Double? {
    let clocks = plan.places.flatMap(\.clocks) + [plan.path?.clock].compactMap(\.self)
    return clocks.first { $0.standard == standard }.map { max($0.breach, $0.missing) }
  }

  /// The share of a standard's cases, with a time due and stopped by a visit, that never come to that
  /// visit; 0 for other standards.
  public func neverRate(of standard: Int) -> Double {
    plan.places.flatMap(\.clocks).first { $0.standard == standard }?.never ?? 0
  }

  /// Writes the log, header first, in chunks of about a megabyte that end with a row.
  ///
  /// - Throws: what the sink throws; nothing is written after that.
  public func write<Failure: Error>(
    to sink: (_ chunk: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try sink(writer.mark + writer.encoded(header))
    var rows = RowSequence(
      plan: plan,
      vocabulary: vocabulary,
      times: times,
      options: options,
      start: start.microseconds,
      end: end.microseconds
    )
    let chunk = 1 << 20
    var bytes: [UInt8] = []
    bytes.reserveCapacity(chunk + 4096)
    var day = DayCache()
    let width = max(6, String(options.customers).utf8.count)
    // A letter or digit as delimiter, absurd as that is, must not cut the keys.
    let quotesKeys = (try? writer.field("C0123456789"))?.first == UInt8(ascii: "\"")
    func appendKey(_ letter: Unicode.Scalar, _ number: Int, to bytes: inout [UInt8]) {
      if quotesKeys { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(UInt8(ascii: letter))
      Decimal.append(Int64(number), width: width, to: &bytes)
      if quotesKeys { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(writer.delimiter)
    }
    while let row = rows.next() {
      if hasCustomer { appendKey("C", row.customer + 1, to: &bytes) }
      if plan.hasCase { appendKey("J", row.journey, to: &bytes) }
      times.append(row.time, delimiter: writer.delimiter, cache: &day, to: &bytes)
      let pieces = vocabulary.variants[row.variant]
      bytes.append(contentsOf: pieces[0])
      for (index, filling) in vocabulary.fillings.enumerated() {
        switch filling {
        case .customer(let column):
          let fields = vocabulary.customerFields[column]
          bytes.append(contentsOf: fields[row.trait(column, of: fields.count)])
        case .stamp(let column):
          guard row.stamps.indices.contains(column), row.stamps[column] != PlannedRow.noTime else {
            break
          }
          times.appendField(row.stamps[column], cache: &day, to: &bytes)
        }
        bytes.append(contentsOf: pieces[index + 1])
      }
      if bytes.count >= chunk {
        try sink(writer.encoded(bytes))
        bytes.removeAll(keepingCapacity: true)
      }
    }
    if !bytes.isEmpty { try sink(writer.encoded(bytes)) }
  }

  private static func check(
    _ options: GeneratorOptions,
    _ definition: JourneyDefinition
  ) throws(GeneratorError) {
    guard !definition.touchpoints.isEmpty else {
      throw GeneratorError("the definition has no touchpoints")
    }
    guard (1...1_000_000_000).contains(options.customers) else {
      throw GeneratorError("a log of \(options.customers) customers cannot be generated")
    }
    guard (0...1).contains(options.returning) else {
      throw GeneratorError(
        "the share of returning customers, \(String(options.returning)), is not in 0 to 1"
      )
    }
    guard (0...0.5).contains(options.unmapped) else {
      throw GeneratorError(
        "the share of unmapped events, \(String(options.unmapped)), is not in 0 to 0.5"
      )
    }
    for (index, plant) in options.plants.enumerated() {
      try plant.check(in: definition)
      let isTwice = options.plants[..<index].contains {
        $0.position == plant.position && $0.failure == plant.failure
      }
      if isTwice {
        let name = "\(plant.placeName(in: definition)):\(plant.failure.rawValue)"
        throw GeneratorError("\(MessageText.quoted(name)) is planted twice")
      }
    }
  }

  private static func bounds(
    _ options: GeneratorOptions,
    _ definition: JourneyDefinition
  ) throws(GeneratorError) -> (start: Instant, end: Instant) {
    let longest = max(
      definition.inactivity,
      definition.conversionWindow,
      definition.signals.complaint?.within ?? .seconds(0)
    )
    let (sixfold, overflow) = longest.microseconds.multipliedReportingOverflow(by: 6)
    let usual = overflow ? Int64.max : max(TimeSpan.days(180).microseconds, sixfold)
    let span = options.span?.microseconds ?? usual
    guard span >= 1_000_000 else {
      throw GeneratorError("the log's span is shorter than a second")
    }
    // 2025-01-01T00:00:00Z
    var start = options.start?.microseconds ?? 1_735_689_600_000_000
    if options.start == nil, let asOf = definition.asOf {
      let (before, overflow) = asOf.microseconds.subtractingReportingOverflow(span)
      start = overflow ? .min : before
    }
    let (end, endOverflow) = start.addingReportingOverflow(span)
    guard start >= Instant.earliest.microseconds, !endOverflow, end <= Instant.latest.microseconds
    else {
      throw GeneratorError(
        "a log of \(TimeSpan(microseconds: span).definitionText) does not fit the years 1 to 9999"
      )
    }
    if let asOf = definition.asOf, asOf.microseconds != end {
      throw GeneratorError(
        "the definition is analysed as of \(asOf.rfc3339), and the log would end at "
          + "\(Instant(microseconds: end).rfc3339)",
        hint: "leave out the start: the log then ends where it is analysed"
      )
    }
    return (Instant(microseconds: start), Instant(microseconds: end))
  }
}
