import FoundationEssentials

/// Turns the captures of a match into outputs, one for each repetition or `emit`.
struct OutputBuilder {
  let rule: CompiledRule
  let index: Int32
  let symbols: Symbols
  let chart: Chart

  func outputs(range: Range<Int>, captures: [Matcher.Capture]) -> [Output] {
    guard rule.conditions.allSatisfy({ holds($0, captures) }), isPaired(captures) else { return [] }
    guard let each = rule.each else {
      return rule.outputs.compactMap { output($0, range, captures) }
    }
    let count = captures.count { $0.slot == each }
    return (0..<count).flatMap { turn in
      let share = self.share(of: turn, among: count, captures)
      return rule.outputs.compactMap { output($0, range, share) }
    }
  }

  private func isPaired(_ captures: [Matcher.Capture]) -> Bool {
    guard let first = rule.zip.first else { return true }
    let count = captures.count { $0.slot == first }
    return rule.zip.allSatisfy { slot in captures.count { $0.slot == slot } == count }
  }

  /// The captures that belong to one repetition: its own of every slot that was caught as often, the
  /// only one of a slot that was caught once, and the last before it of any other.
  private func share(
    of turn: Int, among count: Int, _ captures: [Matcher.Capture]
  ) -> [Matcher.Capture] {
    let bySlot = Dictionary(grouping: captures, by: \.slot)
    let own = bySlot[rule.each ?? -1]?[turn].range.lowerBound ?? 0
    return bySlot.keys.sorted().compactMap { slot in
      let caught = bySlot[slot]!
      if caught.count == count { return caught[turn] }
      return caught.count == 1 ? caught[0] : caught.last { $0.range.lowerBound <= own }
    }
  }

  /// An `emit` that names a slot which caught nothing says nothing.
  private func output(
    _ assignments: [CompiledAssignment], _ range: Range<Int>, _ captures: [Matcher.Capture]
  ) -> Output? {
    var output = Output(rule: index, range: range, fields: [])
    for (slot, name) in rule.slots.enumerated() {
      append(symbols[name], Int32(slot), captures, to: &output)
    }
    for assignment in assignments {
      switch assignment.value {
      case .constant(let constant):
        output.set(
          Output.Field(key: assignment.key, ranges: [], mention: -1, constant: constant))
      case .slot(let slot):
        guard captures.contains(where: { $0.slot == slot }) else {
          if assignment.isRequired { return nil }
          continue
        }
        output.fields.removeAll { $0.key == assignment.key }
        append(assignment.key, slot, captures, to: &output)
      case .attribute(let slot, let name):
        guard let caught = captures.last(where: { $0.slot == slot }), caught.mention >= 0 else {
          continue
        }
        let value = chart.mentions[Int(caught.mention)][name]
        guard value != Symbols.unknown else { continue }
        output.set(
          Output.Field(
            key: assignment.key, ranges: [caught.range], mention: caught.mention, constant: value))
      }
    }
    return output
  }

  private func append(
    _ key: Symbol, _ slot: Int32, _ captures: [Matcher.Capture], to output: inout Output
  ) {
    let caught = captures.filter { $0.slot == slot }
    guard let last = caught.last else { return }
    output.fields.append(
      Output.Field(
        key: key, ranges: caught.map(\.range), mention: last.mention, constant: Symbols.unknown))
  }

  private func holds(_ condition: Condition, _ captures: [Matcher.Capture]) -> Bool {
    guard let left = number(condition.left, captures), let right = number(condition.right, captures)
    else { return false }
    return switch condition.comparison {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .equal: left == right
    case .notEqual: left != right
    case .greaterOrEqual: left >= right
    case .greater: left > right
    }
  }

  private func number(_ operand: Condition.Operand, _ captures: [Matcher.Capture]) -> Decimal? {
    switch operand {
    case .number(let text): return Decimal(string: text)
    case .count(let name): return Decimal(captures.count { rule.slots[Int($0.slot)] == name })
    case .slot(let name):
      guard let caught = captures.last(where: { rule.slots[Int($0.slot)] == name }),
        caught.mention >= 0
      else { return nil }
      return chart.mentions[Int(caught.mention)].number
    }
  }
}
