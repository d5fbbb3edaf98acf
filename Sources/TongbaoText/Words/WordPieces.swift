/// Parts a clause into what is a word as it stands and what is left to ICU.
///
/// ICU takes `;` between digits for a part of the number and splits `13个子项` into 13|个子|项, so
/// numbers, marks and terms are cut out before it sees the rest.
struct WordPieces {
  /// A stretch of the clause, in clean offsets.
  struct Piece {
    var range: Range<Int>
    /// Whether it is a word as it stands.
    var isWord: Bool
  }

  private let text: [Unicode.Scalar]
  private(set) var pieces: [Piece] = []

  /// - Parameter overrides: stretches that are words, ascending and apart; what overlaps the one
  ///   before or runs over the range is passed over.
  init(of range: Range<Int>, in text: [Unicode.Scalar], overrides: [Range<Int>]) {
    self.text = text
    var start = range.lowerBound
    for word in overrides
    where !word.isEmpty && word.lowerBound >= start && word.upperBound <= range.upperBound {
      part(start..<word.lowerBound)
      pieces.append(Piece(range: word, isWord: true))
      start = word.upperBound
    }
    part(start..<range.upperBound)
  }

  private mutating func part(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard let end = endOfWord(at: index, in: range) else {
        index += 1
        continue
      }
      if start < index { pieces.append(Piece(range: start..<index, isWord: false)) }
      pieces.append(Piece(range: index..<end, isWord: true))
      (start, index) = (end, end)
    }
    if start < range.upperBound {
      pieces.append(Piece(range: start..<range.upperBound, isWord: false))
    }
  }

  /// The end of the number, the mark or the run of blanks that starts at `start`; nil when none does.
  private func endOfWord(at start: Int, in range: Range<Int>) -> Int? {
    let scalar = text[start]
    if scalar.isDigit {
      let isName = start > range.lowerBound && (text[start - 1].isLatin || text[start - 1].isDigit)
      return isName ? nil : endOfNumber(at: start, limit: range.upperBound)
    }
    if scalar.isBlank { return range[start...].first { !text[$0].isBlank } ?? range.upperBound }
    return scalar.isMark ? start + 1 : nil
  }

  /// `1,234.5%`
  private func endOfNumber(at start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      let isInner =
        (text[end] == "." || text[end] == ",") && end + 1 < limit && text[end + 1].isDigit
      guard text[end].isDigit || isInner else { break }
      end += 1
    }
    return end < limit && text[end] == "%" ? end + 1 : end
  }
}

extension Unicode.Scalar {
  /// A mark that is never part of a word: ASCII, general and CJK punctuation.
  fileprivate var isMark: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xB7: true
    case 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3003, 0x3008...0x301F, 0xFF01...0xFF0F: true
    default: false
    }
  }
}
