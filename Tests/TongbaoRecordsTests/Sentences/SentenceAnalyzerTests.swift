import FoundationEssentials
import Testing
import TongbaoRules
import TongbaoText

@testable import TongbaoRecords

/// Words are found where a rule or a name asks for them; whether or when somebody asks changes nothing.
@Suite struct SentenceAnalyzerTests {
  private static let analyzer = SentenceAnalyzer(rules: RuleLibrary.builtin)

  private static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

  private static let texts: [String] = {
    let folder = "\(root)/fixtures"
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix("/input.txt") || $0.hasPrefix("prose/") }.compactMap
    {
      FileManager.default.contents(atPath: "\(folder)/\($0)").map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }()

  @Test func lazyIsEager() throws {
    guard let breaker = WordBreaker() else { throw NoData() }
    #expect(Self.texts.count > 20)
    for text in Self.texts.map({ Cleaner().clean(SourceText($0)) }) {
      let layout = LayoutReader().layout(of: text)
      for sentence in layout.sentences {
        let clauses = layout.clauses[sentence.clauses].map(\.range)
        let words = breaker.words(in: text.folded, range: sentence.range)
        let edges = Set(words.flatMap { [$0.lowerBound, $0.upperBound] })
        let lazy = Self.analyzer.analyze(
          sentence.range, clauses: clauses, of: text, reference: nil, breaker: breaker)
        let eager = Self.analyzer.analyze(
          sentence.range, clauses: clauses, of: text, reference: nil, isWordEdge: edges.contains)
        #expect(
          Self.account(of: lazy) == Self.account(of: eager), "\(text.written(sentence.range))")
      }
    }
  }

  private struct NoData: Error {}

  /// All that was found, in the order in which it was found.
  private static func account(of sentence: AnalyzedSentence) -> [String] {
    sentence.chart.mentions.map { "\($0)" } + sentence.outputs.map { "\($0)" }
  }
}
