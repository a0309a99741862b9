/// Why no value of a column is shown to anybody.
public enum Concealment: String, Sendable, Equatable, CaseIterable {
  /// It is the customer.
  case customer
  /// It is the case.
  case caseColumn = "case"
  /// It is named like a customer, or like a person's data.
  case personal = "personal-data"
  /// It holds keys: what names one thing may lead to a person.
  case key
  /// It holds addresses of e-mail or numbers of telephones.
  case contact = "contact-data"
  /// Its values hardly ever come back.
  case varied = "nearly-all-different"
  /// Its texts are long and of many kinds.
  case freeText = "free-text"
}

/// Tells the columns whose values are not shown: those that name customers, and free text.
///
/// Event names, times, categories and measured numbers are shown.
struct ConcealmentRules {
  private let roles: [String: Concealment]
  private let events: Set<String>

  init(_ choices: [ColumnChoice]) {
    var roles: [String: Concealment] = [:]
    for choice in choices {
      for column in choice.columns {
        if choice.role == .customer { roles[column] = .customer }
        if choice.role == .caseColumn { roles[column] = .caseColumn }
      }
    }
    self.roles = roles
    events = Set(choices.filter { $0.role == .event }.flatMap(\.columns))
  }

  /// Why a column's values are not shown; nil where they are.
  func concealment(of profile: ColumnProfile) -> Concealment? {
    if let role = roles[profile.name] { return role }
    if events.contains(profile.name) || profile.kind == .empty { return nil }
    if profile.holdsContacts { return .contact }
    if profile.kind == .truth { return nil }
    let name = HeaderName(profile.name)
    if ColumnRole.customer.fit(ofHeader: profile.name) > 0 { return .personal }
    if !name.words.isDisjoint(with: Self.personalWords) { return .personal }
    // A case leads to its customer, whether or not it is chosen.
    if profile.kind != .time, ColumnRole.caseColumn.fit(ofHeader: profile.name) > 0 { return .key }
    switch profile.kind {
    case .id: return .key
    // Prices and durations are short or have fractions.
    case .number: return profile.holdsLongDigits && isVaried(profile) ? .varied : nil
    case .text: return isVaried(profile) ? .varied : isLong(profile) ? .freeText : nil
    case .time, .truth, .empty: return nil
    }
  }

  /// Categories come back: values that are there fewer than five times each, on average, are none.
  private func isVaried(_ profile: ColumnProfile) -> Bool {
    profile.distinct * Self.leastCount > profile.filled
  }

  /// How often a text is there at least to be a category: the smallest group that is told of by default.
  static let leastCount = 5

  private func isLong(_ profile: ColumnProfile) -> Bool {
    profile.longest > 60 && profile.distinct > 50
  }

  private static let personalWords: Set<String> = [
    "name", "firstname", "lastname", "surname", "email", "mail", "phone", "telephone", "tel",
    "mobile",
    "fax", "address", "street", "location", "zip", "postcode", "ip", "birth", "birthday",
    "birthdate", "dob", "ssn", "iban", "comment", "comments", "remark", "remarks", "message",
    "text", "body", "subject", "description", "narrative", "note", "notes", "agent", "useragent",
    "password", "token", "vorname", "nachname", "anschrift", "adresse", "strasse", "straße", "plz",
    "telefon", "kunde", "kommentar", "bemerkung", "notiz", "betreff", "nachricht", "geburtsdatum",
  ]
}
