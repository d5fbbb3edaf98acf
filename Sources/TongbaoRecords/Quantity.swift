import FoundationEssentials

/// A reported number with its unit, exact.
public struct Quantity: Sendable, Hashable {
  /// As written, in clean text (`1.16亿元`).
  public var text: String
  /// In the unit, nil when damage took digits.
  public var value: Decimal?
  /// The far end of a range.
  public var upper: Decimal?
  /// The unit as the contract names it (`元`, `%`, `套(间)`); nil for an index.
  public var unit: String?
  /// UCUM or ISO 4217 code, where one exists.
  public var code: String?
  /// How the number bounds the amount.
  public var bound: Bound
  /// True when damage in the source touches it.
  public var damaged: Bool
  /// True when the value has no end and was rounded to 15 significant digits (`三分之一`).
  public var rounded: Bool

  /// How a number bounds the amount that it tells of.
  public enum Bound: String, Sendable, CaseIterable {
    case exact, about
    case atLeast = "at_least"
    case atMost = "at_most"
    case range
  }

  /// Creates a quantity.
  public init(
    text: String, value: Decimal?, upper: Decimal? = nil, unit: String?, code: String? = nil,
    bound: Bound = .exact, damaged: Bool = false, rounded: Bool = false
  ) {
    self.text = text
    self.value = value
    self.upper = upper
    self.unit = unit
    self.code = code
    self.bound = bound
    self.damaged = damaged
    self.rounded = rounded
  }
}
