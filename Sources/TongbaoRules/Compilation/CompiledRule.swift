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
  /// Where a match can begin.
  let outset: Outset
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
    outset = Outset(of: program)
    self.outputs = outputs
    self.each = each
    self.zip = zip
    self.conditions = conditions
    self.over = over
  }

  package var id: String { syntax.id }

  /// Whether a mention passes tests of the program.
  func passes(_ mention: Mention, _ tests: Range<Int32>) -> Bool {
    for index in tests where !passes(mention, program.tests[Int(index)]) { return false }
    return true
  }

  private func passes(_ mention: Mention, _ test: CompiledTest) -> Bool {
    let value = mention[test.key]
    for index in test.values where program.values[Int(index)] == value { return !test.isNegated }
    return test.isNegated
  }
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
