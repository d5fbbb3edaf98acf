import FoundationEssentials

/// A stretch of text that a recognizer, a lexicon or a rule says something about.
package struct Mention: Sendable {
  package var category: Symbol
  /// Clean offsets.
  package var range: Range<Int>
  /// What tests and assignments ask for, a handful.
  package var attributes: [(key: Symbol, value: Symbol)]
  /// The number that it stands for, for conditions.
  package var number: Decimal?
  /// What made it: an index into `RuleSet.rules`, or -1 for a recognizer or a lexicon.
  package var rule: Int32
  /// The maker's own number for it: a recognizer's index, a lexicon's row, a rule's output.
  package var payload: Int32

  package init(
    category: Symbol, range: Range<Int>, attributes: [(key: Symbol, value: Symbol)] = [],
    number: Decimal? = nil, rule: Int32 = -1, payload: Int32 = -1
  ) {
    self.category = category
    self.range = range
    self.attributes = attributes
    self.number = number
    self.rule = rule
    self.payload = payload
  }

  /// The value of an attribute, `Symbols.unknown` when it has none.
  package subscript(_ key: Symbol) -> Symbol {
    for attribute in attributes where attribute.key == key && key >= 0 { return attribute.value }
    return Symbols.unknown
  }
}
