import EventImport
import Foundation
import JourneyModel

/// A sample of a log that is given as text.
func sample(_ text: String, mapping: LogMapping = LogMapping()) throws -> SampleRows {
  let file = try TemporaryFile(Data(text.utf8))
  return try RecordSampler.sample(LogInput(.file(file.path)), mapping: mapping)
}

/// A log of rows that repeat customers and events, its times written by a function of the row.
func eventLog(rows: Int = 40, time: (Int) -> String) -> String {
  let lines = (0..<rows).map { row in
    "u\(row % 7),\(["search", "order", "pay"][row % 3]),\"\(time(row))\""
  }
  return "user_id,event,timestamp\n" + lines.joined(separator: "\n") + "\n"
}
