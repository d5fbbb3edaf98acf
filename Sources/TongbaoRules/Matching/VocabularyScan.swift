/// One pass over a sentence: the longest term of each lexicon at each position, and which of the words
/// that rules require are there.
struct VocabularyScan {
  /// Terms as mentions, ascending by start.
  private(set) var terms: [Mention] = []
  /// Features of the required words that are there; one may stand there twice.
  private(set) var literals: [Int32] = []
  private let rules: RuleSet
  /// Where the last term of each layer that was kept ends, and the longest at the position in hand.
  private var ends: [Int]
  private var longest: [Int]

  init(of chart: borrowing Chart, rules: RuleSet, isWordEdge: (Int) -> Bool) {
    self.rules = rules
    ends = Array(repeating: chart.range.lowerBound, count: rules.layerCount)
    longest = ends
    for position in chart.range {
      let first = terms.count
      rules.vocabulary.terms(in: chart.text, from: position, limit: chart.range.upperBound) {
        end, entry in
        take(Int(entry), position..<end, first, isWordEdge)
      }
      if terms.count > first, !ends.isEmpty { partText(from: first) }
    }
  }

  /// - Parameter first: where the terms of this position begin.
  private mutating func take(
    _ entry: Int, _ range: Range<Int>, _ first: Int, _ isWordEdge: (Int) -> Bool
  ) {
    let feature = rules.entries[entry].feature
    guard feature < 0 else {
      literals.append(feature)
      return
    }
    if rules.entries[entry].isWholeWord,
      !isWord(range, in: rules.entries[entry].category, isWordEdge)
    {
      return
    }
    let term = Mention(
      category: rules.entries[entry].category, range: range,
      attributes: rules.entries[entry].attributes, payload: rules.entries[entry].row)
    for shorter in first..<terms.count where terms[shorter].category == term.category {
      terms[shorter] = term
      return
    }
    terms.append(term)
  }

  /// What gives way in its layer need not ask where words end, which is dear.
  private func isWord(
    _ range: Range<Int>, in category: Symbol, _ isWordEdge: (Int) -> Bool
  ) -> Bool {
    let layer = Int(rules.layers[Int(category)])
    guard layer < 0 || range.lowerBound >= ends[layer] else { return false }
    return isWordEdge(range.lowerBound) && isWordEdge(range.upperBound)
  }

  /// In a layer the leftmost longest terms part the text, and what begins inside one of them, or is
  /// shorter at its start, gives way. Terms come by ascending start, so one look back is enough.
  ///
  /// - Parameter first: where the terms of the last position begin.
  private mutating func partText(from first: Int) {
    for layer in longest.indices { longest[layer] = 0 }
    for index in first..<terms.count {
      let layer = layer(of: index)
      guard layer >= 0, terms[index].range.lowerBound >= ends[layer] else { continue }
      longest[layer] = max(longest[layer], terms[index].range.upperBound)
    }
    var kept = first
    for index in first..<terms.count {
      let layer = layer(of: index)
      guard layer < 0 || terms[index].range.upperBound == longest[layer] else { continue }
      if kept < index { terms[kept] = terms[index] }
      kept += 1
    }
    terms.removeLast(terms.count - kept)
    for layer in ends.indices { ends[layer] = max(ends[layer], longest[layer]) }
  }

  private func layer(of term: Int) -> Int { Int(rules.layers[Int(terms[term].category)]) }
}
