import TongbaoRecords
import TongbaoRules
import TongbaoText

/// All that rules look at in a document: its title, headings and sentences, with what was found there.
package struct DocumentAnalysis {
  package let text: CleanText
  package let sentences: [AnalyzedSentence]

  /// nil when ICU's data is missing.
  package init?(of source: SourceText, rules: RuleSet, date: String? = nil) {
    guard let breaker = WordBreaker() else { return nil }
    let text = Cleaner().clean(source)
    let layout = LayoutReader().layout(of: text)
    let analyzer = SentenceAnalyzer(rules: rules)
    let titles = [layout.title].compactMap(\.self) + layout.headings.map(\.range)
    let lines = titles.map { (range: $0, clauses: [$0]) }
    let running = layout.sentences.map { sentence in
      (range: sentence.range, clauses: layout.clauses[sentence.clauses].map(\.range))
    }
    self.text = text
    sentences = (lines + running).map { range, clauses in
      analyzer.analyze(range, clauses: clauses, of: text, reference: nil, breaker: breaker)
    }
  }
}
