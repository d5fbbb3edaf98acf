/// Runs programs from a position, by backtracking that remembers.
///
/// Whether an instruction matches at a position depends on nothing that came before it: there are no
/// back references, tests look at one mention alone, and conditions on several slots are asked only
/// after a match. So a pair (instruction, position) that failed once fails always. Pairs are remembered
/// at joints, the instructions that several ways lead to; between two joints there is one way, of
/// bounded length. Hence all starts of a rule in a sentence together cost at most
/// instructions × characters, and beside that the ways of the matches themselves: matches that say
/// something do not overlap, and a gap is no longer than its clause, which layout bounds. A document
/// costs time linear in its length whatever a pattern says.
///
/// Most rules fail at most places with their first steps, and remembering would cost more than it saves. So
/// it begins when a rule has taken some steps for each character of the sentence.
///
/// Looking ahead runs on the same memory; there are no gaps in it, so it reaches a bounded way.
struct Matcher {
  /// What a slot caught: a stretch, and the mention that it is, if it is one.
  struct Capture {
    var slot: Int32
    /// The repetition that it stands in (`Program.turns`).
    var turn: Int32
    var range: Range<Int>
    var mention: Int32
  }

  /// How far a program got without matching, for people who ask why: to where it had found most of its own words
  /// and mentions, whatever gaps lie between them.
  struct Progress {
    var start = 0
    var position = 0
    /// How much of that no gap took.
    var found = 0
    /// The instructions that failed there.
    var instructions: [Int] = []
  }

  private struct Thread {
    var instruction: Int
    var position: Int
    var captures: Int
    var path: Int
    var gapped: Int
  }

  /// How many steps a rule may take for each character before they are remembered.
  private static let freeSteps = 8

  /// Of the sentence.
  private let lowerBound: Int
  private let width: Int
  private var instructions: [Program.Instruction] = []
  /// When remembering begins.
  private var lastFreeStep = 0
  /// One bit a pair of joint and position that failed, or is on the way in hand.
  private var visited: [UInt64] = []
  private var threads: [Thread] = []
  /// The bits on the way in hand.
  private var path: [Int] = []
  /// What that way caught, and, with the slot's complement, where it opened a slot.
  private(set) var captures: [Capture] = []
  private let isTraced: Bool
  private var start = 0
  /// How many characters gaps took on the way in hand.
  private var gapped = 0
  /// How many instructions ran: what the work is measured by.
  private(set) var steps = 0
  /// Of the last start.
  private(set) var progress = Progress()

  init(sentence: Range<Int>, isTraced: Bool) {
    self.isTraced = isTraced
    lowerBound = sentence.lowerBound
    width = sentence.count + 1
  }

  /// Takes up a rule, before it is matched; what was remembered of the last is forgotten. Who asks why rules fail hears of each
  /// pair once.
  mutating func load(_ rule: CompiledRule) {
    instructions = rule.program.instructions
    lastFreeStep = isTraced ? steps : steps + width * Self.freeSteps
    visited.removeLast(visited.count)
  }

  /// The end of the preferred match at `start`; what it caught is in `captures`.
  mutating func match(at start: Int, of rule: CompiledRule, in chart: borrowing Chart) -> Int? {
    captures.removeLast(captures.count)
    path.removeLast(path.count)
    self.start = start
    gapped = 0
    if isTraced { progress = Progress(start: start, position: start) }
    guard let end = reach(from: 0, at: start, of: rule, in: chart) else { return nil }
    forgetPath(from: 0)
    captures.removeAll { $0.slot < 0 }
    return end
  }

  /// Where a way from an instruction to the next `match` ends.
  private mutating func reach(
    from instruction: Int, at position: Int, of rule: CompiledRule, in chart: borrowing Chart
  ) -> Int? {
    let base = threads.count
    if let end = follow(instruction, position, of: rule, in: chart) {
      threads.removeLast(threads.count - base)
      return end
    }
    while threads.count > base {
      let thread = threads.removeLast()
      captures.removeLast(captures.count - thread.captures)
      path.removeLast(path.count - thread.path)
      gapped = thread.gapped
      if let end = follow(thread.instruction, thread.position, of: rule, in: chart) {
        threads.removeLast(threads.count - base)
        return end
      }
    }
    return nil
  }

  /// What is on the way to a match did not fail: a later start may pass it again.
  private mutating func forgetPath(from count: Int) {
    for bit in path[count...] { visited[bit >> 6] &= ~(1 << (bit & 63)) }
    path.removeLast(path.count - count)
  }

  /// Marks a pair; false when it was marked before.
  private mutating func enter(_ joint: Int, _ position: Int, of rule: CompiledRule) -> Bool {
    if visited.isEmpty {
      visited.append(
        contentsOf: repeatElement(0, count: (rule.program.jointCount * width + 63) / 64))
    }
    let bit = joint * width + position - lowerBound
    guard visited[bit >> 6] & (1 << (bit & 63)) == 0 else { return false }
    visited[bit >> 6] |= 1 << (bit & 63)
    path.append(bit)
    return true
  }

  /// Leaves a way for later; why rules fail is told of ways that cannot go far, too.
  private mutating func fork(
    _ instruction: Int, _ position: Int, of rule: CompiledRule, in chart: borrowing Chart
  ) {
    guard isTraced || chart.mayBegin(rule.program.beginnings[instruction], at: position) else {
      return
    }
    threads.append(
      Thread(
        instruction: instruction, position: position, captures: captures.count, path: path.count,
        gapped: gapped))
  }

