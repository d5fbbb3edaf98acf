import TongbaoText

/// Compiles a pattern to a program. Bounded repeats are written out, so a program has no loop but gaps,
/// and those advance by a character each time.
struct ProgramCompiler {
  /// How many instructions one rule may have.
  static let sizeLimit = 4000

  private(set) var program = Program()
  /// Slot names by number.
  private(set) var slots: [String] = []
  private(set) var faults: [Fault] = []
  private let rule: RuleSyntax
  private let symbols: Symbols
  /// The repetition of what `each` names that is being written out.
  private var turn: Int32 = 0
  private var turnCount: Int32 = 0

  /// - Parameter symbols: has every name and value that the rule's mentions ask for.
  init(rule: RuleSyntax, symbols: Symbols) {
    self.rule = rule
    self.symbols = symbols
  }

  mutating func compile() {
    emit(rule.pattern, slot: -1)
    append(.match)
    guard faults.isEmpty else { return }
    program.numberJoints()
    program.gatherBeginnings()
  }

  private mutating func append(_ instruction: Program.Instruction) {
    program.append(instruction, turn: turn)
  }

  private mutating func emit(_ pattern: Pattern, slot: Int32) {
    guard program.instructions.count < Self.sizeLimit else {
      if faults.isEmpty { report("the pattern is too large when its repeats are written out") }
      return
    }
    switch pattern {
    case .literal(let text):
      for scalar in ScriptFolding.folded(text) { append(.scalar(scalar)) }
    case .mention(let mention): emit(mention, slot: slot)
    case .slot(let name, let inner): emitSlot(name, inner)
    case .sequence(let items):
      for item in items { emit(item, slot: -1) }
    case .choice(let alternatives): emitChoice(alternatives, slot: slot)
    case .repeated(let inner, let least, let most): emitRepeat(inner, least, most)
    case .gap(let excluded): emitGap(excluded)
    case .clauseStart: append(.clauseStart)
    case .clauseEnd: append(.clauseEnd)
    case .anyCharacter: append(.any)
    case .ahead(let inner, let isNegated): emitAhead(inner, isNegated)
    case .behind(let inner, let isNegated): emitBehind(inner, isNegated)
    }
  }

  // MARK: Mentions

  private mutating func emit(_ mention: MentionPattern, slot: Int32) {
    program.mentions.append(test(of: mention))
    program.sources[program.instructions.count] = .mention(mention)
    append(.mention(Int32(program.mentions.count - 1), slot: slot))
  }

  private mutating func test(of mention: MentionPattern) -> Program.MentionTest {
    let first = Int32(program.tests.count)
    for test in mention.tests {
      program.appendTest(
        key: symbols[test.key], values: test.values.map { symbols[$0] }, isNegated: test.isNegated)
    }
    return Program.MentionTest(
      category: symbols[mention.category], tests: first..<Int32(program.tests.count))
  }

  private mutating func emitSlot(_ name: String, _ inner: Pattern) {
    let slot = Int32(slots.firstIndex(of: name) ?? slots.count)
    if slot == slots.count { slots.append(name) }
    if inner.isMention {
      emit(inner, slot: slot)
      return
    }
    append(.open(slot: slot))
    emit(inner, slot: -1)
    append(.close(slot: slot))
  }

  // MARK: Ways

  /// - Parameter slot: what each alternative's mention is kept as.
  private mutating func emitChoice(_ alternatives: [Alternative], slot: Int32) {
    var jumps: [Int] = []
    for alternative in alternatives.dropLast() {
      let split = reserve()
      emit(alternative.pattern, slot: slot)
      jumps.append(reserve())
      program.instructions[split] = .split(other: here)
    }
    if let last = alternatives.last { emit(last.pattern, slot: slot) }
    for jump in jumps { program.instructions[jump] = .jump(here) }
  }

  private mutating func emitRepeat(_ inner: Pattern, _ least: Int, _ most: Int) {
    var splits: [Int] = []
    let isTurn = most > 1 && rule.each.map { inner.slots.contains($0.text) } ?? false
    let outer = turn
    for number in 0..<most {
      if number >= least { splits.append(reserve()) }
      if isTurn {
        turnCount += 1
        turn = turnCount
      }
      emit(inner, slot: -1)
      turn = outer
    }
    for split in splits { program.instructions[split] = .split(other: here) }
  }

  private mutating func emitGap(_ excluded: [MentionPattern]) {
    program.appendGap(excluding: excluded.map { symbols[$0.category] })
    append(.gap(Int32(program.gaps.count - 1)))
  }

  // MARK: Context

  private mutating func emitAhead(_ inner: Pattern, _ isNegated: Bool) {
    let ahead = reserve()
    program.sources[ahead] = .ahead(inner, isNegated: isNegated)
    emit(inner, slot: -1)
    append(.match)
    program.instructions[ahead] = .ahead(next: here, isNegated: isNegated)
  }

  private mutating func emitBehind(_ inner: Pattern, _ isNegated: Bool) {
    program.appendEndings(endings(of: inner))
    program.sources[program.instructions.count] = .behind(inner, isNegated: isNegated)
    append(.behind(Int32(program.endings.count - 1), isNegated: isNegated))
  }

  /// The parser refuses any other pattern there.
  private mutating func endings(of pattern: Pattern) -> [Program.Ending] {
    switch pattern {
    case .literal(let text): return [.literal(ScriptFolding.folded(text))]
    case .mention(let mention): return [.mention(test(of: mention))]
    case .choice(let alternatives): return alternatives.flatMap { endings(of: $0.pattern) }
    case .clauseStart: return [.clauseStart]
    default: return []
    }
  }

  // MARK: Places

  private var here: Int32 { Int32(program.instructions.count) }

  /// A place that is written when its target is known.
  private mutating func reserve() -> Int {
    append(.match)
    return program.instructions.count - 1
  }

  private mutating func report(_ message: String) {
    faults.append(
      Fault(
        at: rule.location, length: rule.id.unicodeScalars.count, "rule '\(rule.id)': \(message)"))
  }
}
