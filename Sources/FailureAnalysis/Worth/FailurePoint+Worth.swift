import JourneyMeasurement
import Statistics

extension FailurePoint {
  /// The failure point with the customers that it cost, and what the company would have earned with them.
  ///
  /// Of a drop-off: margin x revenue at risk. Of complaints: journeys lost beyond those that the others
  /// lose, x what a customer brings after the first period; that complaints go with losses is an
  /// association.
  func valued(by worth: WorthFinding?) -> FailurePoint {
    guard let worth else { return self }
    let place = worth.places[position]
    var point = self
    switch kind {
    case .dropOff:
      point.customers = place.measures.customersLost
      point.worth = place.revenueAtRisk?.scaled(by: worth.margin)
    case .complaint:
      point.customers = place.measures.customersComplained
      if let losses = place.excessLosses, let value = worth.retention.lifetimeValue {
        point.worth = MoneyEstimate(losses, times: value)
      }
    }
    return point
  }
}
