import TongbaoRules
import TongbaoText

/// Reads a document's sentences in order and gives every fact its project, plan or fact, part and place.
package struct Assembler: Sendable {
  let rules: RuleSet
  let analyzer: SentenceAnalyzer
  /// Hears of every sentence, title, heading and table cell that was read.
  private var observer: (@Sendable (AnalyzedSentence) -> Void)?
  private let limits: Limits

  package init(
    rules: RuleSet, isTraced: Bool = false, limits: Limits = Limits(),
    observer: (@Sendable (AnalyzedSentence) -> Void)? = nil
  ) {
    self.rules = rules
    self.observer = observer
    self.limits = limits
    analyzer = SentenceAnalyzer(rules: rules, isTraced: isTraced)
  }

  /// The same assembler, heard by another observer.
  func heard(by observer: @escaping @Sendable (AnalyzedSentence) -> Void) -> Assembler {
    var copy = self
    copy.observer = observer
    return copy
  }

  /// The drafts of a document, in the order of their evidence; reading ends with the sentence that brings more
  /// than the limit.
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
    for sentence in layout.sentences where reader.drafts.count <= limits.records {
      while next < tables.count, tables[next].start < sentence.range.lowerBound {
        read(tables[next], &reader, text, reference, breaker)
        next += 1
      }
      for piece in pieces(of: sentence, in: layout) {
        let clauses = layout.clauses[piece.clauses].map(\.range)
        reader.read(piece, analyze(clauses, piece.range, text, reference, breaker))
      }
    }
    for table in tables[next...] where reader.drafts.count <= limits.records {
      read(table, &reader, text, reference, breaker)
    }
    return reader.drafts
  }

  /// The sentence, or what of its clauses is read at once; between pieces it goes on as behind a semicolon.
  private func pieces(of sentence: Layout.Sentence, in layout: Layout) -> [Layout.Sentence] {
    guard sentence.range.count > limits.sentence else { return [sentence] }
    var pieces: [Layout.Sentence] = []
    for number in sentence.clauses {
      let clause = layout.clauses[number].range
      if let last = pieces.last, clause.upperBound - last.range.lowerBound <= limits.sentence {
        pieces[pieces.count - 1].range = last.range.lowerBound..<clause.upperBound
        pieces[pieces.count - 1].clauses = last.clauses.lowerBound..<number + 1
      } else {
        var piece = sentence
        (piece.range, piece.clauses, piece.mark) = (clause, number..<number + 1, ";")
        pieces.append(piece)
      }
    }
    if !pieces.isEmpty { pieces[pieces.count - 1].mark = sentence.mark }
    return pieces
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
