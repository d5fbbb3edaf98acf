/// The mentions of one sentence, found so far, by where they start and where they end.
package struct Chart: Sendable {
  /// The whole clean text, folded; an index is a clean offset.
  package let text: [Unicode.Scalar]
  /// The sentence.
  package let range: Range<Int>
  /// In the order in which they were found.
  package private(set) var mentions: [Mention] = []
  private let clauseStarts: [Bool]
  private let clauseEnds: [Bool]
  private var starts: [Int32]
  private var ends: [Int32]
  private var nextStart: [Int32] = []
  private var nextEnd: [Int32] = []

  /// - Parameter clauses: the sentence's clauses, ascending.
  package init(text: [Unicode.Scalar], range: Range<Int>, clauses: [Range<Int>]) {
    self.text = text
    self.range = range
    var clauseStarts = [Bool](repeating: false, count: range.count + 1)
    var clauseEnds = clauseStarts
    for clause in clauses {
      clauseStarts[clause.lowerBound - range.lowerBound] = true
      clauseEnds[clause.upperBound - range.lowerBound] = true
    }
    clauseStarts[0] = true
    clauseEnds[range.count] = true
    self.clauseStarts = clauseStarts
    self.clauseEnds = clauseEnds
    starts = Array(repeating: -1, count: range.count + 1)
    ends = starts
  }

  /// Adds a mention; one that leaves the sentence is no mention of it.
  package mutating func add(_ mention: Mention) {
    guard mention.range.lowerBound >= range.lowerBound, mention.range.upperBound <= range.upperBound
    else { return }
    let index = Int32(mentions.count)
    let start = mention.range.lowerBound - range.lowerBound
    let end = mention.range.upperBound - range.lowerBound
    mentions.append(mention)
    nextStart.append(starts[start])
    starts[start] = index
    nextEnd.append(ends[end])
    ends[end] = index
  }

  /// The index of the longest mention of a category that starts at a position and passes the tests.
  func mention(of category: Symbol, at position: Int, passing tests: [CompiledTest]) -> Int32? {
    var best: Int32?
    var index = starts[position - range.lowerBound]
    while index >= 0 {
      let mention = mentions[Int(index)]
      if mention.category == category, tests.allSatisfy({ $0.passes(mention) }),
        best.map({ mentions[Int($0)].range.upperBound < mention.range.upperBound }) ?? true
      {
        best = index
      }
      index = nextStart[Int(index)]
    }
    return best
  }

  /// Whether a mention of one of the categories starts at a position.
  func starts(_ categories: some Collection<Symbol>, at position: Int) -> Bool {
    var index = starts[position - range.lowerBound]
    while index >= 0 {
      if categories.contains(mentions[Int(index)].category) { return true }
      index = nextStart[Int(index)]
    }
    return false
  }

  /// Whether a mention of a category that passes the tests ends at a position.
  func ends(_ category: Symbol, at position: Int, passing tests: [CompiledTest]) -> Bool {
    var index = ends[position - range.lowerBound]
    while index >= 0 {
      let mention = mentions[Int(index)]
      if mention.category == category, tests.allSatisfy({ $0.passes(mention) }) { return true }
      index = nextEnd[Int(index)]
    }
    return false
  }

  func isClauseStart(_ position: Int) -> Bool { clauseStarts[position - range.lowerBound] }

  /// Whether a clause ends before a position: its mark stands there, or the sentence ends.
  func isClauseEnd(_ position: Int) -> Bool { clauseEnds[position - range.lowerBound] }

  /// The mentions of a category, ascending by start.
  package func mentions(of category: Symbol) -> [Mention] {
    mentions.filter { $0.category == category }.sorted {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }
  }
}
