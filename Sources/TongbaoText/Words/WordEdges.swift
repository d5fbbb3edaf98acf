/// Where words begin and end in a stretch of text, found out as far as anyone asks.
///
/// Numbers, marks and blanks part a text into pieces that ICU sees one by one (`WordPieces`), so a
/// piece that is segmented when it is asked for has the words that it has when all are.
package struct WordEdges {
  private let text: [Unicode.Scalar]
  private let range: Range<Int>
  /// Ascending and without gaps; `isWord` where the edges inside are known.
  private var pieces: [WordPieces.Piece] = []
  /// One a position, the end of the stretch included.
  private var isEdge: [Bool] = []

  package init(of range: Range<Int>, in text: [Unicode.Scalar]) {
    self.range = range.clamped(to: text.indices)
    self.text = text
  }

  /// Whether a word begins or ends at a position of the stretch.
  package mutating func isEdge(_ position: Int, _ breaker: borrowing WordBreaker) -> Bool {
    if position <= range.lowerBound || position >= range.upperBound { return true }
    if isEdge.isEmpty { part() }
    if !isEdge[position - range.lowerBound] { segment(around: position, breaker) }
    return isEdge[position - range.lowerBound]
  }

  private mutating func part() {
    isEdge = Array(repeating: false, count: range.count + 1)
    pieces = WordPieces(of: range, in: text, overrides: []).pieces
    for piece in pieces { isEdge[piece.range.upperBound - range.lowerBound] = true }
  }

  private mutating func segment(around position: Int, _ breaker: borrowing WordBreaker) {
    guard let piece = piece(around: position), !pieces[piece].isWord else { return }
    pieces[piece].isWord = true
    var words: [Range<Int>] = []
    breaker.segment(pieces[piece].range, of: text, into: &words)
    for word in words { isEdge[word.upperBound - range.lowerBound] = true }
  }

  /// The piece that a position lies in, by binary search.
  private func piece(around position: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count ? low : nil
  }
}
