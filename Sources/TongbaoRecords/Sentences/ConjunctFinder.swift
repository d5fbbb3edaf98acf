import TongbaoRules

/// Finds the members of lists inside of one name, measure or place (`清江、云溪和石岭灌区`): what stands between
/// its conjunctions, outside of quotes and brackets, which no pattern can balance.
struct ConjunctFinder {
  private let terms: Terms
  private let chart: Chart
  /// Ascending.
  private let conjunctions: [Range<Int>]

  init(terms: Terms, chart: Chart) {
    self.terms = terms
    self.chart = chart
    conjunctions = chart.mentions(of: terms.conjunctions).map(\.range)
  }

  func mentions() -> [Mention] {
    guard !conjunctions.isEmpty else { return [] }
    return [terms.name, terms.measure, terms.region].flatMap { conjuncts(of: $0) }
  }

  /// Lists of one category ascend and do not overlap, so conjunctions are passed once.
  private func conjuncts(of category: Symbol) -> [Mention] {
    var next = 0
    return chart.mentions(of: category).flatMap { list -> [Mention] in
      while next < conjunctions.count, conjunctions[next].lowerBound < list.range.lowerBound {
        next += 1
      }
      let parts = parts(of: list.range, conjunctions[next...])
      guard parts.count > 1 else { return [] }
      return parts.map {
        Mention(category: terms.conjunct, range: $0, attributes: [(terms.of, category)])
      }
    }
  }

  private func parts(of range: Range<Int>, _ conjunctions: ArraySlice<Range<Int>>) -> [Range<Int>] {
    guard let first = conjunctions.first, range.contains(first.lowerBound) else { return [] }
    var (parts, rest): ([Range<Int>], ArraySlice) = ([], conjunctions)
    var (start, depth) = (range.lowerBound, 0)
    for position in range {
      depth += nesting(at: position)
      guard let conjunction = rest.first, conjunction.lowerBound == position else { continue }
      rest = rest.dropFirst()
      guard depth == 0, position > start else { continue }
      parts.append(start..<position)
      start = conjunction.upperBound
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  private func nesting(at position: Int) -> Int {
    switch chart.text[position] {
    case "(", "“", "《": 1
    case ")", "”", "》": -1
    default: 0
    }
  }
}
