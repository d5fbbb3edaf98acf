import FoundationEssentials

/// A numeral as read: its value, and what its form says of it.
struct Numeral: Sendable {
  /// In the blankless text.
  var range: Range<Int>
  var low: Decimal
  /// Greater than `low` where two digits give a range (`三四十`) or the amount is vague (`几十`).
  var high: Decimal
  var bound: Quantity.Bound = .exact
  /// The product of the scales that all of it stands under: `1.2万` is 1.2 of 10 000.
  var scale: Decimal = 1
  /// Starts with an Arabic digit.
  var isArabic = false
  /// A scale that no digit stands before (`百`, `万`): a number only where the context says so.
  var isImplied = false
  /// Chinese digits without a scale (`一七二零`).
  var isDigitString = false
  /// One digit as cheques write it: more often a part of a name (伍家).
  var isFormalDigit = false
  /// An order of magnitude (`几十`, `数百`).
  var isVague = false
  /// More than 38 significant digits: the value is none.
  var isTooLong = false
  /// Starts with 0 and another digit: a code, no amount.
  var isCode = false
  /// An Arabic number with a decimal point, or a Chinese one with 点.
  var isDecimal = false

  /// The value before the scale.
  var mantissa: Decimal { scale == 1 ? low : low / scale }
  /// A range by its form alone.
  var isRange: Bool { low != high }
}

extension Decimal {
  /// The digits that a quantity may have, by the contract and by what a `Decimal` holds exactly.
  static let mostDigits = 38

  /// How many noughts a power of ten has.
  var magnitudeOfTen: Int { description.utf8.count - 1 }

  /// Ten to a power.
  static func power(ofTen exponent: Int) -> Decimal {
    Decimal(sign: .plus, exponent: exponent, significand: 1)
  }

  /// This times a power of ten: shifts the point, which takes no multiplication.
  func shifted(by scale: Int) -> Decimal {
    scale == 1 || isZero
      ? self
      : Decimal(
        sign: sign, exponent: exponent + Self.noughts(of: scale), significand: significand)
  }

  private static func noughts(of scale: Int) -> Int {
    var (rest, count) = (scale, 0)
    while rest >= 10 { (rest, count) = (rest / 10, count + 1) }
    return count
  }

  /// The sum, which costs nothing where this is nought.
  func plus(_ other: Decimal) -> Decimal { isZero ? other : self + other }

  /// This over another, exact where that has an end; else rounded to 15 significant digits.
  func divided(by divisor: Decimal) -> (quotient: Decimal, isRounded: Bool)? {
    guard divisor != 0 else { return nil }
    let quotient = self / divisor
    guard !quotient.isNaN else { return nil }
    return quotient * divisor == self ? (quotient, false) : (quotient.rounded(toDigits: 15), true)
  }

  /// Rounded half up to a number of significant digits.
  func rounded(toDigits count: Int) -> Decimal {
    let digits = Array(significand.description.utf8)
    guard digits.count > count else { return self }
    let kept = String(decoding: digits.prefix(count), as: UTF8.self)
    var significand = Decimal(string: kept) ?? 0
    if digits[count] >= UInt8(ascii: "5") { significand += 1 }
    return Decimal(
      sign: sign, exponent: exponent + digits.count - count, significand: significand)
  }
}
