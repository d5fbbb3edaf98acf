import TongbaoText

/// Where digits may have been lost: what cleaning marked, U+FFFD, and a `?` that stands for digits.
struct DamageEvidence {
  private let text: CleanText

  init(_ text: CleanText) {
    self.text = text
  }

  /// True when damage touches the digits that stand in a clean range.
  func touches(_ digits: Range<Int>) -> Bool {
    isMarked(digits) || isLost(before: digits.lowerBound) || isLost(at: digits.upperBound)
  }

  /// Damage overlaps the digits or stands directly beside them; a binary search, since damage ascends.
  private func isMarked(_ digits: Range<Int>) -> Bool {
    var low = 0
    var high = text.damage.count
    while low < high {
      let middle = (low + high) / 2
      if text.damage[middle].upperBound < digits.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < text.damage.count && text.damage[low].lowerBound <= digits.upperBound
  }

  private func isLost(before start: Int) -> Bool {
    guard start > 0 else { return false }
    return text.folded[start - 1] == "\u{FFFD}"
      || text.folded[start - 1] == "?" && isInsideText(start - 1)
  }

  private func isLost(at end: Int) -> Bool {
    end < text.count && text.folded[end] == "\u{FFFD}"
  }

  /// A question mark between a word and a digit, in a clause that asks nothing: each stands for a
  /// character and the digit behind it.
  private func isInsideText(_ mark: Int) -> Bool {
    guard mark > 0, text.folded[mark - 1].isHan || text.folded[mark - 1].isDigit else {
      return false
    }
    let clause = text.folded[max(0, mark - Self.clauseLength)..<mark]
    return !clause.contains { Self.questionWords.contains($0) }
  }

  private static let clauseLength = 12
  private static let questionWords: Set<Unicode.Scalar> = [
    "吗", "呢", "么", "何", "几", "谁", "哪", "怎", "否", "多", "啥", "问",
  ]
}
