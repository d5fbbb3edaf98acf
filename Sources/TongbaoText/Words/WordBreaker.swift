import CICU

/// ICU's word breaking for Chinese. One per worker: the iterator is not shared.
package struct WordBreaker: ~Copyable {
  private let handle: OpaquePointer

  /// Opens ICU's iterator; nil when ICU's data is missing.
  package init?() {
    guard let handle = cicu_word_breaker_open() else { return nil }
    self.handle = handle
  }

  deinit { cicu_word_breaker_close(handle) }

  /// The words of `text[range]` as clean ranges, ascending and without gaps.
  package func words(in text: [Unicode.Scalar], range: Range<Int>) -> [Range<Int>] {
    var units: [UInt16] = []
    units.reserveCapacity(range.count + 8)
    for scalar in text[range] { units.append(contentsOf: UTF16.encode(scalar)!) }
    var ends = [Int32](repeating: 0, count: units.count)
    let count = cicu_word_breaker_segment(handle, units, Int32(units.count), &ends)
    guard count > 0 else { return range.isEmpty ? [] : [range] }
    var words: [Range<Int>] = []
    words.reserveCapacity(Int(count))
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
    return words
  }
}
