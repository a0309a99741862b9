import Diagnostics
package import Wording

/// The names of files in as few words as can be: a picture's formats together, a folder by its number of
/// files.
package struct FileList {
  /// The ends of names that stand together.
  private static let formats: Set<String> = ["svg", "png", "pdf", "dot"]

  private let names: [String]

  /// Makes a list; names keep their order.
  package init(_ names: [String]) { self.names = names }

  /// The names, with commas between them.
  package func text(_ words: Words) -> String {
    var places: [String] = []
    var members: [String: [String]] = [:]
    for name in names {
      let (place, member) = Self.place(of: name)
      if members[place] == nil { places.append(place) }
      members[place, default: []].append(member)
    }
    return places.map { place in
      let members = members[place] ?? []
      if place.hasSuffix("/") {
        return words(
          .terminalFilesOfFolder,
          [
            "folder": .text(MessageText.escaped(String(place.dropLast()))),
            "count": .count(members.count),
          ]
        ).plain
      }
      let name = MessageText.escaped(place)
      return switch members.count {
      case 1: members[0].isEmpty ? name : "\(name).\(members[0])"
      default: "\(name).{\(members.joined(separator: ","))}"
      }
    }.joined(separator: ", ")
  }

  /// What a file stands with in the list, and what is told of it there.
  private static func place(of name: String) -> (String, String) {
    if let slash = name.firstIndex(of: "/") {
      return (String(name[...slash]), String(name[slash...]))
    }
    guard let dot = name.lastIndex(of: "."), formats.contains(String(name[dot...].dropFirst()))
    else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...].dropFirst()))
  }
}
