import TongbaoRecords
import TongbaoRules
import TongbaoText

/// The example or counter-example of a lexicon's row: a text where the term is, or is not, a mention.
package struct LexiconExample: Sendable {
  package var lexicon: String
  package var term: String
  package var text: String
  package var isPositive: Bool

  /// What is wrong; nil when the text holds or does not hold the term, as it must.
  func objection(_ rules: RuleSet) -> String? {
    let category = rules.symbols["@" + lexicon]
    let folded = ScriptFolding.folded(Array(term.unicodeScalars))
    let source = SourceText(text)
    let isThere = DocumentAnalysis(of: source, rules: rules).sentences.contains { sentence in
      sentence.chart.mentions.contains {
        $0.category == category && sentence.chart.text[$0.range].elementsEqual(folded)
      }
    }
    guard isThere != isPositive else { return nil }
    return isPositive ? "'\(term)' is not found there" : "'\(term)' is found there"
  }
}
