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
    var tests: [CompiledTest]
  }

  /// What may end before a position.
  enum Ending: Sendable {
    case literal([Unicode.Scalar])
    case mention(MentionTest)
    case clauseStart
  }

  var instructions: [Instruction] = []
  var mentions: [MentionTest] = []
  var gaps: [[Symbol]] = []
  var endings: [[Ending]] = []
  /// In which repetition of what `each` names an instruction stands; 0 outside of all.
  var turns: [Int32] = []
  /// What mentions, looking ahead and looking behind were compiled from, by instruction: for traces.
  var sources: [Int: Pattern] = [:]
  /// The numbers of the instructions that several ways lead to, -1 for all others (see `Matcher`).
  private(set) var joints: [Int32] = []
  private(set) var jointCount = 0

  mutating func append(_ instruction: Instruction, turn: Int32) {
    instructions.append(instruction)
    turns.append(turn)
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

/// An attribute test on symbols.
struct CompiledTest: Sendable {
  var key: Symbol
  var values: [Symbol]
  var isNegated: Bool

  func passes(_ mention: Mention) -> Bool {
    let value = mention[key]
    return values.contains { $0 == value } != isNegated
  }
}
