/// A pattern as instructions for `Matcher`.
struct Program: Sendable {
  enum Instruction: Sendable {
    case scalar(Unicode.Scalar)
    /// A mention of `category` that starts here and passes `tests`; goes on at its end.
    case mention(category: Symbol, tests: [CompiledTest], slot: Int32)
    /// Tries the next instruction, then `other`.
    case split(other: Int32)
    case jump(Int32)
    /// Goes on behind the gap first; else widens it by one character that crosses nothing excluded.
    case gap(excluded: [Symbol])
    case open(slot: Int32)
    case close(slot: Int32)
    case clauseStart
    case clauseEnd
    case any
    case ahead(Program, isNegated: Bool)
    case behind([Ending], isNegated: Bool)
    case match
  }

  /// What may end before a position.
  enum Ending: Sendable {
    case literal([Unicode.Scalar])
    case mention(category: Symbol, tests: [CompiledTest])
    case clauseStart
  }

  var instructions: [Instruction] = []
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
