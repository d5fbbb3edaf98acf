/// Numbers that have lost a digit: `?3项`, `8?2日`. What stood there is never guessed.
enum LostDigits {
  /// The source ranges of such numbers, ascending. Each character is looked at twice at most.
  static func ranges(in text: [Glyph]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard ByteDamage.isLost(text[index].scalar), touchesNumber(text, at: index) else {
        index += 1
        continue
      }
      var start = index
      while start > 0, isNumeric(text[start - 1].scalar) { start -= 1 }
      var end = index + 1
      while end < text.count, isNumeric(text[end].scalar) { end += 1 }
      ranges.append(Int(text[start].start)..<Int(text[end - 1].end))
      index = end
    }
    return ranges
  }

  /// A question mark ends a sentence: it is a loss only before a digit and not behind a Latin letter,
  /// as in an address. U+FFFD is one on either side.
  private static func touchesNumber(_ text: [Glyph], at index: Int) -> Bool {
    let before = text.scalar(index - 1)
    let after = text.scalar(index + 1)
    let next = after == "." ? text.scalar(index + 2) : after
    if text[index].scalar == "?" {
      return isDigit(next) && before.map { $0.isHan || isDigit($0) || $0.value > 0x7F } ?? true
    }
    return isDigit(next) || isDigit(before)
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.isDigit || 0xFF10...0xFF19 ~= $0.value } ?? false
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar == "." || scalar == "%" || scalar == "．" || scalar == "％"
  }
}
