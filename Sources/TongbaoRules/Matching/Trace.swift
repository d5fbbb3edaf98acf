/// Why rules did not win in a sentence.
package struct Trace: Sendable {
  /// A rule that matched, and the rule that won its text.
  package struct Loss: Sendable {
    package var rule: Int32
    package var range: Range<Int>
    package var winner: Int32
  }

  /// How far a rule got in a clause, and what it wanted next, in the words of the language.
  package struct Miss: Sendable {
    package var rule: Int32
    /// What it consumed.
    package var range: Range<Int>
    /// How many characters of that were words and mentions of its own, not gaps.
    package var found: Int
    package var wanted: [String]
  }

  package internal(set) var losses: [Loss] = []
  package internal(set) var misses: [Miss] = []

  /// Keeps the miss of a rule in a clause that found most.
  mutating func note(_ miss: Miss, in clause: Range<Int>) {
    guard !miss.range.isEmpty else { return }
    if let last = misses.indices.last, misses[last].rule == miss.rule,
      clause.contains(misses[last].range.lowerBound)
    {
      if misses[last].found < miss.found { misses[last] = miss }
    } else {
      misses.append(miss)
    }
  }
}
