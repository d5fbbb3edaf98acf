import TongbaoRecords
import TongbaoRules
import TongbaoText

/// A rule set whose rules tell which alternatives they went through: each is wrapped in a slot of its
/// own, which is what a match reports without any change of the engine.
package struct CoverageProbe: Sendable {
  package let rules: RuleSet
  /// The rules as they are written.
  let book: RuleBook
  /// What could be covered, in the order of the rules; alternatives in lookarounds catch nothing and are
  /// left to mutation.
  package let alternatives: [TouchedRules.Alternative]
  private let bySymbol: [Symbol: TouchedRules.Alternative]
  private let lexicons: [Symbol: Int]

  package init(_ original: RuleSet) {
    self.book = original.book
    var book = original.book
    var alternatives: [TouchedRules.Alternative] = []
    for number in book.rules.indices {
      let site = PatternSite(path: [], isLookaround: false)
      book.rules[number].pattern = Self.wrapped(
        book.rules[number].pattern, at: site, rule: number, &alternatives)
    }
    var faults: [Fault] = []
    let rules = RuleSet(book, faults: &faults)
    self.rules = rules
    self.alternatives = alternatives
    bySymbol = Dictionary(
      alternatives.enumerated().map { (rules.symbols[Self.slot($0.offset)], $0.element) },
      uniquingKeysWith: { first, _ in first })
    lexicons = rules.lexiconNumbers
  }

  /// A slot's name that no rule can write.
  private static func slot(_ number: Int) -> String { "~\(number)" }

  private static func wrapped(
    _ pattern: Pattern, at site: PatternSite, rule: Int,
    _ alternatives: inout [TouchedRules.Alternative]
  ) -> Pattern {
    guard !pattern.isLookaround else { return pattern }
    let first = alternatives.count
    var isChoice = false
    if case .choice(let choices) = pattern {
      isChoice = true
      alternatives += choices.indices.map { .init(rule: rule, site: site, index: $0) }
    }
    var children: [Pattern] = []
    for (index, child) in pattern.children.enumerated() {
      var below = site
      below.path.append(index)
      let inner = wrapped(child, at: below, rule: rule, &alternatives)
      children.append(isChoice ? .slot(slot(first + index), inner) : inner)
    }
    return pattern.with(children)
  }

  /// What a test touches.
  package func touched(by test: Test) -> TouchedRules { touched(by: test.sentences(rules)) }

  func touched(by sentences: [AnalyzedSentence]) -> TouchedRules {
    var touched = TouchedRules()
    for sentence in sentences {
      touched.tried.formUnion(sentence.tried)
      for output in sentence.outputs {
        touched.fired.insert(Int(output.rule))
        touched.alternatives.formUnion(output.fields.compactMap { bySymbol[$0.key] })
      }
      touched.rows.formUnion(sentence.rows(lexicons))
    }
    return touched
  }
}

extension AnalyzedSentence {
  /// The rows of lexicons whose terms it holds.
  ///
  /// - Parameter lexicons: their numbers by their categories.
  func rows(_ lexicons: [Symbol: Int]) -> [TouchedRules.Row] {
    chart.mentions.compactMap { mention in
      lexicons[mention.category].map { .init(lexicon: $0, row: Int(mention.payload)) }
    }
  }
}

extension RuleSet {
  /// The numbers of the lexicons by their categories.
  var lexiconNumbers: [Symbol: Int] {
    Dictionary(
      lexicons.enumerated().map { (symbols["@" + $0.element.name], $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }
}
