/// Tells lines that are no part of a bulletin by the words of `boilerplate.tsv`.
struct BoilerplateWords: Sendable {
  static let standard = BoilerplateWords(LayoutLexicons.boilerplate)

  /// What a line is when it is boilerplate.
  struct Match {
    /// Whether a list of other headlines may follow.
    var isFollowedByForeign: Bool
  }

  fileprivate enum Place: String { case start, end, label, any }

  fileprivate struct Row: Sendable {
    var isHeadOnly: Bool
    var isFollowedByForeign: Bool
    var place: Place
    var words: WordSet
  }

  /// A word that may stand anywhere is looked for in lines of this length only.
  fileprivate static let shortLine = 120
  /// How far from a line's start a label may stand.
  fileprivate static let labelReach = 60

  private let rows: [Row]

  init(_ resource: StaticString) {
    rows = TSV.rows(of: resource).compactMap { row in
      guard row.count == 5, let place = Place(rawValue: row[3]) else { return nil }
      return Row(
        isHeadOnly: row[1] == "head", isFollowedByForeign: row[2] == "yes", place: place,
        words: WordSet(row[4].split(separator: " ")))
    }
  }

  func match(_ text: [Unicode.Scalar], _ line: Range<Int>, inHead: Bool) -> Match? {
    rows.first { row in (inHead || !row.isHeadOnly) && row.matches(text, line) }
      .map { Match(isFollowedByForeign: $0.isFollowedByForeign) }
  }
}

extension BoilerplateWords.Row {
  fileprivate func matches(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
    switch place {
    case .start: words.end(in: text, from: line.lowerBound, limit: line.upperBound) != nil
    case .end: words.start(in: text, atEndOf: line) != nil
    case .label: hasLabel(text, line)
    case .any:
      line.count <= BoilerplateWords.shortLine && words.occurs(in: text, range: line)
    }
  }

  /// A label stands before a colon, at the line's start or behind a blank or a bracket.
  private func hasLabel(_ text: [Unicode.Scalar], _ line: Range<Int>) -> Bool {
    guard line.count <= BoilerplateWords.shortLine else { return false }
    return line.prefix(BoilerplateWords.labelReach).contains { start in
      guard start == line.lowerBound || !text[start - 1].isHan,
        var end = words.end(in: text, from: start, limit: line.upperBound)
      else { return false }
      while end < line.upperBound, text[end].isBlank { end += 1 }
      return end < line.upperBound && text[end] == ":"
    }
  }
}
