/// What a column is to an analysis.
public enum ColumnRole: String, Sendable, Hashable, CaseIterable {
  /// Who the journey belongs to.
  case customer
  /// Which of a customer's cases.
  case caseColumn = "case"
  /// When it happened.
  case time
  /// What happened.
  case event

  /// The option that names the column.
  public var option: String { "--" + rawValue }

  /// How well a header's name fits the role: 3 for its usual names, 1 for a hint, 0 for none.
  func fit(ofHeader header: String) -> Int {
    let name = HeaderName(header)
    switch self {
    case .customer:
      if Self.customerNames.contains(name.plain) { return 3 }
      if Self.contactNames.contains(name.plain) { return 2 }
      return name.endsInKey && !name.words.isDisjoint(with: Self.customerWords) ? 1 : 0
    case .caseColumn:
      if Self.caseNames.contains(name.plain) { return 3 }
      return name.endsInKey && !name.words.isDisjoint(with: Self.caseWords) ? 2 : 0
    case .time:
      if Self.timeNames.contains(name.plain) { return 3 }
      if Self.dateNames.contains(name.plain) || name.plain.hasSuffix("timestamp") { return 2 }
      if let last = name.list.last, ["at", "on", "time", "date", "datetime"].contains(last) {
        return 2
      }
      return name.words.isDisjoint(with: ["time", "date"]) ? 0 : 1
    case .event:
      if Self.eventNames.contains(name.plain) { return 3 }
      if Self.actionNames.contains(name.plain) { return 2 }
      return name.words.isDisjoint(with: Self.stateWords) ? 0 : 1
    }
  }

  private static let customerNames: Set<String> = [
    "customer", "customerid", "customernumber", "customerno", "customerkey", "customeruniqueid",
    "user", "userid", "useruuid", "userpseudoid", "client", "clientid", "contactid", "distinctid",
    "requesterid", "accountid", "anonymousid", "visitorid", "memberid", "personid", "subscriberid",
    "patientid", "callerid", "guestid",
  ]
  private static let contactNames: Set<String> = [
    "email", "emailaddress", "customeremail", "useremail", "contactemail", "requesteremail",
    "account", "contact", "requester", "visitor", "member", "subscriber", "caller", "person",
    "patient",
  ]
  private static let customerWords: Set<String> = [
    "customer", "user", "client", "visitor", "member", "subscriber", "account", "patient", "person",
  ]
  private static let caseNames: Set<String> = [
    "case", "caseid", "casenumber", "caseconceptname", "journey", "journeyid", "session",
    "sessionid", "ticket", "ticketid", "ticketnumber", "order", "orderid", "ordernumber", "trace",
    "traceid", "visitid", "conversationid", "incidentid", "requestid", "claimid", "complaintid",
    "applicationid",
  ]
  private static let caseWords: Set<String> = [
    "case", "journey", "session", "ticket", "order", "trace", "visit", "conversation", "incident",
    "request", "claim", "complaint", "application",
  ]
  private static let timeNames: Set<String> = [
    "timestamp", "time", "eventtime", "eventtimestamp", "timetimestamp", "completetimestamp",
    "occurredat", "datetime", "ts", "eventdatetime", "eventts",
  ]
  private static let dateNames: Set<String> = ["date", "createdat", "eventdate", "created"]
  private static let eventNames: Set<String> = [
    "event", "eventname", "eventtype", "activity", "activityname", "activityid", "conceptname",
    "touchpoint",
  ]
  private static let actionNames: Set<String> = [
    "action", "step", "page", "pagename", "screen", "screenname", "task",
  ]
  private static let stateWords: Set<String> = ["status", "state", "type", "activity", "event"]
}

/// A header's name, ready to be compared.
struct HeaderName {
  /// Lower-case letters and digits alone.
  let plain: String
  /// The words it is made of, told by separators and by capitals.
  let list: [String]

  var words: Set<String> { Set(list) }

  /// Whether it ends in a word for a key.
  var endsInKey: Bool {
    list.last.map { ["id", "key", "number", "no", "uuid", "ref", "code"].contains($0) } == true
      || list.count > 1 && hashEnds
  }

  private let hashEnds: Bool

  init(_ header: String) {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for character in header {
      guard character.isLetter || character.isNumber else {
        if !word.isEmpty { words.append(word) }
        word = ""
        wasLower = false
        continue
      }
      if character.isUppercase, wasLower {
        words.append(word)
        word = ""
      }
      word += character.lowercased()
      wasLower = character.isLowercase || character.isNumber
    }
    if !word.isEmpty { words.append(word) }
    hashEnds = header.hasSuffix("#")
    list = hashEnds ? words + ["number"] : words
    plain = list.joined()
  }
}
