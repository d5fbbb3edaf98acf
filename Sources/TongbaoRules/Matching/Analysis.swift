/// Runs a rule set over one sentence.
package struct Analysis {
  private let rules: RuleSet
  /// The sentence with all its mentions.
  package private(set) var chart: Chart
  /// What rules said; a mention made by a rule has its output's index as payload.
  package private(set) var outputs: [Output] = []
  /// The rules that were tried: their required words or mentions are there. No other rule could match.
  package private(set) var tried: [Int] = []
  /// How many instructions of rules ran, which grows with the text and not faster.
  package var steps: Int { matcher.steps }
  /// Why other rules did not win; nil when nobody asked.
  package private(set) var trace: Trace?
  /// Which features the sentence has, and so which rules may match; each is looked at once.
  private var features: [Bool]
  /// The rules that may match.
  private var isAlive: [Bool]
  private var matcher: Matcher

  /// - Parameters:
  ///   - isTraced: whether to try rules whose required words are not there as well, and to keep why they
  ///     fail.
  ///   - isWordEdge: whether a word begins or ends at a position, for terms that ask for it.
  package init(
    rules: RuleSet, chart: Chart, isTraced: Bool = false, isWordEdge: (Int) -> Bool
  ) {
    self.rules = rules
    self.chart = chart
    matcher = Matcher(sentence: chart.range, isTraced: isTraced)
    trace = isTraced ? Trace() : nil
    features = Array(repeating: false, count: rules.candidates.count)
    isAlive = Array(repeating: false, count: rules.rules.count)
    note(Int32(rules.candidates.count - 1))
    if isTraced { for feature in rules.candidates.indices { note(Int32(feature)) } }
    let scan = VocabularyScan(of: chart, rules: rules, isWordEdge: isWordEdge)
    for feature in scan.literals { note(feature) }
    for term in scan.terms { add(term) }
  }

  /// What one rule says of a sentence that was read, before rules compete.
  package static func outputs(of rule: Int, rules: RuleSet, in chart: Chart) -> [Output] {
    var analysis = Analysis(rules: rules, chart: chart)
    var matches: [Match] = []
    analysis.collect(Int32(rule), &matches)
    return matches.flatMap(\.outputs)
  }

  private init(rules: RuleSet, chart: Chart) {
    self.rules = rules
    self.chart = chart
    matcher = Matcher(sentence: chart.range, isTraced: false)
    features = []
    isAlive = []
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
      if rules.isRecognized[Int(category)] {
        for mention in derive(category, chart) { add(mention) }
      }
      if !rules.byCategory[Int(category)].isEmpty { matchRules(of: category) }
    }
  }

  /// The prefilter: rules that require a feature wait for their category's turn from when it is seen.
  /// A rule that requires what is not there costs nothing.
  private mutating func note(_ feature: Int32) {
    guard features.indices.contains(Int(feature)), !features[Int(feature)] else { return }
    features[Int(feature)] = true
    for rule in rules.candidates[Int(feature)] where !isAlive[Int(rule)] {
      isAlive[Int(rule)] = true
    }
  }

  // MARK: Rules

  private mutating func matchRules(of category: Symbol) {
    let matches = matches(of: category)
    guard !matches.isEmpty else { return }
    guard matches.count > 1 else {
      for output in matches[0].outputs { add(output, of: matches[0]) }
      return
    }
    var competition = Competition(rules: rules, sentence: chart.range)
    let verdicts = competition.verdicts(on: matches)
    let order = matches.indices.sorted {
      matches[$0].range.lowerBound < matches[$1].range.lowerBound
    }
    for index in order {
      if verdicts[index] == index {
        for output in matches[index].outputs { add(output, of: matches[index]) }
      } else {
        trace?.losses.append(
          Trace.Loss(
            rule: matches[index].rule, range: matches[index].range,
            winner: matches[verdicts[index]].rule))
      }
    }
  }

  private mutating func matches(of category: Symbol) -> [Match] {
    var matches: [Match] = []
    for rule in rules.byCategory[Int(category)] where isAlive[Int(rule)] {
      tried.append(Int(rule))
      collect(rule, &matches)
    }
    return matches
  }

  /// The matches of one rule from left to right. One that says something is passed over as a whole.
  private mutating func collect(_ index: Int32, _ matches: inout [Match]) {
    let rule = rules.rules[Int(index)]
    guard chart.admits(rule.outset),
      var start = chart.start(of: rule.outset, from: chart.range.lowerBound)
    else { return }
    matcher.load(rule)
    while true {
      let match = match(index, rule, at: start)
      if let match { matches.append(match) }
      guard
        let next = chart.start(of: rule.outset, from: match?.range.upperBound ?? start + 1)
      else { return }
      start = next
    }
  }

  private mutating func match(_ index: Int32, _ rule: CompiledRule, at start: Int) -> Match? {
    guard let end = matcher.match(at: start, of: rule, in: chart), end > start else {
      if trace != nil { note(matcher.progress, of: index) }
      return nil
    }
    let outputs = OutputBuilder(rule: rule, index: index, chart: chart)
      .outputs(range: start..<end, captures: matcher.captures)
    guard !outputs.isEmpty else {
      noteCondition(of: rule, index, start..<end)
      return nil
    }
    return Match(
      rule: index, range: start..<end, outputs: outputs,
      claims: claims(of: outputs, rule.category) ?? [start..<end])
  }

  /// The values that the outputs compete for, where their category has them `one-per`.
  private func claims(of outputs: [Output], _ category: Symbol) -> [Range<Int>]? {
    guard let slot = rules.onePer[category] else { return nil }
    var values: [Range<Int>] = []
    for output in outputs { output[slot]?.ranges.forEach { values.append($0) } }
    return values.isEmpty ? nil : values
  }

  private mutating func add(_ output: Output, of match: Match) {
    var attributes: [(key: Symbol, value: Symbol)] = []
    for field in output.fields where field.constant != Symbols.unknown {
      attributes.append((field.key, field.constant))
    }
    add(
      Mention(
        category: rules.rules[Int(match.rule)].category,
        range: output[rules.extent]?.ranges.first ?? output.range, attributes: attributes,
        rule: match.rule, payload: Int32(outputs.count)))
    outputs.append(output)
  }

  // MARK: Tracing

  private mutating func note(_ progress: Matcher.Progress, of rule: Int32) {
    guard progress.found > 0 else { return }
    let program = rules.rules[Int(rule)].program
    var wanted: [String] = []
    for text in progress.instructions.map(program.wanted) where !wanted.contains(text) {
      wanted.append(text)
    }
    note(
      Trace.Miss(
        rule: rule, range: progress.start..<progress.position, found: progress.found,
        wanted: wanted))
  }

  private mutating func noteCondition(of rule: CompiledRule, _ index: Int32, _ range: Range<Int>) {
    guard trace != nil else { return }
    note(
      Trace.Miss(rule: index, range: range, found: range.count, wanted: rule.syntax.demands))
  }

  private mutating func note(_ miss: Trace.Miss) {
    var (start, end) = (miss.range.lowerBound, miss.range.lowerBound)
    while start > chart.range.lowerBound, !chart.isClauseStart(start) { start -= 1 }
    while end < chart.range.upperBound, !chart.isClauseEnd(end) { end += 1 }
    trace?.note(miss, in: start..<max(end, start + 1))
  }
}
