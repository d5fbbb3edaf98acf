extension Pattern {
  /// The pattern as a rule writes it, for messages.
  package var text: String {
    switch self {
    case .literal(let text): String(text)
    case .mention(let mention): mention.text
    case .slot(let name, let inner): "{\(name): \(inner.text)}"
    case .sequence(let items): items.map(\.text).joined(separator: " ")
    case .choice(let alternatives):
      "(\(alternatives.map(\.pattern.text).joined(separator: "|")))"
    case .repeated(let inner, let least, let most): inner.grouped + sign(least, most)
    case .gap(let excluded): "..." + excluded.map { "-" + $0.category }.joined()
    case .clauseStart: "^"
    case .clauseEnd: "$"
    case .anyCharacter: "."
    case .ahead(let inner, let isNegated): (isNegated ? "!" : "&") + inner.bracketed
    case .behind(let inner, let isNegated): (isNegated ? "<!" : "<") + inner.bracketed
    }
  }

  private func sign(_ least: Int, _ most: Int) -> String {
    if most == 1 { return "?" }
    if least == 1 { return "+" }
    return most == PatternParser.usualRepeat ? "*" : "*\(most)"
  }

  /// Held together, so that a repeat takes all of it.
  private var grouped: String {
    if case .sequence = self { "(\(text))" } else { text }
  }

  private var bracketed: String {
    if case .choice = self { text } else { "(\(text))" }
  }
}

extension MentionPattern {
  package var text: String {
    let tests = tests.map {
      $0.key + ($0.isNegated ? "!=" : "=") + $0.values.joined(separator: "|")
    }
    return category + (tests.isEmpty ? "" : "[\(tests.joined(separator: ","))]")
  }
}

extension RuleSyntax {
  /// What is asked of a match as a whole, for messages.
  var demands: [String] {
    conditions.map(\.text) + (zip.isEmpty ? [] : ["zip " + zip.map(\.text).joined(separator: " ")])
  }
}

extension Condition {
  fileprivate var text: String { "when \(left.text) \(comparison.rawValue) \(right.text)" }
}

extension Condition.Operand {
  fileprivate var text: String {
    switch self {
    case .slot(let name): name.text
    case .count(let name): "#" + name.text
    case .number(let value): value.description
    }
  }
}
