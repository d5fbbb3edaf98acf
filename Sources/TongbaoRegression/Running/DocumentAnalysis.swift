import Synchronization
import TongbaoRecords
import TongbaoRules
import TongbaoText

/// All that rules look at in a document, with what was found there: sentences, title, headings, cells.
/// And what was read.
package struct DocumentAnalysis: Sendable {
  package let sentences: [AnalyzedSentence]
  package let records: [Record]

  package init(of source: SourceText, rules: RuleSet, date: String? = nil) {
    let heard = Sentences()
    let reader = BulletinReader(rules: rules) { heard.append($0) }
    records = reader.read(source, id: "", date: date).records
    sentences = heard.all
  }

  private final class Sentences: Sendable {
    private let sentences = Mutex([AnalyzedSentence]())

    var all: [AnalyzedSentence] { sentences.withLock { $0 } }

    func append(_ sentence: AnalyzedSentence) { sentences.withLock { $0.append(sentence) } }
  }
}
