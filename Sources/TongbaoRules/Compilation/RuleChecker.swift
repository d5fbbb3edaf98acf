/// Holds every name that rules use against what there is. A rule with an unknown name is left out.
struct RuleChecker {
  /// Categories of rules and recognizers, and lexicons with their `@`.
  let known: Set<String>
  private(set) var faults: [Fault] = []
  private let rules: [RuleSyntax]
  private let broken: [RuleSyntax]
  private let byID: [String: RuleSyntax]

  init(_ book: RuleBook) {
    known = book.names
    rules = book.rules
    broken = book.broken
    byID = Dictionary((rules + book.broken).map { ($0.id, $0) }) { first, _ in first }
  }

  /// The rules without faults of this kind.
  mutating func soundRules() -> [RuleSyntax] {
    for rule in broken {
      checkMentions(of: rule)
      checkOver(of: rule)
    }
    var seen: [String: Location] = [:]
    return rules.filter { rule in
      let before = faults.count
      if let first = seen[rule.id] {
        report(
          rule.id, at: rule.location,
          "rule '\(rule.id)' is defined twice; the first stands at \(first.file):\(first.line)")
      }
      seen[rule.id] = seen[rule.id] ?? rule.location
      checkMentions(of: rule)
      checkSlots(of: rule)
      checkOver(of: rule)
      return faults.count == before
    }
  }

  // MARK: Files

  mutating func check(_ categories: [CategorySyntax]) {
    for category in categories {
      check(category.name, "category", among: known)
      let makers = rules.filter { $0.category == category.name.text }
      guard !makers.isEmpty else { continue }
      let fields = Set(makers.flatMap(\.fields))
      check(category.onePer, "slot", among: fields)
    }
  }

  mutating func check(_ layers: [LayerSyntax]) {
    for layer in layers {
      for lexicon in layer.lexicons { check(lexicon, "lexicon", among: known) }
    }
  }

  // MARK: Rules

  private mutating func checkMentions(of rule: RuleSyntax) {
    for mention in rule.pattern.mentions {
      let name = PlacedName(text: mention.category, location: mention.location)
      check(name, mention.category.hasPrefix("@") ? "lexicon" : "category", among: known)
    }
  }

  private mutating func checkSlots(of rule: RuleSyntax) {
    let slots = rule.pattern.slots
    for name in rule.zip + rule.conditions.flatMap(\.slots) { check(name, "slot", among: slots) }
    if let each = rule.each { check(each, "slot", among: slots) }
    for assignment in rule.sets + rule.emits.joined() {
      if let slot = assignment.slot { check(slot, "slot", among: slots) }
    }
  }

  private mutating func checkOver(of rule: RuleSyntax) {
    for other in rule.over {
      check(other, "rule", among: Set(byID.keys))
      if other.text == rule.id {
        report(other.text, at: other.location, "rule '\(rule.id)' stands over itself")
      } else if let loser = byID[other.text], loser.category != rule.category {
        report(
          other.text, at: other.location,
          "rule '\(other.text)' makes \(loser.category), not \(rule.category): they never compete")
      }
    }
  }

  // MARK: Reports

  private mutating func check(_ name: PlacedName, _ kind: String, among names: Set<String>) {
    guard !names.contains(name.text) else { return }
    let isLexicon = name.text.hasPrefix("@")
    let nearest = names.filter { $0.hasPrefix("@") == isLexicon }.sorted().nearest(to: name.text)
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
    report(name.text, at: name.location, "unknown \(kind) '\(name.text)'\(hint)")
  }

  private mutating func report(_ name: String, at location: Location, _ message: String) {
    faults.append(Fault(at: location, length: name.unicodeScalars.count, message))
  }
}

extension Condition {
  var slots: [PlacedName] {
    [left, right].compactMap { operand in
      switch operand {
      case .slot(let name), .count(let name): name
      case .number: nil
      }
    }
  }
}

extension Assignment {
  /// The slot that the value comes from.
  fileprivate var slot: PlacedName? {
    let sign = key.unicodeScalars.count + 1
    let place = Location(
      file: location.file, line: location.line, column: location.column + sign + 1)
    switch value {
    case .slot(let name), .attribute(let name, _): return PlacedName(text: name, location: place)
    case .constant: return nil
    }
  }
}

extension RuleSyntax {
  /// The fields that an output of the rule may have.
  var fields: [String] {
    pattern.slots.sorted() + sets.map(\.key) + emits.joined().map(\.key)
  }
}
