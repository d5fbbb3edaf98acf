import FoundationEssentials
import TongbaoRules
import TongbaoText

/// An example's text with what the rules said of it.
struct ExampleReading {
  let rules: RuleSet
  let text: CleanText
  let sentence: AnalyzedSentence

  /// Why a rule's outputs are not those expected; nil when they are. A rule may say more than that.
  func objection(to expected: [[Assignment]], of rule: Int) -> String? {
    let outputs = outputs(of: rule)
    guard !outputs.isEmpty else { return "yields nothing; \(reason(for: rule))" }
    var rest = outputs[...]
    for fields in expected {
      guard let found = rest.firstIndex(where: { holds(fields, in: $0) }) else {
        return objection(to: fields, among: outputs)
      }
      rest = rest[(found + 1)...]
    }
    return nil
  }

  /// What a rule says where it is to say nothing.
  func objection(toAny rule: Int) -> String? {
    if let output = outputs(of: rule).first {
      return "yields \(description(of: output)) where it is to yield nothing"
    }
    guard let loss = losses(of: rule).first else { return nil }
    return
      "matches '\(String(text.folded[loss.range]))' where it is to yield nothing, and only gives way to '\(rules.rules[Int(loss.winner)].id)'"
  }

  private func outputs(of rule: Int) -> [Output] {
    sentence.outputs.filter { Int($0.rule) == rule }.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  private func losses(of rule: Int) -> [Trace.Loss] {
    sentence.trace?.losses.filter { Int($0.rule) == rule } ?? []
  }

  /// Who won instead, or how far the rule got.
  private func reason(for rule: Int) -> String {
    if let winner = losses(of: rule).first?.winner {
      let outputs = outputs(of: Int(winner)).map(description).joined(separator: " => ")
      return "it gives way to '\(rules.rules[Int(winner)].id)': \(outputs)"
    }
    let misses = sentence.trace?.misses.filter { Int($0.rule) == rule } ?? []
    guard let miss = misses.max(by: { $0.range.count < $1.range.count }) else {
      return "nothing in it begins the pattern"
    }
    return miss.description(in: text)
  }

  private func objection(to fields: [Assignment], among outputs: [Output]) -> String {
    if outputs.count == 1, let wrong = fields.first(where: { !holds($0, in: outputs[0]) }) {
      return
        "expected \(wrong.key)=\(wrong.text), got \(value(wrong.key, in: outputs[0]) ?? "none")"
    }
    let wanted = fields.map { "\($0.key)=\($0.text)" }.joined(separator: " ")
    return "expected \(wanted), got \(outputs.map(description).joined(separator: " => "))"
  }

  // MARK: Fields

  private func holds(_ fields: [Assignment], in output: Output) -> Bool {
    fields.allSatisfy { holds($0, in: output) }
  }

  /// A number is compared as a number, words as they are matched; an empty value says that the field
  /// is absent.
  private func holds(_ field: Assignment, in output: Output) -> Bool {
    guard let value = value(field.key, in: output) else { return field.text.isEmpty }
    if value == ScriptFolding.folded(field.text) { return true }
    guard let number = number(field.key, in: output) else { return false }
    return Decimal(string: field.text) == number
  }

  /// A field's constant or words, several parted by `|`; else the attribute of that name which one of
  /// the output's mentions has (`unit` of a quantity).
  private func value(_ key: String, in output: Output) -> String? {
    let symbol = rules.symbols[key]
    guard let field = output[symbol] else { return attribute(symbol, in: output) }
    if field.constant != Symbols.unknown { return rules.symbols[field.constant] }
    return field.ranges.map { String(text.folded[$0]) }.joined(separator: "|")
  }

  private func attribute(_ key: Symbol, in output: Output) -> String? {
    for field in output.fields where field.mention >= 0 {
      let value = sentence.chart.mentions[Int(field.mention)][key]
      if value != Symbols.unknown { return rules.symbols[value] }
    }
    return nil
  }

  private func number(_ key: String, in output: Output) -> Decimal? {
    guard let field = output[rules.symbols[key]], field.mention >= 0 else { return nil }
    return sentence.chart.mentions[Int(field.mention)].number
  }

  private func description(of output: Output) -> String {
    let fields = output.fields.map { rules.symbols[$0.key] }
    guard !fields.isEmpty else { return String(text.folded[output.range]) }
    return fields.map { "\($0)=\(value($0, in: output) ?? "")" }.joined(separator: " ")
  }
}

extension Assignment {
  /// The constant that an example expects.
  fileprivate var text: String {
    if case .constant(let text) = value { text } else { "" }
  }
}
