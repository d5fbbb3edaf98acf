/// What one match of a rule says: fields by name, in the order of the rule.
package struct Output: Sendable {
  package struct Field: Sendable {
    package var key: Symbol
    /// Where its words stand; empty for a constant.
    package var ranges: [Range<Int>]
    /// The mention that the field is, an index into the chart's mentions, or -1.
    package var mention: Int32
    /// The constant, `Symbols.unknown` for words.
    package var constant: Symbol
  }

  package var rule: Int32
  /// All that the match covers.
  package var range: Range<Int>
  package var fields: [Field]

  /// A later assignment of a field replaces an earlier one.
  mutating func set(_ field: Field) {
    fields.removeAll { $0.key == field.key }
    fields.append(field)
  }

  package subscript(_ key: Symbol) -> Field? { fields.last { $0.key == key } }
}
