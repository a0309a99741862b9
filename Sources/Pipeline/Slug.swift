import Foundation

/// Ids made from names that anyone may have chosen.
enum Slug {
  private static let longest = 40

  /// Lower-case ASCII letters and digits, with `-` between words; letters lose their accents.
  ///
  /// - Returns: `otherwise` where nothing is left of the name.
  static func make(_ name: String, otherwise: String) -> String {
    var slug = ""
    for scalar in name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if scalar.properties.generalCategory != .nonspacingMark, !slug.isEmpty,
        !slug.hasSuffix("-")
      {
        slug.append("-")
      }
      if slug.utf8.count >= longest { break }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? otherwise : slug
  }

  /// One id for each name, all different.
  static func unique(_ names: [String], otherwise: String) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let slug = make(name, otherwise: otherwise)
      var candidate = slug
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(slug)-\(number)"
        number += 1
      }
      return candidate
    }
  }
}
