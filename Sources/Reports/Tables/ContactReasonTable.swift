public import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics

/// The reasons of contacts as a table for spreadsheets: `contact-reasons.csv`.
public enum ContactReasonTable {
  /// Writes the table: a row for each reason that enough customers gave, the commonest first, then one
  /// for all others.
  ///
  /// - Returns: the table; nil where the definition maps no reason of contacts.
  public static func csv(_ findings: Findings) -> String? {
    guard let contacts = findings.contacts, findings.definition.contact?.reason != nil else {
      return nil
    }
    var table = DelimitedTable(
      header: ["reason", "folded_reasons", "customers", "contacts", "repeated"]
        + DelimitedTable.rateColumns("first_contact_resolution") + ["compared_with_others"],
      hidesSmallGroups: findings.sharedGroup != nil
    )
    for group in contacts.reasons {
      let head: [DelimitedTable.Cell] = [
        .text(group.name), .integer(group.name == nil ? contacts.foldedReasons : 0),
        .number(group.customers.map(Double.init)), .integer(group.counts.contacts),
        .integer(group.counts.repeated),
      ]
      table.append(
        head + table.cells(group.counts.resolution)
          + [.text(group.comparison.outcome.rawValue)]
      )
    }
    return table.text
  }
}
