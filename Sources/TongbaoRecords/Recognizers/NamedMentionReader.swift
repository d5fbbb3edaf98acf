import Synchronization
import TongbaoRules
import TongbaoText

/// Finds the names of works, places and agencies and the words of state in a text, as the rules read its sentences.
struct NamedMentionReader: Sendable {
  private let symbols: Symbols
  private let rules: RuleSet
  private let terms: Terms
  private let assembler: Assembler

  init(rules: RuleSet) {
    self.rules = rules
    symbols = rules.symbols
    terms = Terms(rules.symbols)
    assembler = Assembler(rules: rules)
  }

  /// The mentions of all sentences, titles, headings and cells; those of one kind do not overlap.
  func mentions(
    in text: CleanText, layout: Layout, reference: ReferenceDate?
  ) -> [TextMention] {
    guard let breaker = WordBreaker() else { return [] }
    let heard = Mutex<[TextMention]>([])
    let listening = assembler.heard { sentence in
      let found = mentions(of: sentence)
      heard.withLock { $0 += found }
    }
    _ = listening.drafts(of: text, layout: layout, reference: reference, breaker: breaker)
    return Self.apart(heard.withLock { $0 })
  }

  private func mentions(of sentence: AnalyzedSentence) -> [TextMention] {
    let chart = sentence.chart
    let states = chart.mentions(of: terms.state) + chart.mentions(of: terms.predicate)
    return chart.mentions(of: terms.name).compactMap(name) + states.compactMap(state)
  }

  /// A name whose head says what it is of: what is merely left of a clause is none.
  private func name(_ mention: Mention) -> TextMention? {
    guard mention[terms.kind] != Symbols.unknown else { return nil }
    return TextMention(kind: "name", range: mention.range, rule: "name")
  }

  private func state(_ mention: Mention) -> TextMention? {
    guard mention[terms.status] != Symbols.unknown, mention.rule >= 0 else { return nil }
    return TextMention(
      kind: "status", range: mention.range, status: symbols[mention[terms.status]],
      rule: rules.rules[Int(mention.rule)].id)
  }

  /// The mentions in order, of two of a kind that overlap the longer one.
  private static func apart(_ mentions: [TextMention]) -> [TextMention] {
    let sorted = mentions.sorted {
      ($0.kind, $0.range.lowerBound, -$0.range.count) < (
        $1.kind, $1.range.lowerBound, -$1.range.count
      )
    }
    var kept: [TextMention] = []
    for mention in sorted {
      guard let last = kept.last, last.kind == mention.kind, last.range.overlaps(mention.range)
      else {
        kept.append(mention)
        continue
      }
      if mention.range.count > last.range.count { kept[kept.count - 1] = mention }
    }
    return kept
  }
}
