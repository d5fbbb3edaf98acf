import TongbaoRules

/// One case of a case file: a text, and all the records or mentions that it must yield.
package struct Case: Sendable {
  package var name: String
  /// Where the name stands.
  package var location: Location
  /// The day that open years are resolved against, `YYYY-MM-DD` (`:date`).
  package var date: String?
  /// Rules beside the built-in ones, as the file names them (`:rules`).
  package var rules: [String] = []
  /// Why it is known to fail; such a case must fail (`:todo`).
  package var todo: String?
  /// Whether records that it does not list are let pass (`:partial`).
  package var isPartial = false
  package var text: String
  /// The line of its file, from 1, that the text begins on.
  package var textLine = 0
  package var expectation: Expectation
  /// The lines of its file, from 0, that tell what is expected: what an update rewrites.
  package var expectedLines: Range<Int>

  package enum Expectation: Sendable {
    /// Exactly these records, in the order of their evidence.
    case records([ExpectedRecord])
    /// Exactly these mentions of the named categories, in the order of the text (`:mentions`).
    case mentions(categories: [String], [ExpectedMention])
  }
}

/// A record as a case tells it. What `RecordField.fact` lists and no value names must be empty; any
/// other field is compared only where it has a value here. `*` stands for any value.
package struct ExpectedRecord: Sendable, Hashable {
  package static let anyValue = "*"

  /// Whether the text must not yield it (a `!` before the line).
  package var isForbidden = false
  /// In the order of `RecordField`, each field once; nil says that the field must be empty.
  package private(set) var values: [Value] = []
  package var location: Location

  package struct Value: Sendable, Hashable {
    package var field: RecordField
    package var text: String?
  }

  package init(location: Location) { self.location = location }

  package subscript(_ field: RecordField) -> String? {
    get { values.first { $0.field == field }?.text }
    set { set(field, to: newValue) }
  }

  package func names(_ field: RecordField) -> Bool { values.contains { $0.field == field } }

  /// Gives a field a value; nil says that it must be empty.
  package mutating func set(_ field: RecordField, to text: String?) {
    let value = Value(field: field, text: text)
    if let index = values.firstIndex(where: { $0.field == field }) {
      values[index] = value
    } else {
      values.append(value)
    }
  }

  /// What must be held against a record: the fact, and what else has a value here.
  package var compared: [Value] {
    let fact = RecordField.fact.map { Value(field: $0, text: self[$0]) }
    let others = values.filter { !RecordField.fact.contains($0.field) }
    return (fact + others).filter { $0.text != Self.anyValue }
  }
}

/// A mention as a case tells it.
package struct ExpectedMention: Sendable, Hashable {
  package var category: String
  /// The words, in clean text.
  package var text: String
  /// Attributes that are compared; any other is not.
  package var attributes: [Attribute]
  package var location: Location

  package struct Attribute: Sendable, Hashable {
    package var key: String
    package var value: String?
  }
}
