import TongbaoRecords
import TongbaoRules

/// A rule set with one thing changed.
package struct Mutant: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case rule = "rule dropped"
    case alternative = "alternative removed"
    case optional = "optional required"
    case value = "role or status swapped"
    case row = "lexicon row removed"
    /// Rows of an open lexicon: one whose rows bring examples.
    case openRow = "row of an open lexicon removed"
  }

  package enum Change: Sendable {
    /// Another rule at a rule's place.
    case rule(Int, RuleSyntax)
    case row(TouchedRules.Row)
  }

  package var kind: Kind
  /// What was changed, for people.
  package var text: String
  package var location: Location
  package var change: Change

  /// The rule set with the change; nil when it does not compile. A changed rule never requires more
  /// than it did, as what is taken away from it stays as a part that never matches.
  func applied(to rules: RuleSet) -> RuleSet? {
    switch change {
    case .rule(let number, let rule): return rules.replacing(number, with: rule)
    case .row(let row):
      var book = rules.book
      book.lexicons[row.lexicon].rows.remove(at: row.row)
      var faults: [Fault] = []
      let changed = RuleSet(book, faults: &faults)
      return faults.contains { $0.severity == .error } ? nil : changed
    }
  }
}

/// All mutants of a rule set, in a fixed order: rule by rule, then lexicon by lexicon.
package enum MutantList {
  /// How many rows of open lexicons are tried.
  package static let openRowSample = 200
  /// The sample is the same in every run.
  private static let seed: UInt64 = 20_220_418

  package static func mutants(of rules: RuleSet) -> [Mutant] {
    let ofRules = rules.book.rules.enumerated().flatMap { mutants(of: $0.element, $0.offset) }
    return ofRules + rows(of: rules, isOpen: false)
      + SeededSample.take(openRowSample, of: rows(of: rules, isOpen: true), seed: seed)
  }

  // MARK: Rules

  private static func mutants(of rule: RuleSyntax, _ number: Int) -> [Mutant] {
    var dropped = rule
    dropped.pattern = rule.pattern.blocked
    return [mutant(.rule, rule.id, rule, .rule(number, dropped))]
      + patterns(of: rule, number) + values(of: rule, number)
  }

  private static func mutant(
    _ kind: Mutant.Kind, _ text: String, _ rule: RuleSyntax, _ change: Mutant.Change
  ) -> Mutant {
    Mutant(kind: kind, text: text, location: rule.location, change: change)
  }

  private static func patterns(of rule: RuleSyntax, _ number: Int) -> [Mutant] {
    PatternSite.nodes(of: rule.pattern).flatMap { site, node -> [Mutant] in
      func changed(_ kind: Mutant.Kind, _ text: String, _ replacement: Pattern) -> Mutant {
        var mutated = rule
        mutated.pattern = site.replacing(in: rule.pattern, with: replacement)
        return mutant(kind, "\(rule.id): \(text)", rule, .rule(number, mutated))
      }
      switch node {
      case .choice(let alternatives):
        return alternatives.indices.map { index in
          changed(
            .alternative, "\(alternatives[index].pattern.text) of \(node.text)",
            node.withoutAlternative(index, isLookaround: site.isLookaround))
        }
      case .repeated(let inner, 0, let most):
        return [changed(.optional, node.text, .repeated(inner, least: 1, most: most))]
      default: return []
      }
    }
  }

  /// Every role and status that a rule states, changed to the next one.
  private static func values(of rule: RuleSyntax, _ number: Int) -> [Mutant] {
    var mutants: [Mutant] = []
    for (index, assignment) in rule.sets.enumerated() {
      guard let other = swapped(assignment) else { continue }
      var mutated = rule
      mutated.sets[index] = other
      mutants.append(
        mutant(.value, description(rule, assignment, other), rule, .rule(number, mutated)))
    }
    for (line, emit) in rule.emits.enumerated() {
      for (index, assignment) in emit.enumerated() {
        guard let other = swapped(assignment) else { continue }
        var mutated = rule
        mutated.emits[line][index] = other
        mutants.append(
          mutant(.value, description(rule, assignment, other), rule, .rule(number, mutated)))
      }
    }
    return mutants
  }

  private static func description(
    _ rule: RuleSyntax, _ old: Assignment, _ new: Assignment
  ) -> String {
    "\(rule.id): \(old.key)=\(constant(old) ?? "") to \(constant(new) ?? "")"
  }

  private static func swapped(_ assignment: Assignment) -> Assignment? {
    guard let value = constant(assignment) else { return nil }
    let values =
      switch assignment.key {
      case "role": Record.Role.allCases.map(\.rawValue)
      case "status": Record.Status.allCases.map(\.rawValue)
      default: [String]()
      }
    guard let index = values.firstIndex(of: value) else { return nil }
    var other = assignment
    other.value = .constant(values[(index + 1) % values.count])
    return other
  }

  private static func constant(_ assignment: Assignment) -> String? {
    if case .constant(let value) = assignment.value { value } else { nil }
  }

  // MARK: Lexicons

  private static func rows(of rules: RuleSet, isOpen: Bool) -> [Mutant] {
    rules.book.lexicons.enumerated().filter { $0.element.isOpen == isOpen }
      .flatMap { number, lexicon in
        lexicon.rows.enumerated().map { index, row in
          Mutant(
            kind: isOpen ? .openRow : .row, text: "@\(lexicon.name): \(row.term)",
            location: row.location, change: .row(.init(lexicon: number, row: index)))
        }
      }
  }
}

extension Lexicon {
  /// Whether its rows bring the examples that cover them: a list that goes on, such as places.
  package var isOpen: Bool { columns.contains("example") }
}

/// A sample that is the same in every run and on every machine.
enum SeededSample {
  /// `count` of the items in their order, chosen by SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
  static func take<Item>(_ count: Int, of items: [Item], seed: UInt64) -> [Item] {
    guard items.count > count else { return items }
    var generator = SplitMix(state: seed)
    var order = Array(items.indices)
    for index in 0..<count {
      let other = index + Int(generator.next() % UInt64(order.count - index))
      order.swapAt(index, other)
    }
    return order.prefix(count).sorted().map { items[$0] }
  }

  private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
