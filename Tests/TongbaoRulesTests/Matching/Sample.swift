import TongbaoText

@testable import TongbaoRules

/// A rule set of a few lines, and sentences run through it; runs of digits are amounts.
struct Sample {
  let rules: RuleSet
  let faults: [Fault]

  init(_ source: String, lexicons: [(name: String, text: String)] = []) {
    var faults: [Fault] = []
    let tables = lexicons.map {
      Lexicon(
        name: $0.name, file: SourceFile(path: $0.name + ".tsv", text: $0.text), faults: &faults)
    }
    rules = RuleSet(
      rules: [SourceFile(path: "sample.rules", text: source)], lexicons: tables,
      recognized: [.init("Amount")], faults: &faults)
    self.faults = faults
  }

  /// Commas part the clauses.
  func analysis(of text: String, isTraced: Bool = false) -> Analysis {
    let scalars = ScriptFolding.folded(Array(text.unicodeScalars))
    var clauses: [Range<Int>] = []
    for clause in scalars.indices.split(whereSeparator: { scalars[$0] == "," }) {
      clauses.append(clause.startIndex..<clause.endIndex)
    }
    var analysis = Analysis(
      rules: rules, chart: Chart(text: scalars, range: scalars.indices, clauses: clauses),
      isTraced: isTraced
    ) { _ in true }
    for run in scalars.indices.split(whereSeparator: { !scalars[$0].isDigit }) {
      analysis.add(
        Mention(category: rules.symbols["Amount"], range: run.startIndex..<run.endIndex))
    }
    analysis.run { _, _ in [] }
    return analysis
  }

  /// `rule key=words …` for each output, ascending.
  func told(of text: String) -> [String] {
    let analysis = analysis(of: text)
    return analysis.outputs.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { output in
      let fields = output.fields.map { field in
        let words = field.ranges.map { String(analysis.chart.text[$0]) }.joined(separator: "|")
        let value = field.constant == Symbols.unknown ? words : rules.symbols[field.constant]
        return " \(rules.symbols[field.key])=\(value)"
      }
      return rules.rules[Int(output.rule)].id + fields.joined()
    }
  }
}
