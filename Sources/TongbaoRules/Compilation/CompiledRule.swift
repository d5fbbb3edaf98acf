import FoundationEssentials

/// A rule ready to match. A class, since matching hands rules on for each sentence, and a copy of all
/// that one holds would cost more than most of them take to fail.
package final class CompiledRule: Sendable {
  package let syntax: RuleSyntax
  package let category: Symbol
  /// Slot names by number, and their symbols.
  package let slots: [String]
  let slotKeys: [Symbol]
  let program: Program
  /// What a match can begin with.
  let first: First
  let outputs: [[CompiledAssignment]]
  let each: Int32?
  let zip: [Int32]
  let conditions: [CompiledCondition]
  /// Indices of the rules that give way to this one.
  let over: [Int]

  init(
    syntax: RuleSyntax, category: Symbol, slots: [String], slotKeys: [Symbol], program: Program,
    outputs: [[CompiledAssignment]], each: Int32?, zip: [Int32], conditions: [CompiledCondition],
    over: [Int]
  ) {
    self.syntax = syntax
    self.category = category
    self.slots = slots
    self.slotKeys = slotKeys
    self.program = program
    first = First(of: program)
    self.outputs = outputs
    self.each = each
    self.zip = zip
    self.conditions = conditions
    self.over = over
  }

  package var id: String { syntax.id }
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

/// A condition on what a match caught.
struct CompiledCondition: Sendable {
  enum Operand: Sendable {
    case slot(Int32)
    case count(Int32)
    case number(Decimal)
  }

  var left: Operand
  var comparison: Condition.Comparison
  var right: Operand
}

extension First {
  /// Reads off a program what its first consuming instructions want.
  init(of program: Program) {
    var first: First = []
    var seen = Set<Int>()
    var pending = [0]
    while let index = pending.popLast() {
      guard seen.insert(index).inserted else { continue }
      switch program.instructions[index] {
      case .scalar(let scalar): first.formUnion(First(scalar: scalar))
      case .mention(let number, _):
        first.formUnion(First(category: program.mentions[Int(number)].category))
      case .split(let other): pending += [index + 1, Int(other)]
      case .jump(let target): pending.append(Int(target))
      case .ahead(let next, _): pending.append(Int(next))
      case .gap, .any, .match: first = .anything
      case .open, .close, .clauseStart, .clauseEnd, .behind: pending.append(index + 1)
      }
    }
    self = first
  }
}
