import TongbaoRecords
import TongbaoRules
import TongbaoText

/// The example or counter-example of a lexicon's row: a text where the term is, or is not, a mention.
package struct LexiconExample: Sendable {
  package var lexicon: String
  package var term: String
  /// `\n` in it parts lines: terms of headings and tables need more than one.
  package var text: String
  package var isPositive: Bool

  var source: SourceText { SourceText(text.replacing("\\n", with: "\n")) }

  /// What is wrong; nil when the text holds or does not hold the term, as it must.
  func objection(_ rules: RuleSet) -> String? {
    guard isFound(rules) != isPositive else { return nil }
    return isPositive ? "'\(term)' is not found there" : "'\(term)' is found there"
  }

  private func isFound(_ rules: RuleSet) -> Bool {
    let category = rules.symbols["@" + lexicon]
    let folded = ScriptFolding.folded(Array(term.unicodeScalars))
    return DocumentAnalysis(of: source, rules: rules).sentences.contains { sentence in
      sentence.chart.mentions.contains {
        $0.category == category && sentence.chart.text[$0.range].elementsEqual(folded)
      }
    }
  }

  /// All that is read in the text but the lexicon's own words: a row that changes nothing of it when
  /// it goes is not shown at work there.
  func reading(_ rules: RuleSet) -> [String] {
    let analysis = DocumentAnalysis(of: source, rules: rules)
    let own = rules.symbols["@" + lexicon]
    let mentions = analysis.sentences.flatMap(\.chart.mentions).filter { $0.category != own }
    return mentions.map { mention in
      let attributes = mention.attributes.map {
        "\(rules.symbols[$0.key])=\(rules.symbols[$0.value])"
      }
      return "\(rules.symbols[mention.category]) \(mention.range) \(attributes)"
    } + analysis.records.map { "\($0)" }
  }
}
