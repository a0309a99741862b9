/// The key paths that are wanted of each JSON object, as a tree of keys.
///
/// Keys of one path are joined by `.`; a key that holds a `.` itself is told from nesting by trying
/// every way to cut the path.
struct JSONPathTree {
  /// A key below another; node 0 is the object of the line.
  struct Node {
    var key: [UInt8]
    var path: String
    var depth: Int
    var children: [Int] = []
  }

  /// The most nodes that discovery adds.
  static let discoveryLimit = 2_000

  var nodes = [Node(key: [], path: "", depth: 0)]
  /// Whether keys that are not in the tree are added to it.
  var discovers = false
  /// Whether discovery met more keys than it may add.
  var isTruncated = false

  /// An empty tree that learns the keys it meets.
  static var discovering: JSONPathTree {
    var tree = JSONPathTree()
    tree.discovers = true
    return tree
  }

  /// Adds a path and returns the nodes where its value may be, the most literal one first.
  mutating func add(_ path: String) -> [Int] {
    let parts = path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { Array($0) }
    var found: [Int] = []
    extend(0, parts[...], path, &found)
    return found.sorted { nodes[$0].depth < nodes[$1].depth }
  }

  private mutating func extend(
    _ node: Int,
    _ parts: ArraySlice<[UInt8]>,
    _ path: String,
    _ found: inout [Int]
  ) {
    // Beyond eight parts only the literal key and full nesting are tried.
    let lengths = parts.count > 8 ? [parts.count, 1] : Array((1...parts.count).reversed())
    for length in lengths {
      let key = Array(parts.prefix(length).joined(separator: [UInt8(ascii: ".")]))
      let rest = parts.dropFirst(length)
      let child = child(of: node, key) ?? append(key, below: node)
      if rest.isEmpty { found.append(child) } else { extend(child, rest, path, &found) }
    }
  }

  /// The node of a key below another node.
  func child(of node: Int, _ key: [UInt8]) -> Int? {
    nodes[node].children.first { nodes[$0].key == key }
  }

  /// Adds a key below a node.
  mutating func append(_ key: [UInt8], below parent: Int) -> Int {
    let text = String(decoding: key, as: UTF8.self)
    let path = parent == 0 ? text : nodes[parent].path + "." + text
    nodes.append(Node(key: key, path: path, depth: nodes[parent].depth + 1))
    nodes[parent].children.append(nodes.count - 1)
    return nodes.count - 1
  }
}
