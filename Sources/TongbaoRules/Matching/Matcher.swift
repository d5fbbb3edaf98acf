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

  private let chart: Chart
  private let width: Int
  private var rule: CompiledRule
  /// One bit a pair of joint and position that failed, or is on the way in hand.
  private var visited: [UInt64] = []
  private var threads: [Thread] = []
  /// The bits on the way in hand.
  private var path: [Int] = []
  /// What that way caught, and, with the slot's complement, where it opened a slot.
  private var captures: [Capture] = []
  private let isTraced: Bool
  private var start = 0
  /// How many characters gaps took on the way in hand.
  private var gapped = 0
  /// How many instructions ran: what the work is measured by.
  private(set) var steps = 0
  /// Of the last start.
  private(set) var progress = Progress()

  init(rule: CompiledRule, chart: Chart, isTraced: Bool) {
    self.rule = rule
    self.chart = chart
    self.isTraced = isTraced
    width = chart.range.count + 1
  }

  /// Takes up a rule; what was remembered of the last is forgotten.
  mutating func load(_ rule: CompiledRule) {
    self.rule = rule
    let words = (rule.program.jointCount * width + 63) / 64
    visited.removeAll(keepingCapacity: true)
    visited.append(contentsOf: repeatElement(0, count: words))
  }

  /// The end and the captures of the preferred match at `start`.
  mutating func match(at start: Int) -> (end: Int, captures: [Capture])? {
    captures.removeAll(keepingCapacity: true)
    path.removeAll(keepingCapacity: true)
    self.start = start
    gapped = 0
    progress = Progress(start: start, position: start)
    guard let end = reach(from: 0, at: start) else { return nil }
    forgetPath(from: 0)
    return (end, captures.filter { $0.slot >= 0 })
  }

  /// Where a way from an instruction to the next `match` ends.
  private mutating func reach(from instruction: Int, at position: Int) -> Int? {
    let base = threads.count
    fork(instruction, position)
    while threads.count > base, let thread = threads.popLast() {
      captures.removeLast(captures.count - thread.captures)
      path.removeLast(path.count - thread.path)
      if let end = follow(thread) {
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
  private mutating func enter(_ joint: Int, _ position: Int) -> Bool {
    let bit = joint * width + position - chart.range.lowerBound
    guard visited[bit >> 6] & (1 << (bit & 63)) == 0 else { return false }
    visited[bit >> 6] |= 1 << (bit & 63)
    path.append(bit)
    return true
  }

  private mutating func fork(_ instruction: Int, _ position: Int) {
    threads.append(
      Thread(
        instruction: instruction, position: position, captures: captures.count, path: path.count,
        gapped: gapped))
  }

  /// Follows one thread until it fails or matches; what it leaves untried waits in `threads`.
  private mutating func follow(_ thread: Thread) -> Int? {
    var instruction = thread.instruction
    var position = thread.position
    gapped = thread.gapped
    while true {
      steps += 1
      let joint = Int(rule.program.joints[instruction])
      if joint >= 0, !enter(joint, position) { return nil }
      switch rule.program.instructions[instruction] {
      case .split(let other): fork(Int(other), position)
      case .jump(let target):
        instruction = Int(target)
        continue
      case .ahead(let next, let isNegated):
        guard looksAhead(to: instruction + 1, at: position) != isNegated else {
          return fail(instruction, position)
        }
        instruction = Int(next)
        continue
      case .gap(let number):
        if widens(number, at: position) {
          fork(instruction, position + 1)
          threads[threads.count - 1].gapped += 1
        }
      case .open, .close: capture(instruction, position)
      case .mention(let number, let slot):
        let test = rule.program.mentions[Int(number)]
        guard let index = chart.mention(of: test.category, at: position, passing: test.tests)
        else { return fail(instruction, position) }
        let range = chart.mentions[Int(index)].range
        if slot >= 0 { capture(slot, range, instruction, index) }
        position = range.upperBound
      case .match: return position
      default:
        guard let step = step(instruction, position) else { return fail(instruction, position) }
        position += step
      }
      instruction += 1
    }
  }

  /// How many characters a test of one place takes, nil when it fails.
  private func step(_ instruction: Int, _ position: Int) -> Int? {
    let isEnd = position >= chart.range.upperBound
    switch rule.program.instructions[instruction] {
    case .scalar(let scalar): return !isEnd && chart.text[position] == scalar ? 1 : nil
    case .any:
      return isEnd || chart.isClauseEnd(position) || chart.text[position] == " " ? nil : 1
    case .clauseStart: return chart.isClauseStart(position) ? 0 : nil
    case .clauseEnd: return chart.isClauseEnd(position) ? 0 : nil
    case .behind(let number, let isNegated):
      let stands = rule.program.endings[Int(number)].contains {
        $0.stands(before: position, in: chart)
      }
      return stands != isNegated ? 0 : nil
    default: return nil
    }
  }

  private func widens(_ gap: Int32, at position: Int) -> Bool {
    position < chart.range.upperBound && !chart.isClauseEnd(position)
      && !chart.starts(rule.program.gaps[Int(gap)], at: position)
  }

  /// Whether the instructions from here to their `match` do; what they catch is dropped.
  private mutating func looksAhead(to instruction: Int, at position: Int) -> Bool {
    let (caught, passed, progress) = (captures.count, path.count, self.progress)
    defer { self.progress = progress }
    let isTrue = reach(from: instruction, at: position) != nil
    if isTrue { forgetPath(from: passed) }
    path.removeLast(path.count - passed)
    captures.removeLast(captures.count - caught)
    return isTrue
  }

  // MARK: Captures

  private mutating func capture(
    _ slot: Int32, _ range: Range<Int>, _ instruction: Int, _ mention: Int32 = -1
  ) {
    captures.append(
      Capture(slot: slot, turn: rule.program.turns[instruction], range: range, mention: mention))
  }

  /// An opening is kept as the complement of its slot until the closing looks for it.
  private mutating func capture(_ instruction: Int, _ position: Int) {
    switch rule.program.instructions[instruction] {
    case .open(let slot): capture(~slot, position..<position, instruction)
    case .close(let slot):
      let start = captures.last { $0.slot == ~slot }?.range.lowerBound ?? position
      // A slot around a slot that is a mention is that mention, too.
      let inner = captures.last.flatMap { $0.range == start..<position ? $0.mention : nil }
      capture(slot, start..<position, instruction, inner ?? -1)
    default: return
    }
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
  func stands(before position: Int, in chart: Chart) -> Bool {
    switch self {
    case .literal(let text):
      let start = position - text.count
      return start >= chart.range.lowerBound && chart.text[start..<position].elementsEqual(text)
    case .clauseStart: return chart.isClauseStart(position)
    case .mention(let test):
      return chart.ends(test.category, at: position, passing: test.tests)
    }
  }
}
