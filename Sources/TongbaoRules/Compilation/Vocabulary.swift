/// All terms of all lexicons, and the words without which a rule cannot match, in one trie.
///
/// The trie's edges lie in one open-addressed hash table, so a look-up costs the same for ten terms
/// and for ten thousand. Scanning walks at most `longest` edges from each position: linear in the text.
struct Vocabulary: Sendable {
  private(set) var longest = 0
  /// The first entry that ends at each node, -1 for none.
  private var firsts: [Int32] = [-1]
  /// The next entry that ends where this one does, -1 for none.
  private var next: [Int32] = []
  private var keys: [UInt64] = []
  private var targets: [Int32] = []
  private var mask = 0
  private var edges = 0
  /// One bit a scalar value modulo its size: false where no term begins.
  private var beginnings = [Bool](repeating: false, count: 1 << 16)

  init() { grow(to: 1 << 10) }

  /// Adds a term that stands for `entry`, the last so far plus one, and returns what it stood for before.
  @discardableResult
  mutating func insert(_ term: [Unicode.Scalar], entry: Int32) -> [Int32] {
    next.append(-1)
    guard let first = term.first else { return [] }
    beginnings[Int(first.value & 0xFFFF)] = true
    longest = max(longest, term.count)
    var node: Int32 = 0
    for scalar in term {
      node = target(of: node, scalar) ?? addEdge(from: node, scalar)
    }
    let others = entries(at: node)
    if let last = others.last {
      next[Int(last)] = entry
    } else {
      firsts[Int(node)] = entry
    }
    return others
  }

  private func entries(at node: Int32) -> [Int32] {
    var found: [Int32] = []
    var entry = firsts[Int(node)]
    while entry >= 0 {
      found.append(entry)
      entry = next[Int(entry)]
    }
    return found
  }

  /// Calls `body` with the end and the entry of every term that begins at `start`, shortest first.
  func terms(
    in text: [Unicode.Scalar], from start: Int, limit: Int, _ body: (Int, Int32) -> Void
  ) {
    guard beginnings[Int(text[start].value & 0xFFFF)] else { return }
    var node: Int32 = 0
    var index = start
    while index < limit, let next = target(of: node, text[index]) {
      node = next
      index += 1
      var entry = firsts[Int(node)]
      while entry >= 0 {
        body(index, entry)
        entry = self.next[Int(entry)]
      }
    }
  }

  private func target(of node: Int32, _ scalar: Unicode.Scalar) -> Int32? {
    let key = Self.key(node, scalar)
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func addEdge(from node: Int32, _ scalar: Unicode.Scalar) -> Int32 {
    if edges * 2 >= mask { grow(to: (mask + 1) * 4) }
    let target = Int32(firsts.count)
    firsts.append(-1)
    place(Self.key(node, scalar), target)
    edges += 1
    return target
  }

  private mutating func place(_ key: UInt64, _ target: Int32) {
    var slot = Self.slot(key) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }

  private mutating func grow(to size: Int) {
    let old = zip(keys, targets).filter { $0.0 != 0 }
    keys = Array(repeating: 0, count: size)
    targets = Array(repeating: 0, count: size)
    mask = size - 1
    for (key, target) in old { place(key, target) }
  }

  /// A scalar takes 21 bits; the lowest bit keeps a key from being 0.
  private static func key(_ node: Int32, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(node) << 22 | UInt64(scalar.value) << 1 | 1
  }

  /// Fibonacci hashing: the high bits of a product with 2^64 / φ.
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
