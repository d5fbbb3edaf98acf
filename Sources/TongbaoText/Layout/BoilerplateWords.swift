/// Tells lines that are no part of a bulletin by the words of `boilerplate.tsv`.
struct BoilerplateWords: Sendable {
  static let standard = BoilerplateWords(LayoutLexicons.boilerplate)

  /// What follows from a line that is boilerplate.
  struct Match {
    /// Whether a list of other headlines may follow.
    var isFollowedByForeign: Bool
  }

  private enum Place: String { case start, end, label, any }

  /// Rows of the same consequence and place, put together.
  private struct Group: Hashable {
    var isHeadOnly: Bool
    var isFollowedByForeign: Bool
    var place: Place
  }

  /// A word that may stand anywhere, or before a colon, is looked for in lines of this length only.
  private static let shortLine = 120

  private let groups: [(group: Group, words: WordSet)]

  init(_ resource: StaticString) {
    var words: [Group: [Substring]] = [:]
    for row in TSV.rows(of: resource) {
      guard row.count == 5, let place = Place(rawValue: row[3]) else { continue }
      let group = Group(
        isHeadOnly: row[1] == "head", isFollowedByForeign: row[2] == "yes", place: place)
      words[group, default: []] += row[4].split(separator: " ")
    }
    groups = words.map { ($0.key, WordSet($0.value)) }
  }

  func match(_ text: [Unicode.Scalar], _ line: Range<Int>, inHead: Bool) -> Match? {
    var match: Match?
    for (group, words) in groups
    where (inHead || !group.isHeadOnly) && !(match?.isFollowedByForeign ?? false) {
      if Self.matches(group.place, words, text, line) {
        match = Match(isFollowedByForeign: group.isFollowedByForeign)
      }
    }
    return match
  }

  private static func matches(
    _ place: Place, _ words: WordSet, _ text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Bool {
    switch place {
    case .start: words.end(in: text, from: line.lowerBound, limit: line.upperBound) != nil
    case .end: words.start(in: text, atEndOf: line) != nil
    case .label: line.count <= shortLine && hasLabel(words, text, line)
    case .any: line.count <= shortLine && words.occurs(in: text, range: line)
    }
  }

  /// A label stands before a colon, at the line's start or behind what is no Han character, and
  /// not behind a sentence.
  private static func hasLabel(
    _ words: WordSet, _ text: [Unicode.Scalar], _ line: Range<Int>
  ) -> Bool {
    line.prefix { text[$0] != "。" }.contains { colon in
      guard text[colon] == ":" else { return false }
      let before = Line.trimmed(line.lowerBound..<colon, in: text)
      guard let start = words.start(in: text, atEndOf: before) else { return false }
      return start == line.lowerBound || !text[start - 1].isHan
    }
  }
}
