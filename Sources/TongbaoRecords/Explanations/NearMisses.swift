import TongbaoRules
import TongbaoText

/// The rules that came nearest to a report in a clause and made none: how far each got, what it wanted next, and
/// what the clause has nothing of. Those come first that lack least, and of those the ones that another rule or a
/// term in a lexicon would help: no rule makes an amount, and a rule's own words make it a rule about something else.
struct NearMisses {
  /// How many are told, and how many of the rules that did not find what those lack.
  private static let count = 5
  private static let stepCount = 3

  private struct Miss {
    var rule: Int
    var met: Int
    var lacking: [Pattern]
    /// How much of that neither a rule nor a lexicon could find.
    var foreign: Int
    var progress: Trace.Miss?
  }

  private let rules: RuleSet
  private let text: CleanText
  private let nearest: [Miss]
  /// How far each rule got in the clause, by rule.
  private let progress: [Int: Trace.Miss]

  /// - Parameter told: the rules that said something in the clause, or lost it to another.
  init(
    of rules: RuleSet, in clause: Range<Int>, of sentence: AnalyzedSentence, text: CleanText,
    told: Set<Int32>
  ) {
    self.rules = rules
    self.text = text
    let traced = (sentence.trace?.misses ?? []).filter { clause.contains($0.range.lowerBound) }
    let progress = Dictionary(traced.map { (Int($0.rule), $0) }) { first, _ in first }
    let demands = Demands(of: rules, chart: sentence.chart, clause: clause)
    let misses = rules.rules.indices.compactMap { rule -> Miss? in
      guard !told.contains(Int32(rule)), !Self.isStep(rules.rules[rule].syntax, of: rules) else {
        return nil
      }
      let (met, lacking) = demands.parts(of: rules.rules[rule].syntax)
      guard progress[rule] != nil || lacking.count == 1 else { return nil }
      return Miss(
        rule: rule, met: met.count, lacking: lacking,
        foreign: lacking.count { !Self.isFindable($0, by: rules) }, progress: progress[rule])
    }
    nearest = Array(misses.sorted { Self.rank($0) < Self.rank($1) }.prefix(Self.count))
    self.progress = progress
  }

  var lines: [String] {
    nearest.map { miss in
      let wanted = miss.progress?.wanted ?? []
      let told = [
        miss.progress?.description(in: text, lacking: miss.lacking),
        lack(of: miss.lacking.filter { part in !wanted.contains { $0.contains(part.text) } }),
      ]
      return "\(rules.rules[miss.rule].id): \(told.compactMap { $0 }.joined(separator: "; "))"
    } + steps
  }

  // MARK: Ranking

  private static func rank(_ miss: Miss) -> (Int, Int, Int, Int, Int) {
    (
      miss.foreign, miss.lacking.count, -miss.met, -(miss.progress?.found ?? 0), miss.rule
    )
  }

  private static func isFindable(_ part: Pattern, by rules: RuleSet) -> Bool {
    part.categories.contains { name in
      name.hasPrefix("@") || rules.book.rules.contains { $0.category == name }
    }
  }

  /// A rule whose mentions make no record by themselves, but that others or Swift code look at.
  private static func isStep(_ rule: RuleSyntax, of rules: RuleSet) -> Bool {
    if ["Fact", "Report"].contains(rule.category) { return false }
    return rules.book.recognized.contains { $0.needs.contains(rule.category) }
      || rules.book.rules.contains { $0.pattern.names(rule.category) }
  }

  // MARK: What is lacking

  private func lack(of parts: [Pattern]) -> String? {
    parts.isEmpty
      ? nil : "the clause has no \(parts.map(\.text).joined(separator: " and no "))"
  }

  /// Why rules found none of what is lacking: the 移交 of `10月移交` is a term, and no Predicate at a clause's end.
  private var steps: [String] {
    let wanted = nearest.flatMap { $0.lacking.flatMap { $0.categories } }
    let makers = rules.rules.indices.filter {
      wanted.contains(rules.rules[$0].syntax.category) && progress[$0] != nil
    }
    let order = { (rule: Int) in
      (wanted.firstIndex(of: rules.rules[rule].syntax.category) ?? 0, rule)
    }
    return makers.sorted { order($0) < order($1) }.prefix(Self.stepCount).compactMap { rule in
      progress[rule].map {
        "\(rules.rules[rule].id), for a \(rules.rules[rule].syntax.category): \($0.description(in: text))"
      }
    }
  }
}

extension Pattern {
  fileprivate var categories: [String] {
    switch self {
    case .mention(let mention): [mention.category]
    case .choice(let alternatives): alternatives.flatMap(\.pattern.categories)
    case .slot(_, let inner): inner.categories
    default: []
    }
  }
}
