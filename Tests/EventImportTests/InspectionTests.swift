import Diagnostics
import EventImport
import Foundation
import JourneyModel
import Pipeline
import Testing
import Wording

@Suite("Inspecting a log")
struct InspectionTests {
  private func inspect(_ text: String, _ mapping: LogMapping = LogMapping()) throws -> Inspection {
    let rows = try sample(text, mapping: mapping)
    var inspection = Inspection(rows, byteCount: Int64(text.utf8.count), mapping: mapping)
    inspection.inputName = "log.csv"
    return inspection
  }

  private let shop = """
    customer_id,event,at,price,member,zip
    customer-0042,search,2025-03-01 10:00:00,1.5,true,01099
    customer-0042,order,2025-03-01 10:05:00,20,false,01099
    customer-0043,search,2025-03-02 11:00:00,3,true,80331
    """

  @Test("kinds, counts, and shapes in place of keys")
  func columns() throws {
    let columns = try inspect(shop).columns
    #expect(columns.map(\.name) == ["customer_id", "event", "at", "price", "member", "zip"])
    #expect(columns.map(\.kind) == [.id, .text, .time, .number, .truth, .id])
    #expect(columns.map(\.distinct) == [2, 2, 3, 3, 2, 2])
    #expect(columns.map(\.concealment) == [.customer, nil, nil, nil, nil, .personal])
    #expect(columns[0].commonest.isEmpty)
    #expect(columns[0].shape?.pattern == "aaaaaaaa-0000")
    #expect(columns[1].commonest.map(\.text) == ["search", "order"])
    #expect(columns[5].shape?.pattern == "00000")
    #expect(columns[5].commonest.isEmpty)
  }

  @Test("what keys have in common shows place by place, and no character that is in them")
  func shapes() throws {
    func shape(_ keys: [String]) throws -> ColumnShape? {
      let rows = keys.map { "\"\($0)\",a,2025-03-01" }
      let log = "user_id,event,time\n" + rows.joined(separator: "\n") + "\n"
      return try inspect(log, LogMapping(customer: "user_id")).columns[0].shape
    }
    #expect(try shape(["C-10482", "C-00731"])?.pattern == "A-00000")
    #expect(try shape(["C-10482", "d-0x731"])?.pattern == "x-0x000")
    let mixed = try shape(["A1", "B2", "Müller"])
    #expect(mixed?.pattern == "A0")
    #expect(mixed?.isOfAll == false)
    #expect(mixed?.shortest == 2 && mixed?.longest == 6)
    #expect(try shape(["ab 1!", "+9.zZ"])?.pattern == nil)
    #expect(try shape([String(repeating: "x", count: 41)])?.pattern == nil)
  }

  @Test("columns that name people, keys and free text are told by the reason")
  func concealment() throws {
    func reason(_ name: String, _ value: (Int) -> String) throws -> Concealment? {
      let rows = (0..<60).map { row in
        "u\(row % 9),s\(row % 20),visit,2025-03-01,\"\(value(row))\""
      }
      let log = "user_id,session_id,event,time,\(name)\n" + rows.joined(separator: "\n")
      return try inspect(log, LogMapping(caseColumn: "session_id")).columns[4].concealment
    }
    let names = try inspect(
      "user_id,session_id,event,time\nu1,s1,a,2025-03-01\n",
      LogMapping(customer: "user_id", caseColumn: "session_id")
    )
    #expect(names.columns.map(\.concealment) == [.customer, .caseColumn, nil, nil])
    #expect(try reason("full_name") { "Jane \($0 % 3)" } == .personal)
    #expect(try reason("order_no") { "1\($0 % 7)" } == .key)
    #expect(try reason("Ticket") { "J00026\($0 % 3)" } == .key)
    #expect(try reason("reply") { "jane\($0 % 3)@example.org" } == .contact)
    #expect(try reason("reply") { "call +49 89 12345\($0 % 3)" } == nil)
    #expect(try reason("reply") { "+49 89 12345\($0 % 3)" } == .contact)
    #expect(try reason("reply") { "(089) 12345-\($0 % 3)" } == .contact)
    #expect(try reason("reply") { "The courier came at \($0)" } == .varied)
    #expect(try reason("sum") { "\(4_917_000 + $0)" } == .varied)
    let long = String(repeating: "a long complaint ", count: 4)
    #expect(try reason("reply") { long + "\($0 % 25)" } == .varied)
    #expect(try reason("price") { "\($0).95" } == nil)
    #expect(try reason("topic") { ["late", "broken"][$0 % 2] } == nil)
    #expect(try reason("when") { "2025-03-\(10 + $0 % 20)" } == nil)
  }

