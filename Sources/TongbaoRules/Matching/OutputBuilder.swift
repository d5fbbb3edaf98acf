import FoundationEssentials

/// Turns the captures of a match into outputs, one for each repetition or `emit`.
struct OutputBuilder {
  let rule: CompiledRule
  let index: Int32
  let chart: Chart

  /// Empty when a condition of the rule does not hold.
  func outputs(range: Range<Int>, captures: [Matcher.Capture]) -> [Output] {
    guard rule.conditions.allSatisfy({ holds($0, captures) }), isPaired(captures) else { return [] }
    guard let each = rule.each else {
      return rule.outputs.compactMap { output($0, range, captures) }
    }
    let values = captures.filter { $0.slot == each }
    return values.indices.flatMap { number in
      let share = self.share(of: values[number], number, captures)
      return rule.outputs.compactMap { output($0, range, share) }
    }
  }

  private func isPaired(_ captures: [Matcher.Capture]) -> Bool {
    guard let first = rule.zip.first else { return true }
    let count = captures.count { $0.slot == first }
    return rule.zip.allSatisfy { slot in captures.count { $0.slot == slot } == count }
  }

  // MARK: Repetitions

  /// What belongs to one value of a list, slot by slot.
  private func share(
    of value: Matcher.Capture, _ number: Int, _ captures: [Matcher.Capture]
  ) -> [Matcher.Capture] {
    rule.slots.indices.flatMap { slot -> [Matcher.Capture] in
      let caught = captures.filter { $0.slot == Int32(slot) }
      if Int32(slot) == value.slot { return [value] }
      if rule.zip.contains(Int32(slot)), number < caught.count { return [caught[number]] }
      let own = caught.filter { $0.turn == value.turn }
      if value.turn != 0, !own.isEmpty { return own }
      return shared(among: caught, with: value).map { [$0] } ?? []
    }
  }

  /// What a value goes on from: the last before it, else what stands behind the whole list.
  private func shared(
    among caught: [Matcher.Capture], with value: Matcher.Capture
  ) -> Matcher.Capture? {
    caught.last { $0.range.lowerBound <= value.range.lowerBound } ?? caught.first { $0.turn == 0 }
  }

  // MARK: Fields

  /// Its slots under their own names, then what `set` and `emit` say where they have something to say.
  /// An `emit` whose slot caught nothing is no output.
  private func output(
    _ assignments: [CompiledAssignment], _ range: Range<Int>, _ captures: [Matcher.Capture]
  ) -> Output? {
    var output = Output(rule: index, range: range, fields: [])
    output.fields.reserveCapacity(rule.slotKeys.count + assignments.count)
    for slot in rule.slotKeys.indices {
      if let field = field(rule.slotKeys[slot], Int32(slot), captures) {
        output.fields.append(field)
      }
    }
    for assignment in assignments {
      if let field = field(assignment, captures) {
        output.set(field)
      } else if assignment.isRequired, case .slot = assignment.value {
        return nil
      }
    }
    return output
  }

  private func field(
    _ assignment: CompiledAssignment, _ captures: [Matcher.Capture]
  ) -> Output.Field? {
    switch assignment.value {
    case .constant(let constant):
      return Output.Field(
        key: assignment.key, ranges: Stretches(), mention: -1, constant: constant)
    case .slot(let slot): return field(assignment.key, slot, captures)
    case .attribute(let slot, let name):
      guard let caught = captures.last(where: { $0.slot == slot }), caught.mention >= 0 else {
        return nil
      }
      let value = chart.mentions[Int(caught.mention)][name]
      guard value != Symbols.unknown else { return nil }
      var field = Output.Field(
        key: assignment.key, ranges: Stretches(), mention: caught.mention, constant: value)
      field.ranges.append(caught.range)
      return field
    }
  }

  private func field(
    _ key: Symbol, _ slot: Int32, _ captures: [Matcher.Capture]
  ) -> Output.Field? {
    var field = Output.Field(
      key: key, ranges: Stretches(), mention: -1, constant: Symbols.unknown)
    for caught in captures where caught.slot == slot {
      field.ranges.append(caught.range)
      field.mention = caught.mention
    }
    return field.ranges.isEmpty ? nil : field
  }

  // MARK: Conditions

  private func holds(_ condition: CompiledCondition, _ captures: [Matcher.Capture]) -> Bool {
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

  private func number(
    _ operand: CompiledCondition.Operand, _ captures: [Matcher.Capture]
  ) -> Decimal? {
    switch operand {
    case .number(let value): return value
    case .count(let slot): return Decimal(captures.count { $0.slot == slot })
    case .slot(let slot):
      guard let caught = captures.last(where: { $0.slot == slot }), caught.mention >= 0 else {
        return nil
      }
      return chart.mentions[Int(caught.mention)].number
    }
  }
}
