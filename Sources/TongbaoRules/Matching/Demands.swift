import TongbaoText

/// What a pattern cannot match without, held against what a clause has: what is lacking tells how near a rule
/// came, whatever order it asks in.
package struct Demands {
  private let rules: RuleSet
  private let chart: Chart
  private let clause: Range<Int>

  package init(of rules: RuleSet, chart: Chart, clause: Range<Int>) {
    self.rules = rules
    self.chart = chart
    self.clause = clause
  }

  /// The parts that a rule needs, in its order: those that the clause has, and those that it lacks.
  package func parts(of rule: RuleSyntax) -> (met: [Pattern], lacking: [Pattern]) {
    let parts = rule.pattern.demands
    return (parts.filter(isMet), parts.filter { !isMet($0) })
  }

  private func isMet(_ part: Pattern) -> Bool {
    switch part {
    case .literal(let text): holds(ScriptFolding.folded(text))
    case .mention(let mention): holds(mention)
    case .choice(let alternatives):
      alternatives.contains { $0.pattern.demands.allSatisfy(isMet) }
    default: true
    }
  }

  private func holds(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count <= clause.count else { return false }
    return (clause.lowerBound...clause.upperBound - text.count).contains {
      chart.text[$0..<$0 + text.count].elementsEqual(text)
    }
  }

  private func holds(_ wanted: MentionPattern) -> Bool {
    chart.mentions(of: rules.symbols[wanted.category]).contains { mention in
      clause.contains(mention.range.lowerBound)
        && wanted.tests.allSatisfy { test in
          let value = mention[rules.symbols[test.key]]
          return test.values.contains { rules.symbols[$0] == value } != test.isNegated
        }
    }
  }
}

extension Pattern {
  /// Literals, mentions and choices that every match has.
  fileprivate var demands: [Pattern] {
    switch self {
    case .literal, .mention, .choice: [self]
    case .slot(_, let inner): inner.demands
    case .sequence(let items): items.flatMap(\.demands)
    case .repeated(let inner, let least, _): least > 0 ? inner.demands : []
    case .gap, .anyCharacter, .clauseStart, .clauseEnd, .ahead, .behind: []
    }
  }
}
