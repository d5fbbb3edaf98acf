import Synchronization
import TongbaoRules
import TongbaoText

/// Why a document's records came out as they did, clause by clause.
package struct Explanation {
  private let rules: RuleSet
  private let source: SourceText
  private let text: CleanText
  private let bulletin: Bulletin
  private let sentences: [AnalyzedSentence]
  /// The source offset at which each line begins.
  private let lineStarts: [Int]

  /// Reads a document with every rule tried and traced: many times as slow as reading it.
  ///
  /// - Parameter date: `YYYY-MM-DD`, against which open years are resolved.
  package init(of source: SourceText, id: String, date: String?, rules: RuleSet) {
    self.rules = rules
    self.source = source
    lineStarts = [0] + source.scalars.indices.filter { source.scalars[$0] == "\n" }.map { $0 + 1 }
    text = Cleaner().clean(source)
    let heard = Mutex<[AnalyzedSentence]>([])
    let reader = BulletinReader(rules: rules, isTraced: true) { sentence in
      heard.withLock { $0.append(sentence) }
    }
    bulletin = reader.read(source, id: id, date: date)
    sentences = heard.withLock { $0 }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The explanation of the clauses that hold a source offset, or of all.
  package func lines(at offset: Int?) -> [String] {
    guard let breaker = WordBreaker() else { return [] }
    var lines: [String] = []
    for sentence in sentences {
      for part in sentence.parts {
        let range = text.sourceRange(part.range)
        guard offset.map({ range.contains($0) || $0 == range.upperBound }) ?? true else { continue }
        lines.append("\(place(of: range.lowerBound))  \(oneLine(part.range))")
        lines += explanation(of: part.range, in: sentence, breaker).lines
      }
    }
    return lines
  }

  private func explanation(
    of clause: Range<Int>, in sentence: AnalyzedSentence, _ breaker: borrowing WordBreaker
  ) -> ClauseExplanation {
    let range = text.sourceRange(clause)
    return ClauseExplanation(
      rules: rules, text: text, sentence: sentence, clause: clause,
      words: breaker.words(in: text.folded, range: clause),
      records: bulletin.records.filter { range.contains($0.evidence.range.lowerBound) })
  }

  private func oneLine(_ range: Range<Int>) -> String {
    text.written(range).split(separator: "\n").joined(separator: " ")
  }

  // MARK: Places

  /// `line:column` of a source offset, both from 1.
  private func place(of offset: Int) -> String {
    var (low, high) = (0, lineStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return "\(low + 1):\(offset - lineStarts[low] + 1)"
  }

  /// The source offset of a line and a column, both from 1; nil when the source has no such place.
  package func offset(line: Int, column: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1), column > 0 else { return nil }
    let offset = lineStarts[line - 1] + column - 1
    return offset <= source.scalars.count ? offset : nil
  }
}
