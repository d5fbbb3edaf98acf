import TongbaoText

/// Finds what can never match: alternatives that an earlier one takes all from, and rules that an
/// earlier rule always beats.
struct Reachability {
  private(set) var faults: [Fault] = []

  init(of rules: [RuleSyntax]) {
    for rule in rules { checkAlternatives(of: rule) }
    checkShadows(among: rules)
  }

  // MARK: Alternatives

  private mutating func checkAlternatives(of rule: RuleSyntax) {
    check(rule.pattern, isLast: true)
    if rule.pattern.canBeEmpty {
      report(rule, .error, "rule '\(rule.id)' can match without consuming anything")
    }
  }

  /// - Parameter isLast: whether nothing of the rule follows, so that the first way that matches is
  ///   the one that is taken.
  private mutating func check(_ pattern: Pattern, isLast: Bool) {
    if case .choice(let alternatives) = pattern { check(alternatives, isLast) }
    var passesOn = isLast
    switch pattern {
    case .ahead: passesOn = true
    case .behind, .repeated: passesOn = false
    default: break
    }
    let parts = pattern.parts
    for (index, part) in parts.enumerated() {
      var isPartLast = passesOn
      if case .sequence = pattern { isPartLast = passesOn && index == parts.count - 1 }
      check(part, isLast: isPartLast)
    }
  }

  private mutating func check(_ alternatives: [Alternative], _ isLast: Bool) {
    let folded = alternatives.map(\.pattern.folded)
    for (index, alternative) in folded.enumerated().dropFirst() {
      if folded[..<index].contains(alternative) {
        warn(of: alternatives[index], "stands there twice")
      } else if isLast, let text = alternative.literal,
        let first = folded[..<index].firstIndex(where: { other in
          other.literal.map { text.starts(with: $0) } ?? false
        })
      {
        warn(
          of: alternatives[index],
          "is never reached: '\(alternatives[first].pattern.text)' matches before it, and nothing follows"
        )
      }
    }
  }

  private mutating func warn(of alternative: Alternative, _ what: String) {
    faults.append(
      Fault(
        .warning, at: alternative.location, length: alternative.length,
        "alternative '\(alternative.pattern.text)' \(what)"))
  }

  // MARK: Rules

  /// Rules whose patterns are the same up to the names of slots match the same text, and the first wins.
  private mutating func checkShadows(among rules: [RuleSyntax]) {
    var first: [Shape: RuleSyntax] = [:]
    for rule in rules {
      let shape = Shape(category: rule.category, pattern: rule.pattern.folded.withoutSlots)
      guard let earlier = first[shape] else {
        if rule.conditions.isEmpty && rule.zip.isEmpty { first[shape] = rule }
        continue
      }
      if !rule.over.contains(where: { $0.text == earlier.id }) {
        let place = earlier.location
        report(
          rule, .warning,
          "rule '\(rule.id)' never wins: rule '\(earlier.id)' (\(place.file):\(place.line)) has the same pattern"
        )
      }
    }
  }

  private struct Shape: Hashable {
    var category: String
    var pattern: Pattern
  }

  private mutating func report(_ rule: RuleSyntax, _ severity: Fault.Severity, _ message: String) {
    faults.append(
      Fault(severity, at: rule.location, length: rule.id.unicodeScalars.count, message))
  }
}

extension Pattern {
  fileprivate var literal: [Unicode.Scalar]? {
    if case .literal(let text) = self { text } else { nil }
  }

  /// The pattern with its parts replaced.
  private func map(_ change: (Pattern) -> Pattern) -> Pattern {
    switch self {
    case .slot(let name, let inner): .slot(name, change(inner))
    case .sequence(let items): .sequence(items.map(change))
    case .choice(let items): .choice(items.map { $0.with(change($0.pattern)) })
    case .repeated(let inner, let least, let most):
      .repeated(change(inner), least: least, most: most)
    case .ahead(let inner, let isNegated): .ahead(change(inner), isNegated: isNegated)
    case .behind(let inner, let isNegated): .behind(change(inner), isNegated: isNegated)
    case .literal, .mention, .gap, .anyCharacter, .clauseStart, .clauseEnd: self
    }
  }

  /// Words folded, places left out, for comparing.
  fileprivate var folded: Pattern {
    let nowhere = Location(file: "", line: 0, column: 0)
    func placeless(_ mention: MentionPattern) -> MentionPattern {
      let tests = mention.tests.map {
        AttributeTest(
          key: $0.key, values: $0.values, isNegated: $0.isNegated, location: nowhere)
      }
      return MentionPattern(category: mention.category, tests: tests, location: nowhere)
    }
    switch self {
    case .literal(let text): return .literal(ScriptFolding.folded(text))
    case .mention(let mention): return .mention(placeless(mention))
    case .gap(let excluded): return .gap(excluding: excluded.map(placeless))
    case .choice(let alternatives):
      return .choice(
        alternatives.map {
          Alternative(pattern: $0.pattern.folded, location: nowhere, length: 0)
        })
    default: return map(\.folded)
    }
  }

  fileprivate var withoutSlots: Pattern {
    if case .slot(_, let inner) = self { return inner.withoutSlots }
    return map(\.withoutSlots)
  }
}
