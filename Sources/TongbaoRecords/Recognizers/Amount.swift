import FoundationEssentials

/// A number with what belongs to it, before its context is known.
struct Amount: Sendable {
  /// In the blankless text.
  var range: Range<Int>
  /// Where its digits end and the unit starts.
  var numeral: Numeral
  var low: Decimal
  var high: Decimal
  var bound: Quantity.Bound
  var unit: UnitLexicon.Entry?
  var isRounded = false
  /// The construction: `arabic`, `chinese`, `fraction` …
  var rule: String
  /// What follows makes it an ordinal, a name or a date.
  var label: Guards.Kind?

  init(_ numeral: Numeral) {
    range = numeral.range
    self.numeral = numeral
    low = numeral.low
    high = numeral.high
    bound = numeral.isRange ? .range : numeral.bound
    rule = numeral.isVague ? "vague" : numeral.isArabic ? "arabic" : "chinese"
  }

  /// A value that was worked out from several numerals, of which `numeral` is the last.
  init(
    _ value: Decimal, high: Decimal? = nil, range: Range<Int>, numeral: Numeral, isRounded: Bool,
    rule: String
  ) {
    self.init(numeral)
    self.range = range
    low = value
    self.high = high ?? value
    bound = self.high == low ? numeral.bound : .range
    self.isRounded = isRounded
    self.rule = rule
  }

  var isRange: Bool { low != high }

  mutating func multiply(by factor: Decimal) {
    guard factor != 1 else { return }
    let isRange = isRange
    low *= factor
    high = isRange ? high * factor : low
  }

  mutating func add(_ part: Decimal) {
    low += part
    high += part
  }

  mutating func extend(to end: Int) {
    range = range.lowerBound..<max(end, range.upperBound)
  }
}

extension UnitLexicon.Entry {
  /// Per cent and per mille, as fractions and ratios in words give them.
  static let percent = UnitLexicon.Entry(unit: Unit(name: "%", dimension: "ratio", code: "%"))
  static let perMille = UnitLexicon.Entry(
    unit: Unit(name: "‰", dimension: "ratio", code: "[ppth]"))
}
