import FoundationEssentials

/// A value of a JSON text, and the bytes that it stands in.
package struct JSONValue: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case null
    case bool(Bool)
    /// The literal as written (`1.50`, `2e3`): exact, whatever its length.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// In the order of the text; a key may stand more than once.
    case object([Member])
  }

  /// One `"key": value` of an object.
  package struct Member: Sendable, Hashable {
    package var key: String
    package var value: JSONValue
  }

  package var content: Content
  /// Byte offsets into what was read, half open: what to copy to echo the value as it was given.
  package var bytes: Range<Int>

  /// The value of an object's key, the last one when the key is repeated; nil for what is no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The text of a string; nil for any other value.
  package var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The elements of an array; nil for any other value.
  package var array: [JSONValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The truth of `true` or `false`; nil for any other value.
  package var bool: Bool? {
    if case .bool(let truth) = content { truth } else { nil }
  }

  /// The value of a number; nil for any other value, and for one that `Decimal` does not hold.
  package var decimal: Decimal? {
    if case .number(let literal) = content { Decimal(string: literal) } else { nil }
  }

  /// A whole number that an offset can be; nil for any other value.
  package var integer: Int? {
    if case .number(let literal) = content { Int(literal) } else { nil }
  }

  /// The text of a string, or a number as it is written; nil for any other value.
  package var text: String? {
    switch content {
    case .string(let text): text
    case .number(let literal): literal
    default: nil
    }
  }

  /// What kind of value it is, for messages.
  package var kind: String {
    switch content {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
