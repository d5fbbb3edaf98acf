/// The syntax tree of a rule's pattern.
package indirect enum Pattern: Sendable, Hashable {
  /// Text that must stand there, folded as the matched text is.
  case literal([Unicode.Scalar])
  /// A mention of a category or a lexicon that starts there, as long as it is.
  case mention(MentionPattern)
  /// What a pattern matches, kept under a name.
  case slot(String, Pattern)
  case sequence([Pattern])
  /// Alternatives, tried in order.
  case choice([Pattern])
  /// From `least` to `most` times, as often as possible.
  case repeated(Pattern, least: Int, most: Int)
  /// The shortest stretch that crosses no clause edge and no mention of these categories.
  case gap(excluding: [String])
  case clauseStart
  case clauseEnd
  /// Any one character but a space or a clause's mark.
  case anyCharacter
  /// Consumes nothing; asks whether the pattern matches from here on.
  case ahead(Pattern, isNegated: Bool)
  /// Consumes nothing; asks whether one of these literals, mentions or clause starts is behind.
  case behind(Pattern, isNegated: Bool)
}

/// `Category[key=value|value, key!=value]` or `@lexicon[…]`.
package struct MentionPattern: Sendable, Hashable {
  /// The category's name; a lexicon's name with its `@`.
  package var category: String
  package var tests: [AttributeTest]
  package var location: Location
}

/// `key=value|value` or `key!=value|value`, against a mention's attributes.
package struct AttributeTest: Sendable, Hashable {
  package var key: String
  package var values: [String]
  package var isNegated: Bool
}
