/// One pass over a sentence: the longest term of each lexicon at each position, and which of the words
/// that rules require are there.
struct VocabularyScan {
  /// Terms as mentions, ascending by start.
  private(set) var terms: [Mention] = []
  /// Features of the required words that are there; one may stand there twice.
  private(set) var literals: [Int32] = []
  private let rules: RuleSet

  init(of chart: Chart, rules: RuleSet, isWordEdge: (Int) -> Bool) {
    self.rules = rules
    for position in chart.range {
      let first = terms.count
      rules.vocabulary.terms(in: chart.text, from: position, limit: chart.range.upperBound) {
        end, entries in
        for entry in entries { take(rules.entries[Int(entry)], position..<end, first, isWordEdge) }
      }
    }
    partText(of: chart)
  }

  /// - Parameter first: where the terms of this position begin.
  private mutating func take(
    _ entry: RuleSet.Entry, _ range: Range<Int>, _ first: Int, _ isWordEdge: (Int) -> Bool
  ) {
    switch entry {
    case .literal(let feature): literals.append(feature)
    case .row(let category, _, let row, let attributes):
      if attributes.contains(where: { $0.key == rules.wholeWord }),
        !isWordEdge(range.lowerBound) || !isWordEdge(range.upperBound)
      {
        return
      }
      let term = Mention(category: category, range: range, attributes: attributes, payload: row)
      if let shorter = terms[first...].firstIndex(where: { $0.category == category }) {
        terms[shorter] = term
      } else {
        terms.append(term)
      }
    }
  }

  /// In a layer the leftmost longest terms part the text, and what begins inside one of them, or is
  /// shorter at its start, gives way. Terms come by ascending start, so one look back is enough.
  private mutating func partText(of chart: Chart) {
    let layerCount = Int(rules.layers.max() ?? -1) + 1
    guard layerCount > 0 else { return }
    var ends = [Int](repeating: chart.range.lowerBound, count: layerCount)
    var kept: [Mention] = []
    kept.reserveCapacity(terms.count)
    var first = 0
    while first < terms.count {
      let start = terms[first].range.lowerBound
      let last = terms[first...].firstIndex { $0.range.lowerBound != start } ?? terms.count
      let longest = longest(terms[first..<last], ends)
      for term in terms[first..<last] {
        let layer = layer(of: term)
        guard layer < 0 || term.range.upperBound == longest[layer] else { continue }
        kept.append(term)
      }
      for layer in ends.indices { ends[layer] = max(ends[layer], longest[layer]) }
      first = last
    }
    terms = kept
  }

  /// How far the longest term of each layer goes that begins at one position; 0 where none may.
  private func longest(_ terms: ArraySlice<Mention>, _ ends: [Int]) -> [Int] {
    var longest = [Int](repeating: 0, count: ends.count)
    for term in terms {
      let layer = layer(of: term)
      guard layer >= 0, term.range.lowerBound >= ends[layer] else { continue }
      longest[layer] = max(longest[layer], term.range.upperBound)
    }
    return longest
  }

  private func layer(of term: Mention) -> Int { Int(rules.layers[Int(term.category)]) }
}
