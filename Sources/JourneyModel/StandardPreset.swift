/// A usual standard of customer care, which fills in what a definition does not write.
///
/// It never says what starts and stops the clock: events are the user's own.
public enum StandardPreset: String, Sendable, CaseIterable {
  /// A first answer to a question.
  case firstResponse = "first-response"
  /// The end of a case.
  case resolution
  /// What was promised for a day has come by that day.
  case deliveryPromise = "delivery-promise"
  /// An invoice is not corrected.
  case invoiceAccuracy = "invoice-accuracy"

  /// The title people read.
  public var title: String { DefaultTitle.words(of: rawValue) }

  /// The time promised; nil where each case has its own.
  ///
  /// Four hours are half a working day, 24 hours three of them (or one day around the clock), and
  /// 30 days the usual time to pay, in which a wrong invoice shows.
  public var within: TimeSpan? {
    switch self {
    case .firstResponse: .seconds(4 * 3600)
    case .resolution: .seconds(24 * 3600)
    case .deliveryPromise: nil
    case .invoiceAccuracy: .days(30)
    }
  }

  /// The share of cases in which the promise is to be kept.
  ///
  /// The less depends on others, the higher: a resolution waits for third parties and customers,
  /// an invoice for nobody.
  public var target: Double {
    switch self {
    case .firstResponse: 0.9
    case .resolution: 0.8
    case .deliveryPromise: 0.95
    case .invoiceAccuracy: 0.98
    }
  }

  /// Whether it is about faults that must not come.
  public var isWithout: Bool { self == .invoiceAccuracy }
}
