import CICU

/// Words of Chinese text: ICU's, with numbers, marks and the domain's terms kept whole.
///
/// One per worker, since the iterator inside is not shared. It works on the range it is asked for
/// and keeps nothing: asked clause by clause, early or late, it gives the same words.
package struct WordBreaker: ~Copyable {
  private let handle: OpaquePointer

  /// Opens ICU's iterator; nil when ICU's data is missing.
  package init?() {
    guard let handle = cicu_word_breaker_open() else { return nil }
    self.handle = handle
  }

  deinit { cicu_word_breaker_close(handle) }

  /// The words of `text[range]` as clean ranges, ascending and without gaps.
  ///
  /// - Parameter overrides: terms that are whole words whatever ICU says, ascending and apart.
  package func words(
    in text: [Unicode.Scalar], range: Range<Int>, overrides: [Range<Int>] = []
  ) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for piece in WordPieces(of: range, in: text, overrides: overrides).pieces {
      if piece.isWord {
        words.append(piece.range)
      } else {
        segment(piece.range, of: text, into: &words)
      }
    }
    return words
  }

  /// ICU's words of a stretch without numbers, marks and blanks.
  func segment(
    _ range: Range<Int>, of text: [Unicode.Scalar], into words: inout [Range<Int>]
  ) {
    var units: [UInt16] = []
    units.reserveCapacity(range.count + 8)
    for scalar in text[range] { UTF16.encode(scalar).map { units.append(contentsOf: $0) } }
    var ends = [Int32](repeating: 0, count: units.count)
    let count = cicu_word_breaker_segment(handle, units, Int32(units.count), &ends)
    guard count > 0 else { return words.append(range) }
    var start = range.lowerBound
    var unit = 0
    for end in ends.prefix(Int(count)) {
      var next = start
      while unit < Int(end) {
        unit += text[next].value > 0xFFFF ? 2 : 1
        next += 1
      }
      words.append(start..<next)
      start = next
    }
  }
}
