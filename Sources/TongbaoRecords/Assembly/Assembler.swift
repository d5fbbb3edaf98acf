import TongbaoRules
import TongbaoText

/// Reads a document's sentences in order and gives every fact its project, plan or fact, part and place.
package struct Assembler: Sendable {
  let rules: RuleSet
  let analyzer: SentenceAnalyzer
  /// Hears of every sentence, title, heading and table cell that was read.
  private let observer: (@Sendable (AnalyzedSentence) -> Void)?

  package init(
    rules: RuleSet, isTraced: Bool = false,
    observer: (@Sendable (AnalyzedSentence) -> Void)? = nil
  ) {
    self.rules = rules
    self.observer = observer
    analyzer = SentenceAnalyzer(rules: rules, isTraced: isTraced)
  }

  /// The drafts of a document, in the order of their evidence.
  func drafts(
    of text: CleanText, layout: Layout, reference: ReferenceDate?, breaker: borrowing WordBreaker
  ) -> [Draft] {
    var reader = DocumentReader(rules: rules, text: text, layout: layout)
    if let title = layout.title {
      reader.readTitle(analyze([title], title, text, reference, breaker))
    }
    for (index, heading) in layout.headings.enumerated() {
      reader.readHeading(index, analyze([heading.range], heading.range, text, reference, breaker))
    }
    let tables = layout.tables.sorted { $0.start < $1.start }
    var next = 0
    for sentence in layout.sentences {
      while next < tables.count, tables[next].start < sentence.range.lowerBound {
        read(tables[next], &reader, text, reference, breaker)
        next += 1
      }
      let clauses = layout.clauses[sentence.clauses].map(\.range)
      reader.read(sentence, analyze(clauses, sentence.range, text, reference, breaker))
    }
    for table in tables[next...] { read(table, &reader, text, reference, breaker) }
    return reader.drafts
  }

  private func read(
    _ table: Layout.Table, _ reader: inout DocumentReader, _ text: CleanText,
    _ reference: ReferenceDate?, _ breaker: borrowing WordBreaker
  ) {
    reader.enter(table)
    reader.read(table) { clauses, range in
      analyze(clauses, range, text, reference, breaker)
    }
  }

  private func analyze(
    _ clauses: [Range<Int>], _ range: Range<Int>, _ text: CleanText, _ reference: ReferenceDate?,
    _ breaker: borrowing WordBreaker
  ) -> AnalyzedSentence {
    let sentence = analyzer.analyze(
      range, clauses: clauses, of: text, reference: reference, breaker: breaker)
    observer?(sentence)
    return sentence
  }
}
