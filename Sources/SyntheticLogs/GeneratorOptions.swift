public import JourneyModel

/// What a generated log is to hold, beside what its definition says.
public struct GeneratorOptions: Sendable, Equatable {
  /// How many customers begin a journey within the log.
  public var customers: Int
  /// What all chance is drawn from: the same seed gives the same bytes.
  public var seed: UInt64
  /// The failures to plant, at most one of a kind per touchpoint.
  public var plants: [Plant]
  /// The log's first instant; nil is 2025-01-01T00:00:00Z, or one span before the definition's
  /// `as-of` where it has one.
  public var start: Instant?
  /// How long the log is; nil is 180 days, or six times the longest of the definition's
  /// `inactivity`, `conversion-window` and complaint `within`, if that is longer.
  public var span: TimeSpan?
  /// The share of customers who begin another journey after one has ended, where the definition
  /// lets one key have several.
  public var returning: Double
  /// The share of rows that no touchpoint and no signal claims, at most half; none where the
  /// definition leaves no event unclaimed.
  public var unmapped: Double

  /// Makes options.
  public init(
    customers: Int = 1000,
    seed: UInt64 = 1,
    plants: [Plant] = [],
    start: Instant? = nil,
    span: TimeSpan? = nil,
    returning: Double = 0.3,
    unmapped: Double = 0.03
  ) {
    self.customers = customers
    self.seed = seed
    self.plants = plants
    self.start = start
    self.span = span
    self.returning = returning
    self.unmapped = unmapped
  }
}
