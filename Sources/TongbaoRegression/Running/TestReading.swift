import TongbaoRecords
import TongbaoRules
import TongbaoText

extension Test {
  /// The sentences that the test's rules look at: of an `ok` or `no` line the one that it is, else all
  /// of the document.
  func sentences(_ rules: RuleSet) -> [AnalyzedSentence] {
    switch content {
    case .text(let item):
      DocumentAnalysis(of: SourceText(item.text), rules: rules, date: item.date).sentences
    case .bulletin(let folder):
      DocumentAnalysis(of: Decoder.decode(folder.input), rules: rules).sentences
    case .example(let example, _): sentence(of: example, rules)
    case .row(let row): DocumentAnalysis(of: row.source, rules: rules).sentences
    }
  }

  private func sentence(of example: Example, _ rules: RuleSet) -> [AnalyzedSentence] {
    guard let examples = RuleExamples(rules: rules, isTraced: false) else { return [] }
    return [examples.sentence(of: example)]
  }

  /// False for a case that brings its own rules.
  package var usesRulesInHand: Bool {
    if case .text(let item) = content { item.rules.isEmpty } else { true }
  }
}
