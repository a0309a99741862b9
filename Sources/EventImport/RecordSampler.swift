public import JourneyModel

/// Reads the first rows of an input into texts, for detection and for `inspect`.
public enum RecordSampler {
  /// How many rows detection looks at.
  public static let defaultRowLimit = 10_000
  /// How many bytes of decoded text a sample reads at most.
  public static let defaultByteLimit = 64 << 20

  /// How many bytes a quote that is still open at the end of a sample may take to be a row's own.
  private static let longestCutOff = 1 << 20

  /// Samples an input; the input can be sampled again, and read, afterwards.
  ///
  /// - Parameters:
  ///   - input: The opened input.
  ///   - mapping: Of it, `encoding`, `skipRows` and `delimiter` are used.
  ///   - rowLimit: How many rows to read at most.
  ///   - byteLimit: How many bytes of decoded text to read at most.
  /// - Returns: The first rows, and what was found about the input's form.
  /// - Throws: `InputError` where the input cannot be read or is no log.
  public static func sample(
    _ input: LogInput,
    mapping: LogMapping,
    rowLimit: Int = defaultRowLimit,
    byteLimit: Int = defaultByteLimit
  ) throws(InputError) -> SampleRows {
    var text = try SampleText(input, asked: mapping.encoding)
    let head = try InputHead(&text, input, mapping)
    // Enough text for the rows, found by doubling; a cut-off last row is left out.
    while !text.isWhole, text.bytes.count < byteLimit {
      let lines = text.bytes[head.dataOffset...].count { $0 == head.newline }
      if lines > rowLimit, records(text, head, rowLimit) >= rowLimit { break }
      try text.grow(to: min(byteLimit, max(text.bytes.count * 2, 1 << 20)))
    }
    var rows = SampleRows(
      inputName: input.name,
      format: head.format,
      encoding: head.profile.encoding,
      hasByteOrderMark: head.profile.hasByteOrderMark,
      isGzip: input.isGzip,
      hasCarriageReturnLines: head.newline == DelimitedScanner.carriageReturn,
      headerLine: head.headerLine,
      columns: head.header.map { SampleRows.Column(name: $0) }
    )
    let end = fill(&rows, text, head, rowLimit)
    rows.isWholeInput = text.isWhole && end == text.bytes.count
    rows.endedByBytes = !text.isWhole && rows.rowCount + rows.malformedRows < rowLimit
    rows.invalidText = text.bytes[..<end].withUnsafeBufferPointer { bytes in
      UTF8Validation.countInvalid(bytes)
    }
    return rows
  }

  /// How many complete records the text holds, up to a limit.
  private static func records(_ text: borrowing SampleText, _ head: InputHead, _ limit: Int) -> Int
  {
    guard case .delimited(let delimiter) = head.format else { return limit }
    let scanner = DelimitedScanner(delimiter: delimiter, newline: head.newline)
    return text.withBytes { base, count in
      var (index, found) = (head.dataOffset, 0)
      while index < count, found < limit {
        var fields = 0
        let record = scanner.scan(base, from: index, to: count) { _ in fields += 1 }
        guard record.isTerminated else { break }
        if fields > 1 || record.next - index > 2 { found += 1 }
        index = record.next
      }
      return found
    }
  }

  /// Fills the columns and returns where the sample ends.
  private static func fill(
    _ rows: inout SampleRows,
    _ text: borrowing SampleText,
    _ head: InputHead,
    _ limit: Int
  ) -> Int {
    switch head.format {
    case .delimited(let delimiter):
      let scanner = DelimitedScanner(delimiter: delimiter, newline: head.newline)
      return fillDelimited(&rows, text, head, scanner, limit)
    case .jsonLines: return fillJSON(&rows, text, head, limit)
    }
  }

