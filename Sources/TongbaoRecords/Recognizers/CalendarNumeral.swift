/// A whole number as dates write it: Arabic digits, or Chinese ones in place (`二〇二二`) or with
/// their tens (`三十一`, `廿二`). The characters are those of all numerals; dates have whole numbers of
/// few digits, so that this needs no decimals, units and magnitudes (`NumeralReader`).
struct CalendarNumeral: Sendable {
  let value: Int
  /// Offset behind it.
  let end: Int
  /// How many characters write it.
  let width: Int
  let isArabic: Bool
  /// Digits in place: `2022`, `二〇二二`, `九七`, but not `十二`.
  let isPositional: Bool

  /// Dates have at most eight digits in a row; a longer run is none, and is read no further.
  private static let longest = 8

  static func read(_ text: [Unicode.Scalar], at start: Int, limit: Int) -> CalendarNumeral? {
    guard start < limit else { return nil }
    return text[start].isDigit
      ? arabic(text, at: start, limit: limit) : chinese(text, at: start, limit: limit)
  }

  static func isChineseDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil }

  private static func arabic(
    _ text: [Unicode.Scalar], at start: Int, limit: Int
  ) -> CalendarNumeral? {
    var value = 0
    var end = start
    while end < limit, text[end].isDigit, end - start <= longest {
      value = value * 10 + Int(text[end].value - 0x30)
      end += 1
    }
    guard end - start <= longest else { return nil }
    return CalendarNumeral(
      value: value, end: end, width: end - start, isArabic: true, isPositional: true)
  }

  private static func chinese(
    _ text: [Unicode.Scalar], at start: Int, limit: Int
  ) -> CalendarNumeral? {
    var digits: [Digit] = []
    while start + digits.count < limit, digits.count <= longest,
      let digit = digit(text[start + digits.count])
    {
      digits.append(digit)
    }
    guard 1...longest ~= digits.count else { return nil }
    let isPositional = digits.allSatisfy { !$0.isScale && $0.value < 10 }
    guard let value = isPositional ? inPlace(digits) : withTens(digits) else { return nil }
    return CalendarNumeral(
      value: value, end: start + digits.count, width: digits.count, isArabic: false,
      isPositional: isPositional)
  }

  private static func inPlace(_ digits: [Digit]) -> Int {
    digits.reduce(0) { $0 * 10 + $1.value }
  }

  /// `十`, `二十三`, `廿二`, `一百零五`: a scale takes the digit before it, or one.
  private static func withTens(_ digits: [Digit]) -> Int? {
    var value = 0
    var pending: Int?
    for digit in digits {
      if digit.isScale {
        value += (pending ?? 1) * digit.value
        pending = nil
      } else if digit.value > 10 {
        value += digit.value
      } else {
        guard (pending ?? 0) == 0 else { return nil }
        pending = digit.value
      }
    }
    return value + (pending ?? 0)
  }

  private struct Digit {
    let value: Int
    let isScale: Bool
  }

  /// A character of the numerals' table that dates are written with: none above hundreds.
  private static func digit(_ scalar: Unicode.Scalar) -> Digit? {
    guard let entry = NumeralCharacters.builtin.entry(scalar) else { return nil }
    switch entry.role {
    case .digit, .two, .circle, .tens: return Digit(value: entry.value, isScale: false)
    case .step where entry.value <= 100: return Digit(value: entry.value, isScale: true)
    default: return nil
    }
  }
}
