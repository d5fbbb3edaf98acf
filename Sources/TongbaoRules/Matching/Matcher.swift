/// Runs a program from a position, by backtracking that remembers.
///
/// Whether an instruction matches at a position depends on nothing that came before it: there are no
/// back references, tests look at one mention alone, and conditions on several slots are asked only
/// after a match. So a pair (instruction, position) that failed once fails always, and is never tried
/// twice: all starts of a sentence together cost at most instructions × characters, whatever the
/// pattern says. Sentences are bounded (`LayoutReader`), so a document costs time linear in its length.
struct Matcher {
  /// What a slot caught: a stretch, and the mention that it is, if it is one.
  struct Capture {
    var slot: Int32
    var range: Range<Int>
    var mention: Int32
  }

  private struct Thread {
    var instruction: Int
    var position: Int
    var captures: Int
  }

  private let program: Program
  /// One bit a pair of instruction and position that failed.
  private var failed: [UInt64]
  private var width = 0
  private var threads: [Thread] = []
  /// What the thread in hand caught, and, with the slot's complement, where it opened a slot.
  private var captures: [Capture] = []

  init(program: Program, length: Int) {
    self.program = program
    width = length + 1
    failed = Array(repeating: 0, count: (program.instructions.count * width + 63) / 64)
  }

  /// The end and the captures of the preferred match at `start`.
  mutating func match(in chart: Chart, at start: Int) -> (end: Int, captures: [Capture])? {
    threads = [Thread(instruction: 0, position: start, captures: 0)]
    captures = []
    while let thread = threads.popLast() {
      captures.removeLast(captures.count - thread.captures)
      if let end = run(thread, in: chart) {
        // The states on the way to a match did not fail; a later start may pass them again.
        for index in failed.indices { failed[index] = 0 }
        return (end, captures.filter { $0.slot >= 0 })
      }
    }
    return nil
  }

  /// Follows one thread until it fails or matches; what it leaves untried waits in `threads`.
  private mutating func run(_ thread: Thread, in chart: Chart) -> Int? {
    var instruction = thread.instruction
    var position = thread.position
    let limit = chart.range.upperBound
    while true {
      let bit = instruction * width + position - chart.range.lowerBound
      guard failed[bit >> 6] & (1 << (bit & 63)) == 0 else { return nil }
      failed[bit >> 6] |= 1 << (bit & 63)
      switch program.instructions[instruction] {
      case .scalar(let scalar):
        guard position < limit, chart.text[position] == scalar else { return nil }
        position += 1
      case .mention(let category, let tests, let slot):
        guard let index = chart.mention(of: category, at: position, passing: tests) else {
          return nil
        }
        let range = chart.mentions[Int(index)].range
        if slot >= 0 { captures.append(Capture(slot: slot, range: range, mention: index)) }
        position = range.upperBound
      case .split(let other): fork(Int(other), position)
      case .jump(let target):
        instruction = Int(target)
        continue
      case .gap(let excluded):
        if position < limit, !chart.isClauseEnd(position), !chart.starts(excluded, at: position) {
          fork(instruction, position + 1)
        }
      case .open(let slot):
        captures.append(Capture(slot: ~slot, range: position..<position, mention: -1))
      case .close(let slot):
        let start = captures.last { $0.slot == ~slot }?.range.lowerBound ?? position
        captures.append(Capture(slot: slot, range: start..<position, mention: -1))
      case .clauseStart: guard chart.isClauseStart(position) else { return nil }
      case .clauseEnd: guard chart.isClauseEnd(position) else { return nil }
      case .any:
        guard position < limit, !chart.isClauseEnd(position), chart.text[position] != " " else {
          return nil
        }
        position += 1
      case .ahead(let ahead, let isNegated):
        var matcher = Matcher(program: ahead, length: chart.range.count)
        guard (matcher.match(in: chart, at: position) == nil) == isNegated else { return nil }
      case .behind(let endings, let isNegated):
        guard endings.contains(where: { $0.stands(before: position, in: chart) }) != isNegated
        else { return nil }
      case .match: return position
      }
      instruction += 1
    }
  }

  private mutating func fork(_ instruction: Int, _ position: Int) {
    threads.append(
      Thread(instruction: instruction, position: position, captures: captures.count))
  }
}

extension Program.Ending {
  func stands(before position: Int, in chart: Chart) -> Bool {
    switch self {
    case .literal(let text):
      let start = position - text.count
      return start >= chart.range.lowerBound && chart.text[start..<position].elementsEqual(text)
    case .clauseStart: return chart.isClauseStart(position)
    case .mention(let category, let tests):
      return chart.ends(category, at: position, passing: tests)
    }
  }
}
