/// Words that are looked up at a place of a text.
struct WordSet: Sendable {
  private var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
  private var byLast: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
  private var firsts = ScalarFilter()

  init(_ words: some Sequence<Substring>) {
    for word in words.map({ Array($0.unicodeScalars) }) {
      guard let first = word.first, let last = word.last else { continue }
      byFirst[first, default: []].append(word)
      byLast[last, default: []].append(word)
      firsts.insert(first)
    }
    for first in byFirst.keys { byFirst[first]?.sort { $0.count > $1.count } }
    for last in byLast.keys { byLast[last]?.sort { $0.count > $1.count } }
  }

  /// Where the longest word that starts at `start` ends, at most at `limit`.
  func end(in text: [Unicode.Scalar], from start: Int, limit: Int) -> Int? {
    guard start < limit, firsts.mayContain(text[start]), let words = byFirst[text[start]] else {
      return nil
    }
    return words.first { word in
      start + word.count <= limit && text[start..<start + word.count].elementsEqual(word)
    }.map { start + $0.count }
  }

  /// Where the longest word that ends at the end of `range` starts.
  func start(in text: [Unicode.Scalar], atEndOf range: Range<Int>) -> Int? {
    guard let last = range.last, let words = byLast[text[last]] else { return nil }
    return words.first { word in
      word.count <= range.count && text[range].suffix(word.count).elementsEqual(word)
    }.map { range.upperBound - $0.count }
  }

  /// Whether a word stands anywhere in `range`.
  func occurs(in text: [Unicode.Scalar], range: Range<Int>) -> Bool {
    range.contains { end(in: text, from: $0, limit: range.upperBound) != nil }
  }
}
