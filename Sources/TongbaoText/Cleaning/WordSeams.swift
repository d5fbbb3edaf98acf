/// Asks whether a gap in a text runs through a word. ICU's breaker is opened at the first question.
struct WordSeams: ~Copyable {
  /// How much text on either side ICU sees: its dictionary's words are hardly longer.
  private static let context = 4

  private var breaker: WordBreaker?
  private var isOpen = false

  /// How sure a seam is.
  enum Certainty { case likely, certain }

  /// Whether `left` and `right`, joined, have a word across the seam that leaves a torn-off character
  /// on one side (likely) or on both (certain).
  mutating func isTorn(
    _ left: ArraySlice<Glyph>, _ right: ArraySlice<Glyph>, _ certainty: Certainty
  ) -> Bool {
    if !isOpen {
      breaker = WordBreaker()
      isOpen = true
    }
    let before = left.suffix(Self.context).map(Self.folded)
    let after = right.prefix(Self.context).map(Self.folded)
    guard before.last?.isHan ?? false, after.first?.isHan ?? false,
      !words(before + after).contains(where: { $0.upperBound == before.count })
    else { return false }
    let tornLeft = words(before).last?.count == 1
    let tornRight = words(after).first?.count == 1
    return certainty == .certain ? tornLeft && tornRight : tornLeft || tornRight
  }

  private func words(_ text: [Unicode.Scalar]) -> [Range<Int>] {
    switch breaker {
    case .some(let breaker): breaker.words(in: text, range: text.indices)
    case .none: text.indices.map { $0..<$0 + 1 }
    }
  }

  private static func folded(_ glyph: Glyph) -> Unicode.Scalar {
    glyph.scalar.isHan ? HanTable.entry(glyph.scalar).folded : WidthFolding.folded(glyph.scalar)
  }
}
