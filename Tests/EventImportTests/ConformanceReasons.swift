/// Why a file of the conformance collections is read otherwise than its collection expects.
enum ConformanceReasons {
  /// The files that deviate, by collection and name.
  static let names = Set(reasons.map(\.0))

  /// The reason for a file's deviation, if one is on record.
  static func reason(_ name: String, _ result: String) -> String? {
    reasons.first { $0.0 == name }?.1
  }

  private static let reasons: [(String, String)] = [
    (
      "csv-spectrum/location_coordinates.csv",
      "the expected file has another telephone number than the CSV file; the other fields agree"
    ),
    (
      "csv-spectrum/newlines_crlf.csv",
      "the line end inside quotes is kept as it is written (CR LF), where the expected file has LF"
    ),
    (
      "csv-test-data/all-empty.csv",
      "a line without any text is no row, so a column cannot be told from blank lines"
    ),
    (
      "csv-test-data/empty-one-column.csv",
      "a line without any text is no row, so a column cannot be told from blank lines"
    ),
    (
      "csv-test-data/bad-header-no-header.csv",
      "an empty file is no error of its own; a log without any row is refused when it is analysed"
    ),
    (
      "csv-test-data/bad-unescaped-quote.csv",
      "a quote inside an unquoted field is a character like any other, as most tools take it"
    ),
    (
      "pollock/file_escape_char_0x00.csv",
      "quotes are escaped by doubling only; the rows with another escape are rejected and counted"
    ),
    (
      "pollock/file_escape_char_0x5C.csv",
      "quotes are escaped by doubling only; the rows with backslashes are rejected and counted"
    ),
    (
      "pollock/file_field_delimiter_0x20.csv",
      "fields with spaces in them are not quoted in this file, so nobody can tell where they end"
    ),
    (
      "pollock/file_field_delimiter_0x2C_0x20.csv",
      "a delimiter is one byte; a quote after a space opens no quoted field (RFC 4180), so commas in such fields make the row ragged"
    ),
    (
      "pollock/file_header_multirow_2.csv",
      "a header is one line; the second one is read as a row"
    ),
    (
      "pollock/file_header_multirow_3.csv",
      "a header is one line; the second and third are read as rows"
    ),
    (
      "pollock/file_multitable_less.csv",
      "a second table in the same file is read as more rows; those that do not fit are counted as ragged or rejected"
    ),
    (
      "pollock/file_multitable_more.csv",
      "a second table in the same file is read as more rows; those that do not fit are counted as ragged or rejected"
    ),
    (
      "pollock/file_multitable_same.csv",
      "a second table in the same file is read as more rows; those that do not fit are counted as ragged or rejected"
    ),
    (
      "pollock/file_quotation_char_0x27.csv",
      "only the double quote quotes; rows whose apostrophe-quoted text holds commas are ragged"
    ),
    (
      "JSONTestSuite/y_array_with_1_and_newline.json",
      "a record of JSON Lines is one line; this value goes over several"
    ),
    (
      "JSONTestSuite/y_number_double_close_to_zero.json",
      "a record of JSON Lines is one line; this value goes over several"
    ),
    (
      "JSONTestSuite/y_object_with_newlines.json",
      "a record of JSON Lines is one line; this value goes over several"
    ),
    (
      "JSONTestSuite/y_structure_trailing_newline.json",
      "a record of JSON Lines is one line; this value goes over several"
    ),
  ]
}
