import FoundationEssentials
import TongbaoText

/// A number, quantity, percentage or ordinal that stands in a text.
package struct NumericMention: Sendable {
  package enum Kind: String, Sendable { case number, quantity, percent, ordinal }

  package var kind: Kind
  /// All of it, approximators and unit included; clean offsets.
  package var range: Range<Int>
  /// nil when damage took digits.
  package var value: Decimal?
  /// The far end of a range.
  package var upper: Decimal?
  /// The row of the unit lexicon; nil for a bare number.
  package var unit: Unit?
  package var bound: Quantity.Bound
  package var damaged: Bool
  package var rounded: Bool
  /// The rule or construction that licensed it (`arabic`, `chinese`, `percent-in-words`).
  package var rule: String

  package init(
    kind: Kind, range: Range<Int>, value: Decimal?, upper: Decimal? = nil, unit: Unit? = nil,
    bound: Quantity.Bound = .exact, damaged: Bool = false, rounded: Bool = false, rule: String
  ) {
    self.kind = kind
    self.range = range
    self.value = value
    self.upper = upper
    self.unit = unit
    self.bound = bound
    self.damaged = damaged
    self.rounded = rounded
    self.rule = rule
  }
}

extension NumericMention {
  /// The rule of a number that has more digits than a quantity may have: it has no value.
  static let tooLong = "too-many-digits"

  /// What is wrong with it: more than 38 significant digits; nil where nothing is.
  package func diagnostic(in text: CleanText) -> Diagnostic? {
    guard rule == Self.tooLong else { return nil }
    return Diagnostic(
      .warning, code: Self.tooLong,
      message: "a number of more than \(Decimal.mostDigits) significant digits is no quantity",
      range: text.sourceRange(range))
  }
}

extension NumericMention {
  /// The amount in the SI unit, where its unit converts exactly.
  package var si: (value: Decimal, upper: Decimal?, unit: String)? {
    guard let value, let factor = unit?.factor, let si = unit?.si else { return nil }
    return (value * factor, upper.map { $0 * factor }, si)
  }
}
