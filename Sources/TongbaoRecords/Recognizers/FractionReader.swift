import FoundationEssentials
import TongbaoText

/// Reads values that are worked out from several numerals: fractions, mixed numbers, powers.
///
///     百分之三十六   八分之一   3又1/2   三分一升   3/4   1 1/2   2^5
struct FractionReader: Sendable {
  let text: BlanklessText
  let numerals: NumeralReader

  /// The value that a numeral starts; nil where the numeral is all there is.
  func amount(from numeral: Numeral) -> Amount? {
    guard !numeral.isTooLong, !numeral.isRange else { return nil }
    let end = numeral.range.upperBound
    if text.starts(with: "分之", at: end) { return inWords(numeral) }
    if text.starts(with: "分一", at: end) { return short(numeral) }
    if text[end] == "又" { return mixed(numeral, fractionAt: end + 1) }
    guard numeral.isArabic, numeral.bound == .exact else { return nil }
    switch text[end] {
    case "/": return stroke(numeral)
    case "^": return power(numeral)
    default: return text.isAfterBlank(end) ? mixed(numeral, fractionAt: end) : nil
    }
  }

  /// `百分之五` is 5 %, `千分之四` 4 ‰, any other `八分之一` its value in per cent.
  private func inWords(_ denominator: Numeral) -> Amount? {
    let sign = text[denominator.range.upperBound + 2] == "负" ? 1 : 0
    guard let numerator = numerals.numeral(at: denominator.range.upperBound + 2 + sign),
      !numerator.isTooLong
    else { return nil }
    let isPerMille = denominator.isImplied && denominator.low == 1000
    let scale: Decimal = isPerMille ? 1000 : 100
    guard let low = (numerator.low * scale).divided(by: denominator.low),
      let high = (numerator.high * scale).divided(by: denominator.low)
    else { return nil }
    let range = denominator.range.lowerBound..<numerator.range.upperBound
    var amount = Amount(
      low.quotient, high: high.quotient, range: range, numeral: numerator,
      isRounded: low.isRounded, rule: "fraction-in-words")
    if sign == 1 { amount.multiply(by: -1) }
    amount.unit = isPerMille ? .perMille : .percent
    return amount
  }

  /// `三分一`: a third, as Cantonese says it.
  private func short(_ denominator: Numeral) -> Amount? {
    guard !denominator.isArabic, denominator.low >= 2, denominator.low <= 10,
      let value = Decimal(1).divided(by: denominator.low)
    else { return nil }
    let end = denominator.range.upperBound + 2
    return Amount(
      value.quotient, range: denominator.range.lowerBound..<end, numeral: denominator,
      isRounded: value.isRounded, rule: "fraction")
  }

  /// `3/4`, where neither end belongs to a longer chain (`2024/3/4`, a path).
  private func stroke(_ numerator: Numeral) -> Amount? {
    guard text[numerator.range.lowerBound - 1] != "/", !numerator.isCode,
      text[numerator.range.upperBound + 1].isDigit,
      let denominator = numerals.numeral(at: numerator.range.upperBound + 1),
      !denominator.isTooLong, !denominator.isCode, denominator.bound == .exact,
      text[denominator.range.upperBound] != "/",
      let value = numerator.low.divided(by: denominator.low)
    else { return nil }
    return Amount(
      value.quotient, range: numerator.range.lowerBound..<denominator.range.upperBound,
      numeral: denominator, isRounded: value.isRounded, rule: "fraction")
  }

  /// A whole number and the fraction behind it.
  private func mixed(_ whole: Numeral, fractionAt start: Int) -> Amount? {
    guard !whole.isDecimal, let numeral = numerals.numeral(at: start), !numeral.isTooLong,
      !numeral.isRange,
      let fraction = text.starts(with: "分之", at: numeral.range.upperBound)
        ? inWords(numeral) : text[numeral.range.upperBound] == "/" ? stroke(numeral) : nil
    else { return nil }
    let parts: Decimal = fraction.unit == nil ? 1 : fraction.unit?.unit.name == "‰" ? 1000 : 100
    let value = whole.low + fraction.low / parts
    return Amount(
      fraction.isRounded ? value.rounded(toDigits: 15) : value,
      range: whole.range.lowerBound..<fraction.range.upperBound, numeral: fraction.numeral,
      isRounded: fraction.isRounded, rule: "fraction")
  }

  /// The exponents that a power may have: more lead out of what a `Decimal` holds.
  private static let exponents: ClosedRange<Int> = 0...100

  /// `2^5`, `1.1^-2`.
  private func power(_ base: Numeral) -> Amount? {
    var at = base.range.upperBound + 1
    let signs = at
    while text[at] == "-" || text[at] == "+", at - signs < 2 { at += 1 }
    guard text[at].isDigit, let exponent = numerals.numeral(at: at), !exponent.isTooLong,
      let times = Int(exponent.low.description), Self.exponents.contains(times)
    else { return nil }
    var value = (0..<times).reduce(Decimal(1)) { product, _ in product * base.low }
    var isRounded = false
    if text[signs] == "-", text[signs + 1] != "-" {
      guard let inverse = Decimal(1).divided(by: value) else { return nil }
      (value, isRounded) = inverse
    }
    guard !value.isNaN else { return nil }
    return Amount(
      value, range: base.range.lowerBound..<exponent.range.upperBound, numeral: exponent,
      isRounded: isRounded, rule: "power")
  }
}
