import TongbaoText

/// Puts a rule set together: names resolved, rules ordered and compiled, words gathered.
struct RuleSetBuilder {
  private(set) var rules: [CompiledRule] = []
  private(set) var faults: [Fault] = []
  private(set) var symbols = Symbols()
  private(set) var order: [Symbol] = []
  private(set) var onePer: [Symbol: Symbol] = [:]
  private(set) var vocabulary = Vocabulary()
  private(set) var entries: [RuleSet.Entry] = []
  private(set) var candidates: [Symbol: [Int32: [Int]]] = [:]
  private(set) var layers: [Symbol: Int] = [:]
  private(set) var featureCount = 0

  private let syntax: [RuleSyntax]
  private let categories: [CategorySyntax]
  private let layerSyntax: [LayerSyntax]
  private let lexicons: [Lexicon]
  private let recognized: [RuleSet.Recognized]
  private var known: Set<String> = []

  init(
    syntax: [RuleSyntax], categories: [CategorySyntax], layers: [LayerSyntax], lexicons: [Lexicon],
    recognized: [RuleSet.Recognized]
  ) {
    self.syntax = syntax
    self.categories = categories
    layerSyntax = layers
    self.lexicons = lexicons
    self.recognized = recognized
  }

  mutating func build() {
    known = Set(
      syntax.map(\.category) + recognized.map(\.category) + lexicons.map { "@" + $0.name })
    for name in known.sorted() { _ = symbols.intern(name) }
    for category in categories {
      onePer[symbols.intern(category.name)] = symbols.intern(category.onePer)
    }
    for (number, layer) in layerSyntax.enumerated() {
      for lexicon in layer.lexicons {
        if !known.contains(lexicon) {
          reportUnknown("lexicon", lexicon, at: layer.location, among: Array(known))
        }
        layers[symbols.intern(lexicon)] = number
      }
    }
    for name in ["word", "extent"] { _ = symbols.intern(name) }
    compileRules()
    orderCategories()
    gatherLexicons()
    gatherRequirements()
  }

  // MARK: Rules

  private mutating func compileRules() {
    var sound: [RuleSyntax] = []
    var numbers: [String: Int] = [:]
    for rule in syntax {
      if let first = numbers[rule.id] {
        let place = sound[first].location
        faults.append(
          Fault(
            at: rule.location, length: 4,
            "rule '\(rule.id)' is defined twice; the first stands at \(place.file):\(place.line)"))
        continue
      }
      guard checkNames(of: rule) else { continue }
      numbers[rule.id] = sound.count
      sound.append(rule)
    }
    for rule in sound { rules.append(compile(rule, numbers)) }
  }

  private mutating func compile(_ rule: RuleSyntax, _ numbers: [String: Int]) -> CompiledRule {
    let known = symbols
    var compiler = ProgramCompiler(location: rule.location, symbols: symbols) {
      known[$0.category] == Symbols.unknown ? nil : known[$0.category]
    }
    symbols = compiler.compile(Self.folded(rule.pattern))
    faults += compiler.faults
    for slot in compiler.slots { _ = symbols.intern(slot) }
    internExpectations(of: rule)
    let slots = compiler.slots
    func number(_ slot: String) -> Int32? { slots.firstIndex(of: slot).map { Int32($0) } }
    return CompiledRule(
      id: rule.id, category: symbols[rule.category], syntax: rule, slots: slots,
      program: compiler.program, beginnings: Beginnings(of: compiler.program),
      outputs: outputs(of: rule, slots), each: rule.each.flatMap(number),
      zip: rule.zip.compactMap(number), conditions: rule.conditions,
      over: rule.over.compactMap { other in
        if numbers[other] == nil {
          reportUnknown("rule", other, at: rule.location, among: Array(numbers.keys))
        }
        return numbers[other]
      })
  }

  /// So that a recognizer's attribute has a name where an example asks for it (`unit=公里`).
  private mutating func internExpectations(of rule: RuleSyntax) {
    for assignment in rule.examples.flatMap(\.expectations).joined() {
      _ = symbols.intern(assignment.key)
      if case .constant(let value) = assignment.value { _ = symbols.intern(value) }
    }
  }

  private mutating func outputs(
    of rule: RuleSyntax, _ slots: [String]
  ) -> [[CompiledAssignment]] {
    (rule.emits.isEmpty ? [[]] : rule.emits).map { emit in
      rule.sets.compactMap { compile($0, slots, isRequired: false) }
        + emit.compactMap { compile($0, slots, isRequired: true) }
    }
  }

  private mutating func compile(
    _ assignment: Assignment, _ slots: [String], isRequired: Bool
  ) -> CompiledAssignment? {
    let key = symbols.intern(assignment.key)
    func number(_ slot: String) -> Int32? { slots.firstIndex(of: slot).map { Int32($0) } }
    switch assignment.value {
    case .constant(let value):
      return CompiledAssignment(
        key: key, value: .constant(symbols.intern(value)), isRequired: false)
    case .slot(let slot):
      return slotNumber(slot, slots, assignment).map {
        CompiledAssignment(key: key, value: .slot($0), isRequired: isRequired)
      }
    case .attribute(let slot, let name):
      let name = symbols.intern(name)
      return slotNumber(slot, slots, assignment).map {
        CompiledAssignment(
          key: key, value: .attribute(slot: $0, name: name), isRequired: isRequired)
      }
    }
  }

