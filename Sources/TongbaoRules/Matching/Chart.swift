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
  /// One a position, and one for the end of the sentence.
  private var places: [Place]
  /// The last mention of each category, as far as there are any.
  private var categories: [Int32] = []
  /// What some position can begin with.
  private var anyBeginning = Border.nothing

  /// What is known of a position.
  private struct Place {
    /// What it begins with, and what ends before it.
    var beginning = Border.place
    var before = Border.nothing
    /// The last mention that starts or ends there.
    var start: Int32 = -1
    var end: Int32 = -1
    var isClauseStart = false
    var isClauseEnd = false
  }

  /// - Parameter clauses: the sentence's clauses, ascending.
  package init(text: [Unicode.Scalar], range: Range<Int>, clauses: [Range<Int>]) {
    self.text = text
    self.range = range.clamped(to: text.indices)
    places = Array(repeating: Place(), count: self.range.count + 1)
    for place in 0..<self.range.count {
      let border = Border(scalar: text[self.range.lowerBound + place])
      places[place].beginning.formUnion(border)
      places[place + 1].before = border
      anyBeginning.formUnion(border)
    }
    startClause(at: 0)
    places[self.range.count].isClauseEnd = true
    for clause in clauses {
      let clause = clause.clamped(to: self.range)
      startClause(at: clause.lowerBound - self.range.lowerBound)
      places[clause.upperBound - self.range.lowerBound].isClauseEnd = true
    }
  }

  private mutating func startClause(at place: Int) {
    places[place].isClauseStart = true
    places[place].before.formUnion(.clauseStart)
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
        category: mention.category, end: Int32(mention.range.upperBound),
        nextStart: places[start].start, nextEnd: places[end].end,
        nextOfCategory: last(of: mention.category)))
    setLast(of: mention.category, index)
    let border = Border(category: mention.category)
    places[start].start = index
    places[start].beginning.formUnion(border)
    places[end].end = index
    places[end].before.formUnion(border)
    anyBeginning.formUnion(border)
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

  // MARK: For rules

  /// The index of the longest mention that starts at a position and is what a rule wants by that number, -1
  /// for none.
  func mention(_ number: Int, of rule: CompiledRule, at position: Int) -> Int32 {
    let category = rule.program.mentions[number].category
    var best: Int32 = -1
    var index = places[position - range.lowerBound].start
    while index >= 0 {
      let link = links[Int(index)]
      if link.category == category, best < 0 || link.end > links[Int(best)].end,
        rule.passes(mentions[Int(index)], rule.program.mentions[number].tests)
      {
        best = index
      }
      index = link.nextStart
    }
    return best
  }

  /// Whether a mention that is what a rule wants ends at a position.
  func ends(_ wanted: Program.MentionTest, of rule: CompiledRule, at position: Int) -> Bool {
    var index = places[position - range.lowerBound].end
    while index >= 0 {
      let link = links[Int(index)]
      if link.category == wanted.category, rule.passes(mentions[Int(index)], wanted.tests) {
        return true
      }
      index = link.nextEnd
    }
    return false
  }

  /// Whether a mention of one of the categories starts at a position.
  func starts(_ categories: [Symbol], at position: Int) -> Bool {
    var index = places[position - range.lowerBound].start
    while index >= 0 {
      let link = links[Int(index)]
      if categories.contains(link.category) { return true }
      index = link.nextStart
    }
    return false
  }

  /// Whether a position may begin with what a set holds.
  func mayBegin(_ border: Border, at position: Int) -> Bool {
    places[position - range.lowerBound].beginning.meets(border)
  }

  /// Whether what a set holds may end before a position.
  func mayEnd(_ border: Border, at position: Int) -> Bool {
    places[position - range.lowerBound].before.meets(border)
  }

  /// Whether a rule can begin in the sentence.
  func admits(_ outset: Outset) -> Bool { anyBeginning.meets(outset.beginning) }

  /// The first position at or behind `position` where a rule can begin.
  func start(of outset: Outset, from position: Int) -> Int? {
    var index = position - range.lowerBound
    while index < places.count - 1 {
      if places[index].beginning.meets(outset.beginning), places[index].before.meets(outset.before)
      {
        return index + range.lowerBound
      }
      index += 1
    }
    return nil
  }

  func isClauseStart(_ position: Int) -> Bool { places[position - range.lowerBound].isClauseStart }

  /// Whether a clause ends before a position: its mark stands there, or the sentence ends.
  func isClauseEnd(_ position: Int) -> Bool { places[position - range.lowerBound].isClauseEnd }

  /// The mentions of a category, ascending by start, the longest first.
  package func mentions(of category: Symbol) -> [Mention] {
    let found = mentions(from: last(of: category), { $0.nextOfCategory })
    guard found.indices.dropFirst().contains(where: { follows(found[$0 - 1], found[$0]) }) else {
      return found
    }
    return found.sorted { follows($1, $0) }
  }

  /// Whether a mention stands behind another one in lists by place.
  private func follows(_ one: Mention, _ other: Mention) -> Bool {
    (other.range.lowerBound, -other.range.count) < (one.range.lowerBound, -one.range.count)
  }

  /// Whether a mention of one of some categories covers a range and no more.
  package func holds(_ categories: SymbolSet, over range: Range<Int>) -> Bool {
    guard isPlace(range.lowerBound) else { return false }
    var index = places[range.lowerBound - self.range.lowerBound].start
    while index >= 0 {
      let link = links[Int(index)]
      if categories.contains(link.category), Int(link.end) == range.upperBound { return true }
      index = link.nextStart
    }
    return false
  }

  /// Whether there is a mention of a category.
  package func holds(_ category: Symbol) -> Bool { last(of: category) >= 0 }

  /// The mentions that end at a position, in the order in which they were found.
  package func mentions(endingAt position: Int) -> [Mention] {
    isPlace(position) ? mentions(from: places[position - range.lowerBound].end, { $0.nextEnd }) : []
  }

  /// The mentions that start at a position, in the order in which they were found.
  package func mentions(startingAt position: Int) -> [Mention] {
    isPlace(position)
      ? mentions(from: places[position - range.lowerBound].start, { $0.nextStart }) : []
  }

  private func isPlace(_ position: Int) -> Bool {
    range.lowerBound <= position && position <= range.upperBound
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
