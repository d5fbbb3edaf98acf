/// The mentions of one sentence, found so far, by where they start, where they end, and category.
package struct Chart: Sendable {
  /// A mention's place in the lists that it is in; -1 ends a list.
  private struct Link {
    var category: Symbol
    var end: Int32
    var nextStart: Int32
    var nextEnd: Int32
  }

  /// The whole clean text, folded; an index is a clean offset.
  package let text: [Unicode.Scalar]
  /// The sentence.
  package let range: Range<Int>
  /// In the order in which they were found.
  package private(set) var mentions: [Mention] = []
  private var links: [Link] = []
  private var starts: [Int32]
  private var ends: [Int32]
  /// What each position can begin with, to refuse most patterns at one look.
  private var firsts: [First]
  private var clauseStarts: [Bool]
  private var clauseEnds: [Bool]

  /// - Parameter clauses: the sentence's clauses, ascending.
  package init(text: [Unicode.Scalar], range: Range<Int>, clauses: [Range<Int>]) {
    self.text = text
    self.range = range.clamped(to: text.indices)
    let count = self.range.count
    clauseStarts = [Bool](repeating: false, count: count + 1)
    clauseEnds = clauseStarts
    starts = [Int32](repeating: -1, count: count + 1)
    ends = starts
    firsts = text[self.range].map { First(scalar: $0) }
    clauseStarts[0] = true
    clauseEnds[count] = true
    for clause in clauses.map({ $0.clamped(to: self.range) }) {
      clauseStarts[clause.lowerBound - self.range.lowerBound] = true
      clauseEnds[clause.upperBound - self.range.lowerBound] = true
    }
  }

  /// Adds a mention; one that leaves the sentence is no mention of it, nor is an empty one.
  package mutating func add(_ mention: Mention) {
    guard !mention.range.isEmpty, mention.range.lowerBound >= range.lowerBound,
      mention.range.upperBound <= range.upperBound
    else { return }
    let index = Int32(mentions.count)
    let start = mention.range.lowerBound - range.lowerBound
    let end = mention.range.upperBound - range.lowerBound
    mentions.append(mention)
    links.append(
      Link(
        category: mention.category, end: Int32(mention.range.upperBound), nextStart: starts[start],
        nextEnd: ends[end]))
    starts[start] = index
    ends[end] = index
    firsts[start].formUnion(First(category: mention.category))
  }

  /// The index of the longest mention of a category that starts at a position and passes the tests.
  func mention(of category: Symbol, at position: Int, passing tests: [CompiledTest]) -> Int32? {
    var best: Int32 = -1
    var index = starts[position - range.lowerBound]
    while index >= 0 {
      let link = links[Int(index)]
      if link.category == category, best < 0 || link.end > links[Int(best)].end,
        passes(index, tests)
      {
        best = index
      }
      index = link.nextStart
    }
    return best < 0 ? nil : best
  }

  /// Whether a mention of one of the categories starts at a position.
  func starts(_ categories: [Symbol], at position: Int) -> Bool {
    guard !categories.isEmpty else { return false }
    var index = starts[position - range.lowerBound]
    while index >= 0 {
      let link = links[Int(index)]
      if categories.contains(link.category) { return true }
      index = link.nextStart
    }
    return false
  }

  /// Whether a mention of a category that passes the tests ends at a position.
  func ends(_ category: Symbol, at position: Int, passing tests: [CompiledTest]) -> Bool {
    var index = ends[position - range.lowerBound]
    while index >= 0 {
      let link = links[Int(index)]
      if link.category == category, passes(index, tests) { return true }
      index = link.nextEnd
    }
    return false
  }

  private func passes(_ index: Int32, _ tests: [CompiledTest]) -> Bool {
    tests.isEmpty || tests.allSatisfy { $0.passes(mentions[Int(index)]) }
  }

  /// Whether a pattern that begins with one of `beginnings` can begin at a position of the sentence.
  func admits(_ beginnings: First, at position: Int) -> Bool {
    !firsts[position - range.lowerBound].isDisjoint(with: beginnings)
  }

  func isClauseStart(_ position: Int) -> Bool { clauseStarts[position - range.lowerBound] }

  /// Whether a clause ends before a position: its mark stands there, or the sentence ends.
  func isClauseEnd(_ position: Int) -> Bool { clauseEnds[position - range.lowerBound] }

  /// The mentions of a category, ascending by start, the longest first.
  package func mentions(of category: Symbol) -> [Mention] {
    let found = links.indices.filter { links[$0].category == category }.map { mentions[$0] }
    return found.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
  }

  /// The mentions that end at a position.
  package func mentions(endingAt position: Int) -> [Mention] {
    mentions(from: ends, at: position, \.nextEnd)
  }

  /// The mentions that start at a position.
  package func mentions(startingAt position: Int) -> [Mention] {
    mentions(from: starts, at: position, \.nextStart)
  }

  private func mentions(
    from heads: [Int32], at position: Int, _ next: KeyPath<Link, Int32>
  ) -> [Mention] {
    guard range.lowerBound <= position, position <= range.upperBound else { return [] }
    var found: [Mention] = []
    var index = heads[position - range.lowerBound]
    while index >= 0 {
      found.append(mentions[Int(index)])
      index = links[Int(index)][keyPath: next]
    }
    return found
  }
}

/// A set of scalars and categories with false positives: one bit for each modulo 32.
struct First: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(scalar: Unicode.Scalar) {
    // Fibonacci hashing: the high bits of a product with 2^32 / φ.
    rawValue = 1 << UInt64((scalar.value &* 0x9E37_79B9) >> 27)
  }

  init(category: Symbol) { rawValue = 1 << UInt64(32 + (category & 31)) }

  static let anything = First(rawValue: .max)
}
