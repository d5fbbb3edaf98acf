import FoundationEssentials

/// A unit of measure, a currency or a classifier.
package struct Unit: Sendable, Hashable {
  /// As the output names it (`公里`, `元`, `套(间)`).
  package var name: String
  /// What it measures: `length`, `area`, `money`, `count`, `ratio`, `time`, …
  package var dimension: String
  /// UCUM or ISO 4217 code, where one exists.
  package var code: String?
  /// The exact factor to the SI unit, and that unit's name; nil where none exists.
  package var factor: Decimal?
  package var si: String?
  /// 元 and its parts: the document tells whose they are (`LocalCurrency`).
  package var isLocal = false

  package init(
    name: String, dimension: String, code: String? = nil, factor: Decimal? = nil, si: String? = nil
  ) {
    self.name = name
    self.dimension = dimension
    self.code = code
    self.factor = factor
    self.si = si
  }
}