  private static func fillDelimited(
    _ rows: inout SampleRows,
    _ text: borrowing SampleText,
    _ head: InputHead,
    _ scanner: DelimitedScanner,
    _ limit: Int
  ) -> Int {
    let isWhole = text.isWhole
    return text.withBytes { base, count in
      var index = head.dataOffset
      var row = DelimitedRecord()
      while index < count, rows.rowCount + rows.malformedRows < limit {
        row.scan(scanner, base, from: index, to: count)
        let start = index
        // A row that the sample's end cuts off is left out, unless a quote took all of this text.
        let isTaken = row.record.isMalformed && count - start > longestCutOff
        guard row.record.isTerminated || isWhole || isTaken else { break }
        index = row.record.next
        if row.places.isEmpty { continue }
        if row.record.isMalformed {
          rows.malformedRows += 1
          let lines = LineCounter.started(base + start, index - start, head.newline) - 1
          if lines > 0, rows.firstSwallowingLine == nil {
            let before = LineCounter.lines(
              base + head.dataOffset,
              start - head.dataOffset,
              head.newline
            )
            rows.firstSwallowingLine = head.linesBeforeData + before + 1
          }
          rows.swallowedLines += lines
          continue
        }
        if row.places.count != rows.columns.count { rows.raggedRows += 1 }
        for (column, place) in row.places.prefix(rows.columns.count).enumerated() {
          row.withBytes(ofFieldAt: place, base) { bytes in
            if !bytes.isEmpty { rows.columns[column].append(bytes, row: rows.rowCount) }
          }
        }
        rows.rowCount += 1
      }
      return index
    }
  }

  private static func fillJSON(
    _ rows: inout SampleRows,
    _ text: borrowing SampleText,
    _ head: InputHead,
    _ limit: Int
  ) -> Int {
    var scanner = JSONLineScanner(.discovering)
    // Columns by path: `user.id` written as one key and as nested keys is one column.
    var columnOfPath: [String: Int] = [:]
    let isWhole = text.isWhole
    let end = text.withBytes { base, count in
      var index = head.dataOffset
      while index < count, rows.rowCount + rows.malformedRows < limit {
        var lineEnd = index
        while lineEnd < count, base[lineEnd] != head.newline { lineEnd += 1 }
        guard lineEnd < count || isWhole else { break }
        let start = index
        index = min(count, lineEnd + 1)
        if JSONLineScanner.skipSpace(base, start, lineEnd) == lineEnd { continue }
        guard scanner.scan(base, from: start, to: lineEnd) else {
          rows.malformedRows += 1
          continue
        }
        append(scanner, base, &rows, &columnOfPath)
        rows.rowCount += 1
      }
      return index
    }
    rows.leavesOutColumns = scanner.tree.isTruncated
    return end
  }

  private static func append(
    _ scanner: JSONLineScanner,
    _ base: UnsafePointer<UInt8>,
    _ rows: inout SampleRows,
    _ columnOfPath: inout [String: Int]
  ) {
    let nodes = scanner.tree.nodes
    // Literal keys come before nested ones of the same path.
    var taken: [Int: Int] = [:]
    for node in 1..<nodes.count {
      guard let value = scanner.value(at: node) else { continue }
      // An object with keys is told by its keys.
      if value.kind == .object,
        nodes[node].children.contains(where: { scanner.value(at: $0) != nil })
      {
        continue
      }
      let path = nodes[node].path
      let column: Int
      if let known = columnOfPath[path] {
        column = known
      } else {
        column = rows.columns.count
        columnOfPath[path] = column
        rows.columns.append(SampleRows.Column(name: path))
      }
      let bytes = UnsafeBufferPointer(start: base + value.start, count: value.end - value.start)
      if let depth = taken[column] {
        guard depth > nodes[node].depth else { continue }
        rows.columns[column].removeLast()
      }
      taken[column] = nodes[node].depth
      switch value.kind {
      case .missing, .null: rows.columns[column].append([], row: rows.rowCount)
      case .escapedString:
        rows.columns[column].append(JSONString.unescaped(bytes), row: rows.rowCount)
      case .plainString, .literal, .object, .array:
        rows.columns[column].append(bytes, row: rows.rowCount)
      }
    }
  }
}