  @Test("the text says what is there and how it would be read")
  func text() throws {
    #expect(
      try inspect(shop).text(TerminalStyle(columns: 130)) == """
        log.csv
          CSV, UTF-8, 202 bytes, 3 rows

        Column       Type        Different  Empty  Commonest values, or their shape
        customer_id  id                  2    0 %  not shown (the customer): `aaaaaaaa-0000`, 13 characters
        event        text                2    0 %  `search` ×2, `order` ×1
        at           time                3    0 %  `2025-03-01 10:00:00` ×1, `2025-03-01 10:05:00` ×1, `2025-03-02 11:00:00` ×1
        price        number              3    0 %  `1.5` ×1, `20` ×1, `3` ×1
        member       true/false          2    0 %  `true` ×2, `false` ×1
        zip          id                  2    0 %  not shown (named like a person’s data): `00000`, 5 characters

        How it would be read
          customer: `customer_id` (named like a customer; 2 different values in 3 rows)
          time: `at` (named like a time; year first)
          event: `event` (named like an event; 2 different values in 3 rows)
          times: year first
          from 2025-03-01 10:00:00 to 2025-03-02 11:00:00 UTC

        Problems
          warning: `zip` has numbers that begin with a zero (they are read as they are; a spreadsheet would drop the zeros)

        """
    )
  }

  @Test("a quote that nothing closes is told with its line and the lines that it took")
  func swallowedLines() throws {
    let good = "u1,visit,2025-03-01 10:00:00\n"
    let log =
      "user_id,event,at\n" + good + "u2,\"visit,2025-03-01 10:00:00\n"
      + String(repeating: good, count: 20)
    for (language, message, hint) in [
      (
        Language.english,
        "a quotation mark opens in line 3 and never closes, or only far below: 20 lines below were read as part of a row that cannot be read",
        "close or remove it in the log; until then these lines are missing from every analysis"
      ),
      (
        .german,
        "in Zeile 3 öffnet ein Anführungszeichen, das nie oder erst weit unten schließt: 20 Zeilen darunter wurden als Teil einer nicht lesbaren Zeile gelesen",
        "im Protokoll schließen oder entfernen; bis dahin fehlen diese Zeilen in jeder Auswertung"
      ),
    ] {
      let text = try inspect(log).text(in: language)
      #expect(text.contains("\(message) (\(hint))"), "\(text)")
    }
  }

  @Test("hints agree with the number of rows")
  func hints() throws {
    let row = "u1,visit,2025-03-01 10:00:00,x\n"
    let text = try inspect("user_id,event,at,note\n" + row + row).text(in: .english)
    #expect(
      text.contains("1 row equals an earlier one in every column (it is counted, and kept)"),
      "\(text)"
    )
    let more = try inspect("user_id,event,at,note\n" + row + row + row).text(in: .german)
    #expect(
      more.contains("2 Zeilen gleichen in jeder Spalte einer früheren (sie werden gezählt"),
      "\(more)"
    )
  }

  @Test("the same in German, whose JSON has the same keys")
  func german() throws {
    let inspection = try inspect(shop)
    let text = inspection.text(in: .german)
    for part in [
      "3 Zeilen", "Häufigste Werte", "nicht gezeigt (der Kunde): `aaaaaaaa-0000`, 13 Zeichen",
      "Wie es gelesen würde", "Kunde: `customer_id` (heißt wie ein Kunde; 2 verschiedene Werte",
      "Zeit: `at` (heißt wie eine Zeit; Jahr zuerst)", "Warnung: `zip` enthält Zahlen",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
    let keys = try [Language.english, .german].map { language in
      let object = try JSONSerialization.jsonObject(
        with: Data(inspection.json(in: language).utf8)
      )
      return (object as? [String: Any])?.keys.sorted()
    }
    #expect(keys[0] == keys[1])
    #expect(
      try inspection.problems(in: .german).map(\.message) == [
        "`zip` enthält Zahlen, die mit einer Null beginnen"
      ]
    )
  }

  @Test("wide characters count two, and no line is wider than asked", arguments: [40, 60, 72, 100])
  func widths(width: Int) throws {
    let text = """
      お客様番号,イベント名称がとても長い列の見出しである場合,timestamp
      一二三四五六七八九十,検索,2025-03-01
      一二三四五六七八九十,注文完了のお知らせと長い長い説明文が続く出来事の名前,2025-03-02
      """
    let mapping = LogMapping(
      customer: "お客様番号",
      event: ["イベント名称がとても長い列の見出しである場合"]
    )
    let lines = try inspect(text, mapping).text(TerminalStyle(columns: width)).split(
      separator: "\n"
    )
    for line in lines.prefix(6) {
      let columns = line.unicodeScalars.reduce(0) { sum, scalar in
        sum + ((0x3000...0x9FFF).contains(scalar.value) ? 2 : 1)
      }
      #expect(columns <= width, "\(line)")
    }
    #expect(lines[2].hasPrefix("Column") == (width >= 60))
    #expect(!lines.joined().contains("四五六"))
  }

  @Test("no value of a customer, nor free text, reaches the text or the JSON")
  func masking() throws {
    let rows = (0..<40).map { row in
      "secret-person-\(row % 9),Jane Secret\(row % 9),secret\(row)@example.org,"
        + "\"the secret of row \(row)\",visit,2025-03-01"
    }
    let log = "user_id,full_name,contact,remark,event,time\n" + rows.joined(separator: "\n")
    let inspection = try inspect(log)
    #expect(inspection.choices.map(\.role) == [.customer, .time, .event])
    for language in Language.allCases {
      for shown in [inspection.text(in: language), try inspection.json(in: language)] {
        #expect(!shown.lowercased().contains("secret"))
        #expect(shown.contains("visit"))
      }
    }
    #expect(inspection.columns[3].shape?.longest == 20)
    #expect(inspection.columns[3].commonest.isEmpty)
  }

  @Test("a text that is there once is no category, and a first row of values is no header")
  func rare() throws {
    let rows = (0..<40).map { row in
      "u\(row % 9),visit,2025-03-01,\(row == 7 ? "Secret of Jane" : "late")"
    }
    let log = "user_id,event,time,topic\n" + rows.joined(separator: "\n")
    #expect(try inspect(log).columns[3].commonest.map(\.text) == ["late"])
    let headless = try inspect("secret-1,visit,2025-03-01,late\nsecret-2,visit,2025-03-02,late\n")
    #expect(headless.columns.map(\.name) == ["#1", "#2", "#3", "#4"])
    #expect(!headless.text().contains("secret"))
    #expect(try headless.problems().map(\.message).contains("there is no header"))
  }

  @Test("control characters of a log never reach a terminal")
  func controlCharacters() throws {
    let log = "user_id,ev\u{1B}[31mil,event,time\nu1,a,\u{1B}[2Jx,2025-03-01\nu1,b,y,2025-03-02\n"
    #expect(!(try inspect(log).text().contains("\u{1B}")))
  }

  @Test("the span is in UTC by the zone that is asked for")
  func span() throws {
    let inspection = try inspect(shop, LogMapping(timeZone: "Asia/Kathmandu"))
    // 10:00 is 04:15 UTC there.
    #expect(inspection.span == 1_740_802_500_000_000...1_740_892_500_000_000)
  }

  @Test("problems of form are told")
  func form() throws {
    let log = """
      user_id,event,time,event,,
      u1,Login,2025-03-01,x,1
      u1,login,2025-03-02,x,1,2
      u2,pay,2025-03-02,x,1,2
      ,pay,2025-03-02,x,1,2
      u2,"pay"x,2025-03-02,x,1,2
      """
    let problems = try inspect(log).problems()
    #expect(
      problems.map(\.message) == [
        "1 row cannot be read: broken quoting",
        "1 row has more or fewer fields than the header",
        "2 columns have the name `event`",
        "2 columns have no name and cannot be mapped",
        "`user_id` is empty in 1 of 4 rows",
        "event names differ in capitals alone: `Login` and `login`",
      ]
    )
    #expect(
      problems.map(\.hint) == [
        "it is rejected and counted",
        "it is read where all mapped columns are there",
        "the first of them is read",
        nil,
        "rows without a customer are rejected and counted",
        "they are different events; let a touchpoint match each of them",
      ]
    )
  }

  @Test("times that cannot be read are told, in the time column and in others")
  func times() throws {
    let rows = (0..<200).map { row in
      "u\(row % 100),\(["a", "b"][row % 2]),\(row == 7 ? "?" : "2025-03-01"),\(row % 28 + 1)/3/2025"
    }
    let log = "user_id,event,timestamp,due_date\n" + rows.joined(separator: "\n")
    let problems = try inspect(log).problems()
    #expect(
      problems.map(\.message) == [
        "the times in `due_date` need a time-format: `13/3/2025` can only be read day first",
        "1 of 200 values of `timestamp` are no times that can be read",
      ]
    )
    #expect(
      problems.map(\.hint) == [
        "write time-format: \"%d/%m/%Y\"", "these rows are rejected and counted",
      ]
    )
  }

  @Test("text in another encoding, one column, no rows")
  func otherForms() throws {
    let file = try TemporaryFile(
      Data("user_id,event,time\nu1,caf\u{E9},2025-03-01\n".unicodeScalars.map { UInt8($0.value) })
    )
    let input = try LogInput(.file(file.path))
    #expect(
      try Inspection(input).problems().map(\.message) == ["1 place is not valid UTF-8"]
    )
    let latin = try Inspection(input, mapping: LogMapping(encoding: .latin1))
    #expect(latin.findings == [])
    #expect(latin.columns[1].commonest.map(\.text) == ["café"])
    #expect(
      try inspect("junk\n").problems().map(\.message).suffix(2)
        == ["there are no rows", "there is one column only"]
    )
  }

  @Test("the JSON is an object with the same facts")
  func json() throws {
    let text = try inspect(shop).json()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect(
      object.keys.sorted() == [
        "bytes", "columns", "delimiter", "encoding", "file", "format", "gzip", "headerLine",
        "mapping", "notes", "problems", "sampledRows", "span", "times", "wholeInput",
      ]
    )
    #expect(object["delimiter"] as? String == ",")
    #expect(object["sampledRows"] as? Int == 3)
    #expect(
      object["span"] as? [String: String] == [
        "from": "2025-03-01T10:00:00Z", "to": "2025-03-02T11:00:00Z",
      ]
    )
    #expect((object["columns"] as? [[String: Any]])?.count == 6)
    #expect((object["mapping"] as? [[String: Any]])?.first?["role"] as? String == "customer")
    #expect(text.hasSuffix("}\n"))
  }
}
