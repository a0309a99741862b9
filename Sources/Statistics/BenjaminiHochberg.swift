/// The control of the false discovery rate over many comparisons.
///
/// Source: Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57:289.
public enum BenjaminiHochberg {
  /// The adjusted p values: the false discovery rates at which each comparison would be reported.
  ///
  /// With the m values ascending, the i-th becomes the least of `m p(j) / j` over all j from i on.
  ///
  /// - Parameter pValues: The p values of all comparisons made, each from 0 to 1.
  /// - Returns: The adjusted values, at most 1, in the order of `pValues`.
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    let ascending = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    var adjusted = pValues
    var least = 1.0
    for (offset, index) in ascending.enumerated().reversed() {
      least = min(least, pValues[index] * Double(pValues.count) / Double(offset + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
