import TongbaoText

/// Compiles a pattern to a program. Bounded repeats are written out, so a program has no loop but gaps,
/// and those advance by a character each time.
struct ProgramCompiler {
  /// How many instructions one rule may have.
  static let sizeLimit = 20_000

  private(set) var program = Program()
  /// Slot names by number.
  private(set) var slots: [String] = []
  private(set) var faults: [Fault] = []
  private let location: Location
  private let resolve: (MentionPattern) -> Symbol?
  private var symbols: Symbols

  /// `resolve` gives a category's symbol, nil after it reported that there is none.
  init(
    location: Location, symbols: Symbols, resolve: @escaping (MentionPattern) -> Symbol?
  ) {
    self.location = location
    self.symbols = symbols
    self.resolve = resolve
  }

  mutating func compile(_ pattern: Pattern) -> Symbols {
    emit(pattern, slot: -1)
    program.instructions.append(.match)
    return symbols
  }

  private mutating func emit(_ pattern: Pattern, slot: Int32) {
    guard program.instructions.count < Self.sizeLimit else {
      if faults.isEmpty {
        faults.append(
          Fault(at: location, "the rule's pattern is too large when repeats are written out"))
      }
      return
    }
    switch pattern {
    case .literal(let text):
      for scalar in text { program.instructions.append(.scalar(scalar)) }
    case .mention(let mention): emit(mention, slot: slot)
    case .slot(let name, let inner): emitSlot(name, inner)
    case .sequence(let items):
      for item in items { emit(item, slot: -1) }
    case .choice(let alternatives): emitChoice(alternatives)
    case .repeated(let inner, let least, let most): emitRepeat(inner, least, most)
    case .gap(let excluded): emitGap(excluded)
    case .clauseStart: program.instructions.append(.clauseStart)
    case .clauseEnd: program.instructions.append(.clauseEnd)
    case .anyCharacter: program.instructions.append(.any)
    case .ahead(let inner, let isNegated): emitAhead(inner, isNegated)
    case .behind(let inner, let isNegated):
      program.instructions.append(.behind(endings(of: inner), isNegated: isNegated))
    }
  }

  private mutating func emit(_ mention: MentionPattern, slot: Int32) {
    guard let category = resolve(mention) else { return }
    program.instructions.append(
      .mention(category: category, tests: tests(of: mention), slot: slot))
  }

  private mutating func tests(of mention: MentionPattern) -> [CompiledTest] {
    mention.tests.map { test in
      CompiledTest(
        key: symbols.intern(test.key), values: test.values.map { symbols.intern($0) },
        isNegated: test.isNegated)
    }
  }

  private mutating func emitSlot(_ name: String, _ inner: Pattern) {
    let slot = Int32(slots.firstIndex(of: name) ?? slots.count)
    if slot == slots.count { slots.append(name) }
    if case .mention(let mention) = inner {
      emit(mention, slot: slot)
      return
    }
    program.instructions.append(.open(slot: slot))
    emit(inner, slot: -1)
    program.instructions.append(.close(slot: slot))
  }

  private mutating func emitChoice(_ alternatives: [Pattern]) {
    var jumps: [Int] = []
    for (index, alternative) in alternatives.enumerated() {
      guard index < alternatives.count - 1 else {
        emit(alternative, slot: -1)
        break
      }
      let split = reserve()
      emit(alternative, slot: -1)
      jumps.append(reserve())
      program.instructions[split] = .split(other: here)
    }
    for jump in jumps { program.instructions[jump] = .jump(here) }
  }

  private mutating func emitRepeat(_ inner: Pattern, _ least: Int, _ most: Int) {
    for _ in 0..<least { emit(inner, slot: -1) }
    var splits: [Int] = []
    for _ in least..<most {
      splits.append(reserve())
      emit(inner, slot: -1)
    }
    for split in splits { program.instructions[split] = .split(other: here) }
  }

  private mutating func emitGap(_ excluded: [String]) {
    let symbols = excluded.compactMap {
      resolve(MentionPattern(category: $0, tests: [], location: location))
    }
    program.instructions.append(.gap(excluded: symbols))
  }

  private mutating func emitAhead(_ inner: Pattern, _ isNegated: Bool) {
    let outer = program
    program = Program()
    emit(inner, slot: -1)
    program.instructions.append(.match)
    let ahead = program
    program = outer
    if ahead.instructions.contains(where: { if case .gap = $0 { true } else { false } }) {
      faults.append(
        Fault(at: location, "a gap in '!( )' or '&( )' would make matching slow; name the words"))
    }
    program.instructions.append(.ahead(ahead, isNegated: isNegated))
  }

  private mutating func endings(of pattern: Pattern) -> [Program.Ending] {
    switch pattern {
    case .literal(let text): return [.literal(text)]
    case .mention(let mention):
      return resolve(mention).map { [.mention(category: $0, tests: tests(of: mention))] } ?? []
    case .choice(let alternatives):
      return alternatives.flatMap { endings(of: $0) }
    case .clauseStart: return [.clauseStart]
    default:
      faults.append(
        Fault(
          at: location,
          "'<( )' and '<!( )' take literals, lexicons, categories and '^', parted by '|'"))
      return []
    }
  }

  private var here: Int32 { Int32(program.instructions.count) }

  /// A place that is written when its target is known.
  private mutating func reserve() -> Int {
    program.instructions.append(.match)
    return program.instructions.count - 1
  }
}