  private mutating func slotNumber(
    _ slot: String, _ slots: [String], _ assignment: Assignment
  ) -> Int32? {
    if let number = slots.firstIndex(of: slot) { return Int32(number) }
    reportUnknown("slot", slot, at: assignment.location, among: slots)
    return nil
  }

  /// Rule words are folded as the text is, so that one rule serves both scripts and widths.
  static func folded(_ pattern: Pattern) -> Pattern {
    switch pattern {
    case .literal(let text): .literal(ScriptFolding.folded(text))
    case .slot(let name, let inner): .slot(name, folded(inner))
    case .sequence(let items): .sequence(items.map(folded))
    case .choice(let items): .choice(items.map(folded))
    case .repeated(let inner, let least, let most):
      .repeated(folded(inner), least: least, most: most)
    case .ahead(let inner, let isNegated): .ahead(folded(inner), isNegated: isNegated)
    case .behind(let inner, let isNegated): .behind(folded(inner), isNegated: isNegated)
    case .mention, .gap, .anyCharacter, .clauseStart, .clauseEnd: pattern
    }
  }

  // MARK: Names

  private mutating func checkNames(of rule: RuleSyntax) -> Bool {
    let before = faults.count
    for mention in rule.pattern.mentions where !known.contains(mention.category) {
      let kind = mention.category.hasPrefix("@") ? "lexicon" : "category"
      reportUnknown(kind, mention.category, at: mention.location, among: Array(known))
    }
    return faults.count == before
  }

  private mutating func reportUnknown(
    _ kind: String, _ name: String, at location: Location, among names: [String]
  ) {
    let nearest = names.filter { $0.hasPrefix("@") == name.hasPrefix("@") }.nearest(to: name)
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
    faults.append(
      Fault(at: location, length: name.unicodeScalars.count, "unknown \(kind) '\(name)'\(hint)"))
  }

  // MARK: Order

  /// Depth-first topological order over categories; a cycle is told with the rule that closes it.
  private mutating func orderCategories() {
    var needs: [Symbol: Set<Symbol>] = [:]
    var places: [Symbol: Location] = [:]
    for rule in rules {
      needs[rule.category, default: []].formUnion(
        rule.syntax.pattern.mentions.map { symbols[$0.category] })
      places[rule.category] = rule.syntax.location
    }
    for item in recognized {
      needs[symbols[item.category], default: []].formUnion(item.needs.map { symbols[$0] })
    }
    var state: [Symbol: Bool] = [:]
    for category in needs.keys.sorted() { visit(category, needs, places, &state) }
  }

  private mutating func visit(
    _ category: Symbol, _ needs: [Symbol: Set<Symbol>], _ places: [Symbol: Location],
    _ state: inout [Symbol: Bool]
  ) {
    guard state[category] == nil else {
      if state[category] == false, let place = places[category] {
        faults.append(
          Fault(
            at: place, length: 4,
            "category '\(symbols[category])' needs itself, by way of its rules"))
      }
      return
    }
    state[category] = false
    for needed in needs[category, default: []].sorted() where needs[needed] != nil {
      visit(needed, needs, places, &state)
    }
    state[category] = true
    order.append(category)
  }

  // MARK: Words

  private mutating func gatherLexicons() {
    for (number, lexicon) in lexicons.enumerated() {
      let category = symbols.intern("@" + lexicon.name)
      for (row, entry) in lexicon.rows.enumerated() {
        let attributes = entry.attributes.map {
          (key: symbols.intern($0.key), value: symbols.intern($0.value))
        }
        vocabulary.insert(
          ScriptFolding.folded(Array(entry.term.unicodeScalars)), entry: Int32(entries.count))
        entries.append(
          .row(category: category, lexicon: Int32(number), row: Int32(row), attributes: attributes))
      }
    }
  }

  private mutating func gatherRequirements() {
    var features: [[Unicode.Scalar]: Int32] = [:]
    var next = Int32(symbols.all.count)
    for (index, rule) in rules.enumerated() {
      var required: [Int32] = []
      if let requirement = Requirement(of: Self.folded(rule.syntax.pattern)) {
        required = requirement.categories.map { symbols[$0] }
        for literal in requirement.literals {
          if features[literal] == nil {
            features[literal] = next
            vocabulary.insert(literal, entry: Int32(entries.count))
            entries.append(.literal(feature: next))
            next += 1
          }
          required.append(features[literal]!)
        }
      }
      for feature in required.isEmpty ? [-1] : required {
        candidates[rule.category, default: [:]][feature, default: []].append(index)
      }
    }
    featureCount = Int(next)
  }
}

extension Pattern {
  /// Every mention that the pattern names, gaps' exclusions left out.
  var mentions: [MentionPattern] {
    switch self {
    case .mention(let mention): [mention]
    case .slot(_, let inner), .repeated(let inner, _, _), .ahead(let inner, _),
      .behind(let inner, _):
      inner.mentions
    case .sequence(let items), .choice(let items): items.flatMap(\.mentions)
    case .literal, .gap, .anyCharacter, .clauseStart, .clauseEnd: []
    }
  }
}
