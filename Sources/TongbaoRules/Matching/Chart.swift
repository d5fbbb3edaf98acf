/// The mentions of one sentence, found so far, by where they start, where they end, and category.
package struct Chart: Sendable {
  /// A mention's place in the lists that it is in; -1 ends a list.
  private struct Link {
    var category: Symbol
    var end: Int32
    var nextStart: Int32
    var nextEnd: Int32
    var nextOfCategory: Int32
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
  /// The last mention of each category, as far as there are any.
  private var categories: [Int32] = []
  /// What each position can begin with, to refuse most patterns at one look.
  private var firsts: [First]
  /// What some position can begin with.
  private var anyFirst: First
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
    anyFirst = firsts.reduce(into: []) { $0.formUnion($1) }
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
        nextEnd: ends[end], nextOfCategory: last(of: mention.category)))
    starts[start] = index
    ends[end] = index
    setLast(of: mention.category, index)
    firsts[start].formUnion(First(category: mention.category))
    anyFirst.formUnion(First(category: mention.category))
  }

  private func last(of category: Symbol) -> Int32 {
    categories.indices.contains(Int(category)) ? categories[Int(category)] : -1
  }

  /// A category that no rule names has no number, and its mentions are in no list.
  private mutating func setLast(of category: Symbol, _ index: Int32) {
    guard category >= 0 else { return }
    let missing = Int(category) + 1 - categories.count
    if missing > 0 { categories += repeatElement(-1, count: missing) }
    categories[Int(category)] = index
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

  /// Whether a pattern that begins with one of `beginnings` can begin in the sentence.
  func admits(_ beginnings: First) -> Bool { !anyFirst.isDisjoint(with: beginnings) }

  /// The first position at or behind `position` where a pattern that begins with one of `beginnings`
  /// can begin.
  func start(of beginnings: First, from position: Int) -> Int? {
    var index = position - range.lowerBound
    while index < firsts.count {
      if !firsts[index].isDisjoint(with: beginnings) { return index + range.lowerBound }
      index += 1
    }
    return nil
  }

  func isClauseStart(_ position: Int) -> Bool { clauseStarts[position - range.lowerBound] }

  /// Whether a clause ends before a position: its mark stands there, or the sentence ends.
  func isClauseEnd(_ position: Int) -> Bool { clauseEnds[position - range.lowerBound] }

  /// The mentions of a category, ascending by start, the longest first.
  package func mentions(of category: Symbol) -> [Mention] {
    let found = mentions(from: last(of: category), { $0.nextOfCategory })
    guard found.count > 1 else { return found }
    return found.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
  }

  /// Whether there is a mention of a category.
  package func holds(_ category: Symbol) -> Bool { last(of: category) >= 0 }

  /// The mentions that end at a position, in the order in which they were found.
  package func mentions(endingAt position: Int) -> [Mention] {
    mentions(from: ends, at: position, { $0.nextEnd })
  }

  /// The mentions that start at a position, in the order in which they were found.
  package func mentions(startingAt position: Int) -> [Mention] {
    mentions(from: starts, at: position, { $0.nextStart })
  }

  private func mentions(
    from heads: [Int32], at position: Int, _ next: (Link) -> Int32
  ) -> [Mention] {
    guard range.lowerBound <= position, position <= range.upperBound else { return [] }
    return mentions(from: heads[position - range.lowerBound], next)
  }

  /// A list's mentions, the first found first; the list itself leads from the last to the first.
  private func mentions(from head: Int32, _ next: (Link) -> Int32) -> [Mention] {
    guard head >= 0 else { return [] }
    var found: [Mention] = []
    var index = head
    while index >= 0 {
      found.append(mentions[Int(index)])
      index = next(links[Int(index)])
    }
    found.reverse()
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
