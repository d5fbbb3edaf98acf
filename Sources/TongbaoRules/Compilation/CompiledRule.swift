import FoundationEssentials

/// A rule ready to match.
package struct CompiledRule: Sendable {
  package let id: String
  package let category: Symbol
  package let syntax: RuleSyntax
  package let slots: [String]
  let program: Program
  let beginnings: Beginnings
  let outputs: [[CompiledAssignment]]
  let each: Int32?
  let zip: [Int32]
  let conditions: [Condition]
  /// Indices of the rules that give way to this one.
  let over: [Int]
}

/// A field of an output.
struct CompiledAssignment: Sendable {
  enum Value: Sendable {
    case constant(Symbol)
    case slot(Int32)
    case attribute(slot: Int32, name: Symbol)
  }

  var key: Symbol
  var value: Value
  /// True in an `emit` line, whose output says nothing when the slot caught nothing.
  var isRequired: Bool
}

/// Where a pattern can begin: nil sets mean anywhere.
struct Beginnings: Sendable {
  var scalars: Set<Unicode.Scalar> = []
  var categories: Set<Symbol> = []
  var isAnywhere = false

  /// Reads off a program what its first consuming instructions want.
  init(of program: Program) {
    var seen = Set<Int>()
    var pending = [0]
    while let index = pending.popLast() {
      guard seen.insert(index).inserted else { continue }
      switch program.instructions[index] {
      case .scalar(let scalar): scalars.insert(scalar)
      case .mention(let category, _, _): categories.insert(category)
      case .split(let other): pending += [index + 1, Int(other)]
      case .jump(let target): pending.append(Int(target))
      case .gap, .any, .match: isAnywhere = true
      case .open, .close, .clauseStart, .clauseEnd, .ahead, .behind: pending.append(index + 1)
      }
    }
  }
}
