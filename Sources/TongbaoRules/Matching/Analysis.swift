/// Runs a rule set over one sentence.
package struct Analysis {
  private let rules: RuleSet
  /// The sentence with all its mentions.
  package private(set) var chart: Chart
  /// What rules said; a mention made by a rule has its output's index as payload.
  package private(set) var outputs: [Output] = []
  /// The rules that were tried: their required words or mentions are there. No other rule could match.
  package private(set) var tried: [Int] = []
  private var features: [Bool]
  private var present: [Int32] = [-1]

  /// - Parameter isWordEdge: whether a word begins or ends at a position, for terms that ask for it.
  package init(rules: RuleSet, chart: Chart, isWordEdge: (Int) -> Bool) {
    self.rules = rules
    self.chart = chart
    features = Array(repeating: false, count: rules.featureCount)
    scanVocabulary(isWordEdge)
  }

  /// Adds a mention that Swift code found.
  package mutating func add(_ mention: Mention) {
    chart.add(mention)
    note(mention.category)
  }

  /// Finds all mentions, category by category.
  ///
  /// - Parameter derive: finds the mentions of a recognized category, asked when those that it needs
  ///   are there.
  package mutating func run(_ derive: (Symbol, borrowing Chart) -> [Mention]) {
    for category in rules.order {
      if rules.recognized.contains(category) {
        for mention in derive(category, chart) { add(mention) }
      }
      matchRules(of: category)
    }
  }

  // MARK: Words

  /// One pass over the sentence: the longest term of each lexicon at each position, and which of the
  /// words that rules require are there.
  private mutating func scanVocabulary(_ isWordEdge: (Int) -> Bool) {
    var found: [Mention] = []
    var literals: [Int32] = []
    for position in chart.range {
      let first = found.count
      rules.vocabulary.terms(in: chart.text, from: position, limit: chart.range.upperBound) {
        end, entries in
        for entry in entries {
          switch rules.entries[Int(entry)] {
          case .literal(let feature): literals.append(feature)
          case .row(let category, _, let row, let attributes):
            guard
              !attributes.contains(where: { $0.key == rules.wholeWord })
                || isWordEdge(position) && isWordEdge(end)
            else { continue }
            let mention = Mention(
              category: category, range: position..<end, attributes: attributes, payload: row)
            if let shorter = found[first...].firstIndex(where: { $0.category == category }) {
              found[shorter] = mention
            } else {
              found.append(mention)
            }
          }
        }
      }
    }
    for feature in literals { note(feature) }
    let hidden = self.hidden(among: found)
    for (index, mention) in found.enumerated() where !hidden[index] { add(mention) }
  }

  /// Which terms are not there: in a layer the leftmost longest part the text, and what begins inside one
  /// of them gives way. Terms come by ascending start, so one look back is enough.
  private func hidden(among found: [Mention]) -> [Bool] {
    var hidden = [Bool](repeating: false, count: found.count)
    var ends: [Int: Int] = [:]
    var first = 0
    while first < found.count {
      let start = found[first].range.lowerBound
      let last = found[first...].firstIndex { $0.range.lowerBound != start } ?? found.count
      var longest: [Int: Int] = [:]
      for index in first..<last {
        guard let layer = rules.layers[found[index].category] else { continue }
        longest[layer] = max(longest[layer] ?? 0, found[index].range.upperBound)
      }
      for index in first..<last {
        guard let layer = rules.layers[found[index].category] else { continue }
        hidden[index] =
          start < ends[layer] ?? 0 || found[index].range.upperBound < longest[layer] ?? 0
      }
      for (layer, end) in longest where start >= ends[layer] ?? 0 { ends[layer] = end }
      first = last
    }
    return hidden
  }

  private mutating func note(_ feature: Int32) {
    guard feature >= 0, !features[Int(feature)] else { return }
    features[Int(feature)] = true
    present.append(feature)
  }

  // MARK: Rules

  private struct Match {
    var rule: Int
    var range: Range<Int>
    var outputs: [Output]
    /// What the match competes for.
    var claims: [Range<Int>]
  }

  private mutating func matchRules(of category: Symbol) {
    guard let candidates = rules.candidates[category] else { return }
    var alive = Set<Int>()
    for feature in present { alive.formUnion(candidates[feature] ?? []) }
    var matches: [Match] = []
    let candidateRules = alive.sorted()
    tried += candidateRules
    for rule in candidateRules { matches += self.matches(of: rule) }
    guard !matches.isEmpty else { return }
    for match in winners(among: matches) {
      for output in match.outputs { add(output, of: match) }
    }
  }

  private func matches(of index: Int) -> [Match] {
    let rule = rules.rules[index]
    var matcher = Matcher(program: rule.program, length: chart.range.count)
    let builder = OutputBuilder(
      rule: rule, index: Int32(index), symbols: rules.symbols, chart: chart)
    var matches: [Match] = []
    var position = chart.range.lowerBound
    while position < chart.range.upperBound {
      guard rule.beginnings.admit(position, in: chart),
        let (end, captures) = matcher.match(in: chart, at: position), end > position
      else {
        position += 1
        continue
      }
      let outputs = builder.outputs(range: position..<end, captures: captures)
      if !outputs.isEmpty {
        matches.append(match(rule: index, range: position..<end, outputs))
      }
      position = outputs.isEmpty ? position + 1 : end
    }
    return matches
  }

  private func match(rule: Int, range: Range<Int>, _ outputs: [Output]) -> Match {
    var claims = [range]
    if let slot = rules.onePer[rules.rules[rule].category] {
      let values = outputs.flatMap { $0[slot]?.ranges ?? [] }
      if !values.isEmpty { claims = values }
    }
    return Match(rule: rule, range: range, outputs: outputs, claims: claims)
  }

  /// Where matches claim the same text, those that others are `over` give way; of the rest the longest
  /// wins, then the leftmost, then the first in the rules. A position is claimed once: linear.
  private func winners(among matches: [Match]) -> [Match] {
    var dominated: [Int: Set<Int>] = [:]
    for match in matches {
      for loser in rules.rules[match.rule].over {
        for claim in match.claims { dominated[loser, default: []].formUnion(claim) }
      }
    }
    let standing = matches.filter { match in
      guard let lost = dominated[match.rule] else { return true }
      return !match.claims.contains { $0.contains { lost.contains($0) } }
    }
    let ranked = standing.sorted {
      (-$0.range.count, $0.range.lowerBound, $0.rule)
        < (-$1.range.count, $1.range.lowerBound, $1.rule)
    }
    var claimed = Set<Int>()
    var winners: [Match] = []
    for match in ranked {
      guard !match.claims.contains(where: { $0.contains { claimed.contains($0) } }) else {
        continue
      }
      for claim in match.claims { claimed.formUnion(claim) }
      winners.append(match)
    }
    return winners.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func add(_ output: Output, of match: Match) {
    let attributes = output.fields.compactMap { field in
      field.constant == Symbols.unknown ? nil : (key: field.key, value: field.constant)
    }
    add(
      Mention(
        category: rules.rules[match.rule].category,
        range: output[rules.extent]?.ranges.first ?? output.range, attributes: attributes,
        rule: Int32(match.rule), payload: Int32(outputs.count)))
    outputs.append(output)
  }
}

extension Beginnings {
  func admit(_ position: Int, in chart: Chart) -> Bool {
    isAnywhere || scalars.contains(chart.text[position])
      || (!categories.isEmpty && chart.starts(categories, at: position))
  }
}
