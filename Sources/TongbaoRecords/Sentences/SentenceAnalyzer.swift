import FoundationEssentials
import TongbaoRules
import TongbaoText

/// Reads one sentence: its amounts, times, names, and what rules say of them.
package struct SentenceAnalyzer: Sendable {
  let rules: RuleSet
  let terms: Terms
  private let numbers: NumericRecognizer
  private let times = TemporalRecognizer()
  private let edges: SoftEdges

  /// Whether to keep why rules did not win.
  private let isTraced: Bool

  package init(rules: RuleSet, isTraced: Bool = false) {
    self.rules = rules
    self.isTraced = isTraced
    terms = Terms(rules.symbols)
    numbers = NumericRecognizer(units: .units(of: rules))
    edges = SoftEdges(rules)
  }

  /// - Parameters:
  ///   - range: the sentence; clean offsets.
  ///   - clauses: its clauses, ascending.
  ///   - breaker: segments the sentence when a word asks for its edges.
  package func analyze(
    _ range: Range<Int>, clauses: [Range<Int>], of text: CleanText,
    reference: ReferenceDate?, breaker: borrowing WordBreaker
  ) -> AnalyzedSentence {
    var edges = WordEdges(of: range, in: text.folded)
    return analyze(range, clauses: clauses, of: text, reference: reference) {
      edges.isEdge($0, breaker)
    }
  }

  /// - Parameter isWordEdge: whether a word begins or ends at a position of the sentence.
  func analyze(
    _ range: Range<Int>, clauses: [Range<Int>], of text: CleanText, reference: ReferenceDate?,
    isWordEdge: (Int) -> Bool
  ) -> AnalyzedSentence {
    let times = times.mentions(in: text, range: range, reference: reference)
    let found = numbers.mentions(in: text, range: range)
    let amounts = found.filter { number in
      (number.kind == .quantity || number.kind == .percent)
        && !times.contains {
          $0.kind != .duration && $0.range.overlaps(number.range)
        }
    }
    let clauses = clauses.flatMap { edges.parts(of: $0, in: text.folded, amounts: amounts) }
    let brackets = Brackets(in: range, of: text.folded)
    let parts = ClauseSplitter(
      text: text.folded, amounts: amounts.map(\.range), brackets: brackets
    ).parts(of: clauses)
    var analysis = Analysis(
      rules: rules, chart: Chart(text: text.folded, range: range, clauses: parts.map(\.range)),
      isTraced: isTraced, isWordEdge: isWordEdge)
    for (index, amount) in amounts.enumerated() { analysis.add(mention(of: amount, index)) }
    for stretch in found where stretch.kind == .ordinal && stretch.upper != nil {
      analysis.add(Mention(category: terms.joined, range: stretch.range))
    }
    for (index, time) in times.enumerated() where time.kind != .duration {
      analysis.add(
        Mention(category: terms.time, range: time.range, payload: Int32(index)))
    }
    analysis.run { category, chart in
      switch category {
      case terms.amount: amountMentions(in: chart)
      case terms.name:
        withoutActuallyEscaping(isWordEdge) {
          NameFinder(
            terms: terms, chart: chart, clauses: parts.map(\.range), brackets: brackets,
            isWordEdge: $0
          ).mentions()
        }
      case terms.conjunct: ConjunctFinder(terms: terms, chart: chart).mentions()
      default: []
      }
    }
    return AnalyzedSentence(
      range: range, parts: parts, amounts: amounts, times: times, chart: analysis.chart,
      names: analysis.chart.mentions(of: terms.name), outputs: analysis.outputs,
      tried: analysis.tried, steps: analysis.steps,
      trace: analysis.trace)
  }

  private func mention(of amount: NumericMention, _ index: Int) -> Mention {
    let symbols = rules.symbols
    return Mention(
      category: terms.quantity, range: amount.range,
      attributes: [
        (terms.unit, symbols[amount.unit?.name ?? ""]),
        (terms.dimension, symbols[amount.unit?.dimension ?? ""]),
        (terms.bound, symbols[amount.bound.rawValue]),
      ], number: amount.value, payload: Int32(index))
  }

  /// Amounts are the quantities that no rule found to be a part of a name, and that no quote holds.
  private func amountMentions(in chart: Chart) -> [Mention] {
    let quantities = chart.mentions(of: terms.quantity)
    guard !quantities.isEmpty else { return [] }
    let inNames =
      (chart.mentions(of: terms.inName) + chart.mentions(of: terms.duration)).map(\.range)
    let quotes = quotes(in: chart)
    return quantities.filter { mention in
      !inNames.contains { $0.overlaps(mention.range) }
        && !quotes.contains { $0.contains(mention.range.lowerBound) }
    }.map {
      var amount = $0
      amount.category = terms.amount
      return amount
    }
  }

  private func quotes(in chart: Chart) -> [Range<Int>] {
    var quotes: [Range<Int>] = []
    var opening: Int?
    for position in chart.range {
      switch chart.text[position] {
      case "“", "《": opening = position
      case "”", "》":
        if let start = opening, position - start <= NameFinder.quoteLimit {
          quotes.append(start..<position)
        }
        opening = nil
      default: continue
      }
    }
    return quotes
  }
}

/// A sentence with all that was found in it.
package struct AnalyzedSentence {
  package var range: Range<Int>
  /// Clauses, and brackets that report amounts.
  var parts: [ClauseSplitter.Part]
  /// An `Amount` mention's payload is an index here.
  package var amounts: [NumericMention]
  /// A `Time` mention's payload is an index here.
  package var times: [TemporalMention]
  package var chart: Chart
  /// Ascending.
  var names: [Mention]
  package var outputs: [Output]
  /// The rules that could match, by their number: what a change of a rule can touch.
  package var tried: [Int]
  /// How many instructions of rules ran.
  package var steps: Int
  /// Why rules did not win; nil when nobody asked.
  package var trace: Trace?
}
