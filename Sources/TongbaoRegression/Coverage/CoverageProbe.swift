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
    lexicons = Dictionary(
      book.lexicons.enumerated().map { (rules.symbols["@" + $0.element.name], $0.offset) },
      uniquingKeysWith: { first, _ in first })
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

  /// What a text touches.
  package func touched(by source: SourceText, date: String? = nil) -> TouchedRules {
    var touched = TouchedRules()
    for sentence in DocumentAnalysis(of: source, rules: rules, date: date).sentences {
      touched.tried.formUnion(sentence.tried)
      for output in sentence.outputs {
        touched.fired.insert(Int(output.rule))
        touched.alternatives.formUnion(output.fields.compactMap { bySymbol[$0.key] })
      }
      for mention in sentence.chart.mentions {
        guard let lexicon = lexicons[mention.category] else { continue }
        touched.rows.insert(.init(lexicon: lexicon, row: Int(mention.payload)))
      }
    }
    return touched
  }
}

extension Test {
  /// The text that the test reads, with its reference date; nil for a bulletin that is no plain text.
  package var text: (source: SourceText, date: String?) {
    switch content {
    case .text(let item): (SourceText(item.text), item.date)
    case .bulletin(let folder): (Decoder.decode(folder.input), nil)
    case .example(let example, _): (SourceText(example.text), nil)
    case .row(let row): (row.source, nil)
    }
  }
}
