import FoundationEssentials

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
