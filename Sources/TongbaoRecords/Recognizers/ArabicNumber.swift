import FoundationEssentials
import TongbaoText

/// A number in Arabic digits: `2580`, `33,212`, `0.5`, `1.5e9`.
struct ArabicNumber: Sendable {
  var value: Decimal
  var end: Int
  /// Integer digits.
  var width: Int
  var isDecimal = false
  var isTooLong = false
  var isCode = false

  /// Reads the number at `start`, whose character is a digit or the point of `.5`.
  ///
  /// Every digit is looked at once here; a thousands group is looked at again where the comma turns
  /// out to part a list (`1,3,5`), and a group is three digits.
  init?(in text: BlanklessText, at start: Int) {
    var digits: [UInt8] = []
    var at = start
    func isDigit(_ index: Int) -> Bool { text[index].isDigit && !text.isAfterBlank(index) }
    func takeRun() {
      repeat {
        digits.append(UInt8(text[at].value))
        at += 1
      } while isDigit(at)
    }
    if text[at].isDigit { takeRun() }
    if (1...3).contains(at - start), text[start] != "0" {
      while text[at] == ",", isDigit(at + 1), isDigit(at + 2), isDigit(at + 3), !isDigit(at + 4) {
        at += 1
        takeRun()
      }
    }
    width = digits.count
    isCode = width > 1 && text[start] == "0"
    var exponent = 0
    if Self.isPoint(at, in: text) {
      at += 1
      takeRun()
      isDecimal = true
      exponent = width - digits.count
    }
    guard !digits.isEmpty else { return nil }
    if let power = Self.powerOfTen(at: at, in: text) {
      exponent += power.value
      at = power.end
    }
    end = at
    let (value, isTooLong) = Self.value(of: digits, exponent: exponent)
    self.value = value
    self.isTooLong = isTooLong
  }

  /// A point with digits behind it, none before or behind which stands another (`1.2.3`).
  private static func isPoint(_ at: Int, in text: BlanklessText) -> Bool {
    guard text[at] == ".", text[at + 1].isDigit, !text.isAfterBlank(at + 1) else { return false }
    var before = at - 1
    var after = at + 1
    while text[before].isDigit, at - before <= Decimal.mostDigits { before -= 1 }
    while text[after].isDigit, after - at <= Decimal.mostDigits { after += 1 }
    let isChained = text[after] == "." && text[after + 1].isDigit
    return !isChained && !(text[before] == "." && before < at - 1)
  }

  /// The exponent of scientific notation.
  private static func powerOfTen(
    at start: Int, in text: BlanklessText
  ) -> (value: Int, end: Int)? {
    guard text[start] == "e" || text[start] == "E", !text.isAfterBlank(start) else { return nil }
    let isNegative = text[start + 1] == "-"
    var at = isNegative || text[start + 1] == "+" ? start + 2 : start + 1
    var value = 0
    let first = at
    while text[at].isDigit, at - first < 3 {
      value = value * 10 + Int(text[at].value - 0x30)
      at += 1
    }
    guard at > first, value <= 99, !text[at].isDigit, !text[at].isLatin else { return nil }
    return (isNegative ? -value : value, at)
  }

  private static func value(of digits: [UInt8], exponent: Int) -> (Decimal, isTooLong: Bool) {
    guard let first = digits.firstIndex(where: { $0 != 0x30 }) else { return (0, false) }
    let last = digits.lastIndex { $0 != 0x30 } ?? first
    let significant = digits[first...last]
    let shift = exponent + digits.count - 1 - last
    guard significant.count <= Decimal.mostDigits, digits.count - first <= 2 * Decimal.mostDigits,
      abs(shift) <= 99
    else { return (0, true) }
    let literal = String(decoding: significant, as: UTF8.self)
    let significand = UInt64(literal).map { Decimal($0) } ?? Decimal(string: literal) ?? 0
    return (Decimal(sign: .plus, exponent: shift, significand: significand), false)
  }
}
