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
  private(set) var candidates: [[Int32]] = []
  private(set) var byCategory: [[Int32]] = []
  private(set) var layers: [Int32] = []
  private(set) var categoryCount = 0

  private let book: RuleBook

  /// - Parameter symbols: those that are there already.
  init(_ book: RuleBook, symbols: Symbols = Symbols()) {
    self.book = book
    self.symbols = symbols
  }

  mutating func build(isSound: Bool) {
    for name in book.names.sorted() { _ = symbols.intern(name) }
    categoryCount = symbols.all.count
    for name in ["word", "extent"] + book.recognized.flatMap(\.attributes) {
      _ = symbols.intern(name)
    }
    let rules = isSound ? book.rules : check()
    let order = CategoryOrder(of: rules, recognized: book.recognized)
    self.order = order.order.map { symbols[$0] }
    faults += order.faults
    compile(rules)
    gatherCategories()
    gatherLexicons()
    gatherRequirements()
  }

  /// The rules that can be compiled, in their order; what is wrong with the others is told.
  private mutating func check() -> [RuleSyntax] {
    var checker = RuleChecker(book)
    let sound = checker.soundRules()
    checker.check(book.categories)
    checker.check(book.layers)
    faults += checker.faults + AttributeChecker(book).faults + Reachability(of: sound).faults
    faults += book.unusedLexicons + book.unreadCategories
    return sound
  }

  private mutating func gatherCategories() {
    for category in book.categories {
      onePer[symbols.intern(category.name.text)] = symbols.intern(category.onePer.text)
    }
    layers = Array(repeating: -1, count: categoryCount)
    for (number, layer) in book.layers.enumerated() {
      for lexicon in layer.lexicons where symbols[lexicon.text] != Symbols.unknown {
        layers[Int(symbols[lexicon.text])] = Int32(number)
      }
    }
  }

  // MARK: Rules

  private mutating func compile(_ sound: [RuleSyntax]) {
    var programs: [(syntax: RuleSyntax, compiler: ProgramCompiler)] = []
    for rule in sound {
      for test in rule.pattern.mentions.flatMap(\.tests) {
        for name in [test.key] + test.values { _ = symbols.intern(name) }
      }
      var compiler = ProgramCompiler(rule: rule, symbols: symbols)
      compiler.compile()
      faults += compiler.faults
      if compiler.faults.isEmpty { programs.append((rule, compiler)) }
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: programs.enumerated().map { ($0.element.syntax.id, $0.offset) })
    for (rule, compiler) in programs { rules.append(compiled(rule, compiler, numbers)) }
  }

  /// One rule; nil when it does not compile.
  mutating func compiled(_ rule: RuleSyntax, _ numbers: [String: Int]) -> CompiledRule? {
    var compiler = ProgramCompiler(rule: rule, symbols: symbols)
    compiler.compile()
    return compiler.faults.isEmpty ? compiled(rule, compiler, numbers) : nil
  }

  private mutating func compiled(
    _ rule: RuleSyntax, _ compiler: ProgramCompiler, _ numbers: [String: Int]
  ) -> CompiledRule {
    let slots = compiler.slots
    func number(_ slot: String) -> Int32 { Int32(slots.firstIndex(of: slot) ?? -1) }
    internExpectations(of: rule)
    return CompiledRule(
      syntax: rule, category: symbols[rule.category], slots: slots,
      slotKeys: slots.map { symbols.intern($0) }, program: compiler.program,
      outputs: outputs(of: rule, slots),
      each: rule.each.map { number($0.text) }, zip: rule.zip.map { number($0.text) },
      conditions: rule.conditions.map { condition in
        CompiledCondition(
          left: condition.left.compiled(number), comparison: condition.comparison,
          right: condition.right.compiled(number))
      },
      over: rule.over.compactMap { numbers[$0.text] })
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
      rule.sets.map { compiled($0, slots, isRequired: false) }
        + emit.map { compiled($0, slots, isRequired: true) }
    }
  }

  private mutating func compiled(
    _ assignment: Assignment, _ slots: [String], isRequired: Bool
  ) -> CompiledAssignment {
    func number(_ slot: String) -> Int32 { Int32(slots.firstIndex(of: slot) ?? -1) }
    let value: CompiledAssignment.Value =
      switch assignment.value {
      case .constant(let constant): .constant(symbols.intern(constant))
      case .slot(let slot): .slot(number(slot))
      case .attribute(let slot, let name):
        .attribute(slot: number(slot), name: symbols.intern(name))
      }
    return CompiledAssignment(
      key: symbols.intern(assignment.key), value: value, isRequired: isRequired)
  }

  // MARK: Words

  private mutating func gatherLexicons() {
    for (number, lexicon) in book.lexicons.enumerated() {
      let category = symbols.intern("@" + lexicon.name)
      for (row, entry) in lexicon.rows.enumerated() {
        let attributes = entry.attributes.map {
          (key: symbols.intern($0.key), value: symbols.intern($0.value))
        }
        let others = vocabulary.insert(
          ScriptFolding.folded(Array(entry.term.unicodeScalars)), entry: Int32(entries.count))
        reportTwice(entry, of: category, among: others)
        entries.append(
          RuleSet.Entry(
            category: category, lexicon: Int32(number), row: Int32(row), attributes: attributes,
            isWholeWord: entry.attributes.contains { $0.key == "word" }))
      }
    }
  }

  private mutating func reportTwice(
    _ term: Lexicon.Row, of category: Symbol, among others: [Int32]
  ) {
    for other in others.map({ entries[Int($0)] }) where other.category == category {
      let first = book.lexicons[Int(other.lexicon)].rows[Int(other.row)].location
      faults.append(
        Fault(
          .warning, at: term.location, length: term.term.unicodeScalars.count,
          "term '\(term.term)' stands in line \(first.line) already"))
    }
  }

  /// Lists rules by the features that they require: a category's symbol, or a literal's number behind
  /// all symbols. Rules that require nothing stand last.
  private mutating func gatherRequirements() {
    var features: [[Unicode.Scalar]: Int32] = [:]
    var unconditional: [Int32] = []
    candidates = Array(repeating: [], count: categoryCount)
    byCategory = candidates
    for (index, rule) in rules.enumerated() {
      byCategory[Int(rule.category)].append(Int32(index))
    }
    for (index, rule) in rules.enumerated() {
      guard let requirement = Requirement(of: rule.syntax.pattern) else {
        unconditional.append(Int32(index))
        continue
      }
      for category in requirement.categories {
        candidates[Int(symbols[category])].append(Int32(index))
      }
      for literal in requirement.literals {
        candidates[Int(feature(of: literal, &features))].append(Int32(index))
      }
    }
    candidates.append(unconditional)
  }

  private mutating func feature(
    of literal: [Unicode.Scalar], _ features: inout [[Unicode.Scalar]: Int32]
  ) -> Int32 {
    if let feature = features[literal] { return feature }
    let feature = Int32(candidates.count)
    features[literal] = feature
    candidates.append([])
    vocabulary.insert(literal, entry: Int32(entries.count))
    entries.append(RuleSet.Entry(feature: feature))
    return feature
  }
}

extension Condition.Operand {
  fileprivate func compiled(_ number: (String) -> Int32) -> CompiledCondition.Operand {
    switch self {
    case .slot(let name): .slot(number(name.text))
    case .count(let name): .count(number(name.text))
    case .number(let value): .number(value)
    }
  }
}
