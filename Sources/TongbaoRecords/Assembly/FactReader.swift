import FoundationEssentials
import TongbaoRules

/// Turns what a rule said into a draft: slots to fields, constants to roles and statuses.
struct FactReader {
  let rules: RuleSet
  let terms: Terms
  let sentence: AnalyzedSentence

  func draft(of output: Output, in clause: Range<Int>) -> Draft {
    var draft = Draft(evidence: clause, rule: output.rule)
    draft.amount = amount(of: output)
    draft.project = output[terms.project].flatMap { reference(to: $0) }
    draft.role = constant(terms.role, output).flatMap { Record.Role(rawValue: $0) }
    draft.status = constant(terms.status, output).flatMap { Record.Status(rawValue: $0) }
    draft.statusWords = words(terms.stateSlot, output)
    draft.action = words(terms.action, output)
    draft.component = words(terms.component, output)
    draft.indicator = words(terms.measureSlot, output)
    let object = words(terms.object, output)
    let counted = words(terms.counted, output)
    let isExample = object.map { self.isExample($0, before: draft.amount?.range) } ?? false
    draft.counted = isExample ? counted ?? object : object ?? counted
    if object != nil, counted != nil, !isExample { draft.indicator = draft.indicator ?? counted }
    draft.region = words(terms.regionSlot, output)
    draft.isNegative = constant(terms.sign, output) == "-"
    draft.of = phrase(output)
    draft.isGoverned = draft.action != nil || draft.role != nil
    return draft
  }

  /// The 糖尿病 of `糖尿病等5个慢特病` is an example of what is counted behind it.
  private func isExample(_ object: Range<Int>, before amount: Range<Int>?) -> Bool {
    guard let amount, object.upperBound < amount.lowerBound else { return false }
    return sentence.chart.text[object.upperBound..<amount.lowerBound].elementsEqual(["等"])
  }

  func words(_ slot: Symbol, _ output: Output) -> Range<Int>? {
    output[slot]?.ranges.last
  }

  func constant(_ key: Symbol, _ output: Output) -> String? {
    guard let field = output[key], field.constant != Symbols.unknown else {
      return nil
    }
    return rules.symbols[field.constant]
  }

  private func amount(of output: Output) -> NumericMention? {
    guard let mention = output[terms.value]?.mention, mention >= 0 else { return nil }
    let payload = Int(sentence.chart.mentions[Int(mention)].payload)
    return sentence.amounts.indices.contains(payload) ? sentence.amounts[payload] : nil
  }

  /// A name that a slot caught: in two stretches where the slot was caught twice, or where a rule found
  /// it so.
  func reference(to field: Output.Field) -> NameReference? {
    var ranges = field.ranges
    var kind = Symbols.unknown
    if field.mention >= 0 {
      let mention = sentence.chart.mentions[Int(field.mention)]
      let inner = mention.rule >= 0 ? sentence.outputs[Int(mention.payload)] : nil
      ranges = inner?[terms.nameSlot]?.ranges ?? ranges
      kind = mention[terms.kind]
    }
    guard let first = ranges.first else { return nil }
    return NameReference(
      range: first, rest: Array(ranges.dropFirst()), origin: .clause,
      kind: NameReference.Kind(rawValue: rules.symbols[kind]))
  }

  /// A base or a yardstick: its own words, or what a yardstick's mention says that they are.
  private func phrase(_ output: Output) -> Draft.Phrase? {
    guard let field = output[terms.of], let range = field.ranges.last else { return nil }
    if field.constant != Symbols.unknown {
      return .meaning(rules.symbols[field.constant], range)
    }
    guard field.mention >= 0 else { return .words(range) }
    let mention = sentence.chart.mentions[Int(field.mention)]
    let inner = mention.rule >= 0 ? sentence.outputs[Int(mention.payload)] : nil
    guard let of = inner?[terms.of] else { return .words(range) }
    if of.constant != Symbols.unknown { return .meaning(rules.symbols[of.constant], range) }
    return .words(of.ranges.last ?? range)
  }
}
