/// Tells headings from statements by the words of `heading-words.tsv`.
struct HeadingWords: Sendable {
  static let standard = HeadingWords(LayoutLexicons.headingWords)

  /// The length that a heading keeps to, in code points.
  static let longest = 40

  private let statement: WordSet
  private let closing: WordSet
  private let nouns: WordSet
  private let dated: WordSet

  init(_ resource: StaticString) {
    var words: [String: [Substring]] = [:]
    for row in TSV.rows(of: resource) where row.count == 2 {
      words[row[0], default: []] += row[1].split(separator: " ")
    }
    statement = WordSet(words["statement"] ?? [])
    closing = WordSet(words["closing"] ?? [])
    nouns = WordSet(words["noun"] ?? [])
    dated = WordSet(words["dated"] ?? [])
  }

  /// Whether a head reports something, and so is a sentence too. What ends a name in a section's
  /// line of its own (`五、资金到位`) is a predicate elsewhere.
  func reports(_ text: [Unicode.Scalar], _ head: Range<Int>, isSectionLine: Bool) -> Bool {
    if counts(text, head) { return true }
    if isSectionLine || nouns.start(in: text, atEndOf: head) != nil { return false }
    return closing.start(in: text, atEndOf: head) != nil || statement.occurs(in: text, range: head)
  }

  /// Whether a number that counts something stands in `head`: none of a date, a series or a bracket.
  private func counts(_ text: [Unicode.Scalar], _ head: Range<Int>) -> Bool {
    var index = head.lowerBound
    while index < head.upperBound {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      while index < head.upperBound, text[index].isDigit || text[index] == "." { index += 1 }
      let isDated = dated.end(in: text, from: index, limit: head.upperBound) != nil
      if !isDated, index < head.upperBound { return true }
    }
    return false
  }
}
