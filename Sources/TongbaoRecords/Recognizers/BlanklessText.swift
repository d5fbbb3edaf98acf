import TongbaoText

/// A stretch of clean text without its blanks, so that `百 分 之 五` reads as `百分之五`.
///
/// Only blanks within a line go, and only up to four in a row: more part columns.
struct BlanklessText: Sendable {
  private(set) var characters: [Unicode.Scalar] = []
  /// The clean offset of each character.
  private var offsets: [Int32] = []

  private static let mostBlanks = 4

  /// Reads what stands folded, but for a full-width hyphen, which folds to a dash and is a sign.
  init(_ clean: CleanText, range: Range<Int>) {
    let text = clean.folded
    let range = range.clamped(to: 0..<text.count)
    characters.reserveCapacity(range.count)
    offsets.reserveCapacity(range.count)
    var blanks = 0
    for at in range {
      if Self.isBlank(text[at]) {
        blanks += 1
        if blanks == Self.mostBlanks + 1 { append("\n", at: at) }
      } else {
        blanks = 0
        append(clean.written[at] == "－" ? "-" : text[at], at: at)
      }
    }
  }

  private mutating func append(_ character: Unicode.Scalar, at offset: Int) {
    characters.append(character)
    offsets.append(Int32(offset))
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{3000}"
  }

  var count: Int { characters.count }

  /// The character at an index; a line feed beyond either end.
  subscript(index: Int) -> Unicode.Scalar {
    characters.indices.contains(index) ? characters[index] : "\n"
  }

  /// True when blanks stood before the character.
  func isAfterBlank(_ index: Int) -> Bool {
    index > 0 && index < count && offsets[index] != offsets[index - 1] + 1
  }

  func starts(with word: StaticString, at index: Int) -> Bool {
    var at = index
    for scalar in word.description.unicodeScalars {
      guard self[at] == scalar else { return false }
      at += 1
    }
    return true
  }

  /// The clean range of a range that is not empty.
  func cleanRange(_ range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound - 1]) + 1
  }
}
