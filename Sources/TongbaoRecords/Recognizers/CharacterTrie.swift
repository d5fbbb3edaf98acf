/// Words to values, found by the longest match from a place in a text.
///
/// The children of a node lie side by side, sorted, so that a step is a binary search among few; a
/// match takes at most as many steps as the longest word has characters.
struct CharacterTrie<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var children: Range<Int32> = 0..<0
    var value: Value?
  }

  private var nodes: [Node] = [Node()]
  private var labels: [UInt32] = []

  /// The characters that some word starts with.
  private(set) var initials: [Unicode.Scalar] = []

  /// A trie of words; of two equal words the later one counts.
  init(_ words: [(key: [Unicode.Scalar], value: Value)]) {
    let all = words.map(\.key)
    let order = Self.order(of: all)
    let keys = order.map { all[$0] }
    labels = [0]
    // Breadth first: the nodes of one level are numbered before those of the next, so that the
    // children of a node are neighbours.
    var level = [(node: 0, keys: 0..<keys.count)]
    var depth = 0
    while !level.isEmpty {
      var next: [(node: Int, keys: Range<Int>)] = []
      for (node, range) in level {
        let first = Int32(nodes.count)
        var at = range.lowerBound
        while at < range.upperBound {
          guard keys[at].count > depth else {
            nodes[node].value = words[order[at]].value
            at += 1
            continue
          }
          let label = keys[at][depth].value
          let end =
            keys[at..<range.upperBound].firstIndex { $0[depth].value != label } ?? range.upperBound
          next.append((nodes.count, at..<end))
          nodes.append(Node())
          labels.append(label)
          at = end
        }
        nodes[node].children = first..<Int32(nodes.count)
      }
      level = next
      depth += 1
    }
    let roots = nodes[0].children
    initials = labels[Int(roots.lowerBound)..<Int(roots.upperBound)].compactMap(Unicode.Scalar.init)
  }

  /// The words that count, ascending by key. Sorting is cheaper than hashing, and all tries are built at
  /// each start of the program.
  private static func order(of keys: [[Unicode.Scalar]]) -> [Int] {
    let sorted = keys.indices.filter { !keys[$0].isEmpty }.sorted { one, other in
      keys[one] == keys[other]
        ? one < other : keys[one].lexicographicallyPrecedes(keys[other])
    }
    return sorted.indices.filter { place in
      place + 1 == sorted.count || keys[sorted[place]] != keys[sorted[place + 1]]
    }.map { sorted[$0] }
  }

  /// The longest word at `start`, and where it ends.
  func longestMatch(
    in characters: [Unicode.Scalar], at start: Int
  ) -> (value: Value, end: Int)? {
    var node = 0
    var at = start
    var longest: (node: Int, end: Int)?
    while at < characters.count, let next = child(of: node, characters[at].value) {
      node = next
      at += 1
      if nodes[node].value != nil { longest = (node, at) }
    }
    return longest.flatMap { longest in nodes[longest.node].value.map { ($0, longest.end) } }
  }

  private func child(of node: Int, _ label: UInt32) -> Int? {
    var low = Int(nodes[node].children.lowerBound)
    var high = Int(nodes[node].children.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] < label { low = middle + 1 } else { high = middle }
    }
    guard low < Int(nodes[node].children.upperBound), labels[low] == label else { return nil }
    return low
  }
}
