/// What one match of a rule says: fields by name, in the order of the rule.
package struct Output: Sendable, Hashable {
  package struct Field: Sendable, Hashable {
    package var key: Symbol
    /// Where its words stand; empty for a constant.
    package var ranges: Stretches
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
    if let index = fields.lastIndex(where: { $0.key == field.key }) { fields.remove(at: index) }
    fields.append(field)
  }

  package subscript(_ key: Symbol) -> Field? { fields.last { $0.key == key } }
}

/// Stretches of a text, hardly ever more than one, which then takes no memory of its own.
package struct Stretches: RandomAccessCollection, Sendable, Hashable {
  private var head: Range<Int>?
  private var rest: [Range<Int>] = []

  package init() {}

  package var startIndex: Int { 0 }
  package var endIndex: Int { head == nil ? 0 : 1 + rest.count }

  package subscript(index: Int) -> Range<Int> {
    if index == 0, let head { return head }
    return rest[index - 1]
  }

  package mutating func append(_ range: Range<Int>) {
    if head == nil { head = range } else { rest.append(range) }
  }
}
