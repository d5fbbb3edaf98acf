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
  case choice([Alternative])
  /// From `least` to `most` times, as often as possible.
  case repeated(Pattern, least: Int, most: Int)
  /// The shortest stretch that crosses no clause edge and no mention of these categories.
  case gap(excluding: [MentionPattern])
  case clauseStart
  case clauseEnd
  /// Any one character but a space or a clause's mark.
  case anyCharacter
  /// Consumes nothing; asks whether the pattern matches from here on.
  case ahead(Pattern, isNegated: Bool)
  /// Consumes nothing; asks whether one of these literals, mentions or clause starts is behind.
  case behind(Pattern, isNegated: Bool)
}

/// One way of a choice, and where it is written.
package struct Alternative: Sendable, Hashable {
  package var pattern: Pattern
  package var location: Location
  /// How many code points it takes in its line.
  package var length: Int

  /// The same place with another pattern.
  package func with(_ pattern: Pattern) -> Alternative {
    Alternative(pattern: pattern, location: location, length: length)
  }
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
  package var location: Location
}

extension Pattern {
  /// The patterns that this one is made of.
  var parts: [Pattern] {
    switch self {
    case .slot(_, let inner), .repeated(let inner, _, _), .ahead(let inner, _),
      .behind(let inner, _):
      [inner]
    case .sequence(let items): items
    case .choice(let alternatives): alternatives.map(\.pattern)
    case .literal, .mention, .gap, .anyCharacter, .clauseStart, .clauseEnd: []
    }
  }

  /// Every mention that the pattern names, those that a gap may not cross among them.
  var mentions: [MentionPattern] {
    switch self {
    case .mention(let mention): [mention]
    case .gap(let excluded): excluded
    default: parts.flatMap(\.mentions)
    }
  }

  /// Whether the pattern names a category or a lexicon.
  package func names(_ category: String) -> Bool { mentions.contains { $0.category == category } }

  /// The slots that a match may catch.
  var slots: Set<String> {
    switch self {
    case .slot(let name, let inner): inner.slots.union([name])
    case .ahead, .behind: []
    default: parts.reduce(into: []) { $0.formUnion($1.slots) }
    }
  }

  var hasGap: Bool {
    if case .gap = self { return true }
    return parts.contains(where: \.hasGap)
  }

  /// Whether what it matches is one mention, so that a slot has its attributes.
  var isMention: Bool {
    switch self {
    case .mention: true
    case .choice(let alternatives): alternatives.allSatisfy { $0.pattern.isMention }
    default: false
    }
  }

  /// Whether the pattern can match without consuming a character.
  var canBeEmpty: Bool {
    switch self {
    case .literal, .mention, .anyCharacter: false
    case .slot(_, let inner): inner.canBeEmpty
    case .sequence(let items): items.allSatisfy(\.canBeEmpty)
    case .choice(let alternatives): alternatives.contains { $0.pattern.canBeEmpty }
    case .repeated(let inner, let least, _): least == 0 || inner.canBeEmpty
    case .gap, .clauseStart, .clauseEnd, .ahead, .behind: true
    }
  }
}
