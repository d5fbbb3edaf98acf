import FoundationEssentials

/// One rule as it is written.
package struct RuleSyntax: Sendable {
  package var id: String
  /// The category of the mentions or facts that it makes.
  package var category: String
  package var pattern: Pattern
  /// What every output sets.
  package var sets: [Assignment] = []
  /// One list an `emit` line; empty when the rule has one output.
  package var emits: [[Assignment]] = []
  /// The slot whose every capture yields an output of its own.
  package var each: PlacedName?
  /// Slots that must be captured equally often, and are paired in order.
  package var zip: [PlacedName] = []
  package var conditions: [Condition] = []
  /// Rules that give way to this one where both claim the same text.
  package var over: [PlacedName] = []
  package var examples: [Example] = []
  package var location: Location
}

/// The name of a slot, a rule or a lexicon, where it is written.
package struct PlacedName: Sendable, Hashable {
  package var text: String
  package var location: Location
}

/// `key=value`, `key=$slot` or `key=$slot.attribute`.
package struct Assignment: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case constant(String)
    case slot(String)
    case attribute(slot: String, name: String)
  }

  package var key: String
  package var value: Value
  package var location: Location
}

/// `when slot >= 100` or `when #list = slot`.
package struct Condition: Sendable, Hashable {
  package enum Operand: Sendable, Hashable {
    /// The number of a slot's mention.
    case slot(PlacedName)
    /// How often a slot was captured.
    case count(PlacedName)
    case number(Decimal)
  }
  package enum Comparison: String, Sendable, CaseIterable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case notEqual = "!="
    case greaterOrEqual = ">="
    case greater = ">"
  }

  package var left: Operand
  package var comparison: Comparison
  package var right: Operand
}

/// `ok TEXT => key=value … => key=value …` or `no TEXT`.
package struct Example: Sendable, Hashable {
  package var isPositive: Bool
  package var text: String
  /// The fields of one output each, in order.
  package var expectations: [[Assignment]]
  package var location: Location
}

/// `layer @a @b`: the terms of these lexicons part the text between them, the longest first.
package struct LayerSyntax: Sendable, Hashable {
  package var lexicons: [PlacedName]
}

/// `category Fact one-per value`: mentions of a category compete for a slot, not for their text.
package struct CategorySyntax: Sendable, Hashable {
  package var name: PlacedName
  package var onePer: PlacedName
}