  /// Follows one way until it fails or matches; what it leaves untried waits in `threads`.
  private mutating func follow(
    _ instruction: Int, _ position: Int, of rule: CompiledRule, in chart: borrowing Chart
  ) -> Int? {
    var instruction = instruction
    var position = position
    while true {
      steps += 1
      if steps > lastFreeStep {
        let joint = Int(rule.program.joints[instruction])
        if joint >= 0, !enter(joint, position, of: rule) { return nil }
      }
      switch instructions[instruction] {
      case .scalar(let scalar):
        guard position < chart.range.upperBound, chart.text[position] == scalar else {
          return fail(instruction, position)
        }
        position += 1
      case .mention(let number, let slot):
        let index = chart.mention(Int(number), of: rule, at: position)
        guard index >= 0 else { return fail(instruction, position) }
        let end = chart.mentions[Int(index)].range.upperBound
        if slot >= 0 { capture(slot, position..<end, turn: rule.program.turns[instruction], index) }
        position = end
      case .split(let other):
        if isTraced || chart.mayBegin(rule.program.beginnings[instruction + 1], at: position) {
          fork(Int(other), position, of: rule, in: chart)
        } else {
          instruction = Int(other)
          continue
        }
      case .jump(let target):
        instruction = Int(target)
        continue
      case .ahead(let next, let isNegated):
        guard looksAhead(to: instruction + 1, at: position, of: rule, in: chart) != isNegated else {
          return fail(instruction, position)
        }
        instruction = Int(next)
        continue
      case .gap(let number):
        if widens(number, at: position, of: rule, in: chart) {
          gapped += 1
          fork(instruction, position + 1, of: rule, in: chart)
          gapped -= 1
        }
      case .open(let slot):
        capture(~slot, position..<position, turn: rule.program.turns[instruction])
      case .close(let slot): close(slot, position, turn: rule.program.turns[instruction])
      case .match: return position
      case .any, .clauseStart, .clauseEnd, .behind:
        guard let step = step(instruction, position, of: rule, in: chart) else {
          return fail(instruction, position)
        }
        position += step
      }
      instruction += 1
    }
  }

  /// How many characters a test of one place takes, nil when it fails.
  private func step(
    _ instruction: Int, _ position: Int, of rule: CompiledRule, in chart: borrowing Chart
  ) -> Int? {
    switch instructions[instruction] {
    case .any:
      let isEnd = position >= chart.range.upperBound
      return isEnd || chart.isClauseEnd(position) || chart.text[position] == " " ? nil : 1
    case .clauseStart: return chart.isClauseStart(position) ? 0 : nil
    case .clauseEnd: return chart.isClauseEnd(position) ? 0 : nil
    case .behind(let number, let isNegated):
      return stands(Int(number), before: position, of: rule, in: chart) != isNegated ? 0 : nil
    default: return nil
    }
  }

  /// Whether what a look behind asks for ends at a position.
  private func stands(
    _ number: Int, before position: Int, of rule: CompiledRule, in chart: borrowing Chart
  ) -> Bool {
    guard chart.mayEnd(rule.program.endings[number].borders, at: position) else { return false }
    for ending in rule.program.endings[number].wanted
    where ending.stands(before: position, of: rule, in: chart) {
      return true
    }
    return false
  }

  private func widens(
    _ gap: Int32, at position: Int, of rule: CompiledRule, in chart: borrowing Chart
  ) -> Bool {
    guard position < chart.range.upperBound, !chart.isClauseEnd(position) else { return false }
    return !chart.mayBegin(rule.program.gaps[Int(gap)].beginnings, at: position)
      || !chart.starts(rule.program.gaps[Int(gap)].excluded, at: position)
  }

  /// Whether the instructions from here to their `match` do; what they catch is dropped.
  private mutating func looksAhead(
    to instruction: Int, at position: Int, of rule: CompiledRule, in chart: borrowing Chart
  ) -> Bool {
    let (caught, passed) = (captures.count, path.count)
    let progress = isTraced ? self.progress : nil
    let isTrue = reach(from: instruction, at: position, of: rule, in: chart) != nil
    if isTrue { forgetPath(from: passed) }
    path.removeLast(path.count - passed)
    captures.removeLast(captures.count - caught)
    if let progress { self.progress = progress }
    return isTrue
  }

  // MARK: Captures

  private mutating func capture(
    _ slot: Int32, _ range: Range<Int>, turn: Int32, _ mention: Int32 = -1
  ) {
    captures.append(Capture(slot: slot, turn: turn, range: range, mention: mention))
  }

  /// An opening is kept as the complement of its slot until the closing looks for it.
  private mutating func close(_ slot: Int32, _ position: Int, turn: Int32) {
    let start = captures.last { $0.slot == ~slot }?.range.lowerBound ?? position
    // A slot around a slot that is a mention is that mention, too.
    let inner = captures.last.flatMap { $0.range == start..<position ? $0.mention : nil }
    capture(slot, start..<position, turn: turn, inner ?? -1)
  }

  // MARK: Tracing

  private mutating func fail(_ instruction: Int, _ position: Int) -> Int? {
    guard isTraced else { return nil }
    let found = position - start - gapped
    if found > progress.found {
      progress = Progress(start: start, position: position, found: found)
    }
    if found == progress.found { progress.instructions.append(instruction) }
    return nil
  }
}

extension Program.Ending {
  fileprivate func stands(
    before position: Int, of rule: CompiledRule, in chart: borrowing Chart
  ) -> Bool {
    switch self {
    case .literal(let text):
      let start = position - text.count
      return start >= chart.range.lowerBound && chart.text[start..<position].elementsEqual(text)
    case .clauseStart: return chart.isClauseStart(position)
    case .mention(let wanted): return chart.ends(wanted, of: rule, at: position)
    }
  }
}
