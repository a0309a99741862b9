/// What the values of a column look like, without any of them: letters, digits and separators by place.
public struct ColumnShape: Sendable, Equatable {
  /// The values of the commonest length, place by place: `A` and `a` for letters, `0` for digits, `x` for
  /// either, signs as they are; nil where they have nothing in common or are too long to be keys.
  public var pattern: String?
  /// Whether all values have the pattern.
  public var isOfAll: Bool
  /// The characters of the shortest value.
  public var shortest: Int
  /// The characters of the longest value.
  public var longest: Int

  /// The longest value that has a pattern.
  private static let patternLimit = 40

  /// Looks at the different values of a column; nil where there are none.
  init?(_ values: some Collection<String>) {
    let lengths = values.map(\.count)
    guard let shortest = lengths.min(), let longest = lengths.max() else { return nil }
    self.shortest = shortest
    self.longest = longest
    let counts = Dictionary(lengths.map { ($0, 1) }, uniquingKeysWith: +)
    let common = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? longest
    isOfAll = shortest == longest
    guard common <= Self.patternLimit else { return }
    var places = [Place?](repeating: nil, count: common)
    for value in values where value.count == common {
      for (index, character) in value.enumerated() {
        let place = Place(character)
        places[index] = places[index].map { $0.joined(with: place) } ?? place
      }
    }
    let signs = places.compactMap { $0?.sign }
    // A pattern with as many riddles as signs says nothing.
    if signs.count(where: { $0 == "?" }) * 4 <= signs.count { pattern = String(signs) }
  }

  /// What stands at one place of the values.
  private enum Place: Equatable {
    case upper
    case lower
    case digit
    case either
    case separator(Character)
    case other

    init(_ character: Character) {
      if character.isNumber {
        self = .digit
      } else if character.isLetter {
        self = character.isUppercase ? .upper : .lower
      } else if character.isASCII, character.isPunctuation || character.isSymbol || character == " "
      {
        self = .separator(character)
      } else {
        self = .other
      }
    }

    private var isOfWord: Bool {
      switch self {
      case .upper, .lower, .digit, .either: true
      case .separator, .other: false
      }
    }

    func joined(with other: Place) -> Place {
      if self == other { return self }
      return isOfWord && other.isOfWord ? .either : .other
    }

    var sign: Character {
      switch self {
      case .upper: "A"
      case .lower: "a"
      case .digit: "0"
      case .either: "x"
      case .separator(let character): character
      case .other: "?"
      }
    }
  }
}
