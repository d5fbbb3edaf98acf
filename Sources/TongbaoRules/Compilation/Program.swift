import TongbaoText

/// A pattern as instructions for `Matcher`. Instructions are plain values; what they need more lies
/// beside them, by number.
struct Program: Sendable {
  enum Instruction: Sendable {
    case scalar(Unicode.Scalar)
    /// The longest mention of `mentions[test]` that starts here; goes on at its end.
    case mention(Int32, slot: Int32)
    /// Tries the next instruction, then `other`.
    case split(other: Int32)
    case jump(Int32)
    /// Goes on behind the gap first; else widens it by a character where none of `gaps[number]` starts.
    case gap(Int32)
    case open(slot: Int32)
    case close(slot: Int32)
    case clauseStart
    case clauseEnd
    case any
    /// Asks whether the instructions up to `next` match from here, and goes on there.
    case ahead(next: Int32, isNegated: Bool)
    /// Asks whether one of `endings[number]` stands before.
    case behind(Int32, isNegated: Bool)
    case match
  }

  struct MentionTest: Sendable {
    var category: Symbol
    /// Indices into the program's `tests`.
    var tests: Range<Int32>
  }

  /// What may end before a position.
  enum Ending: Sendable {
    case literal([Unicode.Scalar])
    case mention(MentionTest)
    case clauseStart
  }

  var instructions: [Instruction] = []
  var mentions: [MentionTest] = []
  /// Of all mentions, one after another: a list for each would be one more thing to hold at every step.
  private(set) var tests: [CompiledTest] = []
  /// The values of all tests, one after another.
  private(set) var values: [Symbol] = []
  /// What each gap may not cross: categories, and what tells most positions apart at one look.
  private(set) var gaps: [(excluded: [Symbol], beginnings: Border)] = []
  /// What each looking behind asks for, likewise.
  private(set) var endings: [(wanted: [Ending], borders: Border)] = []
  /// In which repetition of what `each` names an instruction stands; 0 outside of all.
  var turns: [Int32] = []
  /// What mentions, looking ahead and looking behind were compiled from, by instruction: for traces.
  var sources: [Int: Pattern] = [:]
  /// The numbers of the instructions that several ways lead to, -1 for all others (see `Matcher`).
  private(set) var joints: [Int32] = []
  private(set) var jointCount = 0
  /// What a position must begin with for a way from each instruction on to go far: all but certain to fail
  /// elsewhere, a way is not even begun there.
  private(set) var beginnings: [Border] = []

  mutating func append(_ instruction: Instruction, turn: Int32) {
    instructions.append(instruction)
    turns.append(turn)
  }

  mutating func appendTest(key: Symbol, values: [Symbol], isNegated: Bool) {
    let first = Int32(self.values.count)
    self.values += values
    tests.append(
      CompiledTest(key: key, values: first..<Int32(self.values.count), isNegated: isNegated))
  }

  mutating func appendGap(excluding categories: [Symbol]) {
    let beginnings = categories.reduce(into: Border.nothing) { $0.formUnion(Border(category: $1)) }
    gaps.append((categories, beginnings))
  }

  mutating func appendEndings(_ endings: [Ending]) {
    let borders = endings.reduce(into: Border.nothing) { $0.formUnion($1.border) }
    self.endings.append((endings, borders))
  }

  /// What the ways from each instruction on begin with. Instructions lead forward alone, so one pass from the
  /// last to the first is enough.
  mutating func gatherBeginnings() {
    beginnings = Array(repeating: .anything, count: instructions.count)
    for index in instructions.indices.reversed() {
      switch instructions[index] {
      case .scalar(let scalar): beginnings[index] = Border(scalar: scalar)
      case .mention(let number, _):
        beginnings[index] = Border(category: mentions[Int(number)].category)
      case .split(let other):
        beginnings[index] = beginnings[index + 1]
        beginnings[index].formUnion(beginnings[Int(other)])
      case .jump(let target), .ahead(let target, _): beginnings[index] = beginnings[Int(target)]
      case .open, .close, .clauseStart, .clauseEnd, .behind:
        beginnings[index] = beginnings[index + 1]
      case .gap, .any, .match: continue
      }
    }
  }

  /// Numbers the joints: targets, gaps, and what follows a mention, since mentions that start apart may
  /// end together. Any other instruction is reached from the one before it alone.
  mutating func numberJoints() {
    var isJoint = [Bool](repeating: false, count: instructions.count)
    for (index, instruction) in instructions.enumerated() {
      switch instruction {
      case .split(let target), .jump(let target), .ahead(let target, _):
        isJoint[Int(target)] = true
      case .gap:
        isJoint[index] = true
        isJoint[index + 1] = true
      case .mention: isJoint[index + 1] = true
      default: continue
      }
    }
    joints = isJoint.map { joint in
      defer { if joint { jointCount += 1 } }
      return joint ? Int32(jointCount) : -1
    }
  }
}

extension Program {
  /// What an instruction wants, in the words of the language.
  func wanted(by index: Int) -> String {
    switch instructions[index] {
    case .scalar:
      String(instructions[index...].lazy.map(\.scalar).prefix { $0 != nil }.compactMap { $0 })
    case .any: Pattern.anyCharacter.text
    case .clauseStart: Pattern.clauseStart.text
    case .clauseEnd: Pattern.clauseEnd.text
    default: sources[index]?.text ?? ""
    }
  }
}

extension Program.Instruction {
  fileprivate var scalar: Unicode.Scalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }
}

extension Program.Ending {
  /// What a position shows that it may stand before.
  fileprivate var border: Border {
    switch self {
    case .literal(let text): text.last.map { Border(scalar: $0) } ?? .anything
    case .mention(let test): Border(category: test.category)
    case .clauseStart: .clauseStart
    }
  }
}

/// An attribute test on symbols.
struct CompiledTest: Sendable {
  var key: Symbol
  /// Indices into the program's `values`.
  var values: Range<Int32>
  var isNegated: Bool
}
