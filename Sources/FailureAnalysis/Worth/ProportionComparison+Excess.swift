import Statistics

extension ProportionComparison {
  /// How many of the first group have the property beyond those that would at the second group's share.
  ///
  /// With Newcombe's interval of the difference; not below 0. Nil where either group is empty.
  var excess: IntervalEstimate? {
    newcombeDifference().map { difference in
      func count(_ share: Double) -> Double { max(0, share) * Double(first.of) }
      return IntervalEstimate(
        value: count(difference.value),
        interval: ConfidenceInterval(
          low: count(difference.interval.low),
          high: count(difference.interval.high)
        )
      )
    }
  }
}
