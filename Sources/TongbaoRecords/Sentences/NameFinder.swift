import TongbaoRules

/// Finds names: what is left of a clause when its amounts, times and predicates are taken out, trimmed by
/// the words that belong to no name. A head (工程, 项目) is evidence, no condition.
///
/// A stretch whose tail is a rate or an indicator (`资金到位率`, `总投资`) is a Measure, not a Name.
struct NameFinder {
  let terms: Terms
  let chart: Chart
  let clauses: [Range<Int>]
  let brackets: Brackets
  let isWordEdge: (Int) -> Bool

  func mentions() -> [Mention] {
    let covered = self.covered()
    return clauses.flatMap { clause in
      stretches(in: clause, covered).compactMap { mention(of: $0) }
    }
  }

  /// Which characters of the sentence belong to something that is no name.
  private func covered() -> [Bool] {
    var covered = [Bool](repeating: false, count: chart.range.count)
    cover(&covered, terms.blockers)
    for mention in chart.mentions(of: terms.joined) {
      for position in mention.range { covered[position - chart.range.lowerBound] = false }
    }
    uncoverQuotes(&covered)
    uncoverBrackets(&covered)
    cover(&covered, SymbolSet([terms.time]))
    return covered
  }

  private func cover(_ covered: inout [Bool], _ blockers: SymbolSet) {
    for mention in chart.mentions
    where blockers.contains(mention.category) && !isInsideName(mention) {
      for position in mention.range { covered[position - chart.range.lowerBound] = true }
    }
  }

  /// A difference of one character is one only before its amount (增 of 增资项目 is none), and none is one before
  /// the head of a piece of work (供水改善计划).
  private func isInsideName(_ mention: Mention) -> Bool {
    let next = mention.range.upperBound
    guard mention.category == terms.changes, next < chart.range.upperBound else { return false }
    if chart.mentions(startingAt: next).contains(where: {
      $0.category == terms.heads
        && ($0[terms.kind] == terms.work || $0[terms.kind] == terms.event)
    }) {
      return true
    }
    guard mention.range.count == 1 else { return false }
    return !["了", "约", "近", "出", "至", "到", "于"].contains(chart.text[next])
      && !chart.mentions(startingAt: next).contains { $0.category == terms.amount }
  }

  /// A bracket behind a name is a part of it (`综合体(含嵌入式养老服务机构)`) unless it reports amounts, and then
  /// it is a clause of its own.
  private func uncoverBrackets(_ covered: inout [Bool]) {
    let clauseStarts = Set(clauses.map(\.lowerBound))
    var opening: Int?
    for position in chart.range {
      if chart.text[position] == "(", position > chart.range.lowerBound,
        !covered[position - 1 - chart.range.lowerBound], !clauseStarts.contains(position + 1)
      {
        opening = position
      }
      guard chart.text[position] == ")", let start = opening else { continue }
      if position - start <= Self.quoteLimit {
        for inside in start...position { covered[inside - chart.range.lowerBound] = false }
      }
      opening = nil
    }
  }

  /// What stands in short quotes is part of a name, whatever its words mean elsewhere.
  private func uncoverQuotes(_ covered: inout [Bool]) {
    var opening: Int?
    for position in chart.range {
      switch chart.text[position] {
      case "“", "《": opening = position
      case "”", "》":
        guard let start = opening, position - start <= Self.quoteLimit else { continue }
        for inside in start...position { covered[inside - chart.range.lowerBound] = false }
        opening = nil
      default: continue
      }
    }
  }

  /// A quote that is longer is speech, not a name.
  static let quoteLimit = 24

  private func stretches(in clause: Range<Int>, _ covered: [Bool]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start: Int?
    for position in clause {
      let isOpen =
        !covered[position - chart.range.lowerBound] && chart.text[position] != " "
        && !isLongDash(position)
      if isOpen, start == nil { start = position }
      if !isOpen, let from = start {
        stretches.append(from..<position)
        start = nil
      }
    }
    if let start { stretches.append(start..<clause.upperBound) }
    return stretches
  }

  /// A dash of two characters parts a title from its subtitle; a short one stands inside names.
  private func isLongDash(_ position: Int) -> Bool {
    chart.text[position] == "—"
      && (position > chart.range.lowerBound && chart.text[position - 1] == "—"
        || position + 1 < chart.range.upperBound && chart.text[position + 1] == "—")
  }

  private func mention(of stretch: Range<Int>) -> Mention? {
    guard let range = trimmed(stretch) else { return nil }
    var attributes: [(key: Symbol, value: Symbol)] = []
    let tail = range.upperBound
    if let measure = indicator(endingAt: tail) {
      attributes.append((terms.role, measure[terms.role]))
      if measure[terms.status] != Symbols.unknown {
        attributes.append((terms.status, measure[terms.status]))
      }
      attributes += stem(of: range, before: max(measure.range.lowerBound, range.lowerBound))
      return Mention(category: terms.measure, range: range, attributes: attributes)
    }
    if let rate = longest([terms.rateTails], endingAt: tail, in: range) {
      attributes.append((terms.role, terms.level))
      attributes += stem(of: range, before: rate.range.lowerBound)
      return Mention(category: terms.measure, range: range, attributes: attributes)
    }
    if let kind = kind(of: range) { attributes.append((terms.kind, kind)) }
    if followsPreposition(stretch.lowerBound) {
      attributes.append((terms.isAdjunct, terms.yes))
    }
    return Mention(category: terms.name, range: range, attributes: attributes)
  }

  /// What a measure is of, where its words before the indicator name a piece of work (`春播进度`).
  private func stem(of range: Range<Int>, before end: Int) -> [(key: Symbol, value: Symbol)] {
    guard end > range.lowerBound else { return [] }
    return kind(of: range.lowerBound..<end).map { [(terms.kind, $0)] } ?? []
  }

  /// What a name's head says that it is; a name in quotes is something that has one.
  private func kind(of range: Range<Int>) -> Symbol? {
    let end = end(of: range)
    if chart.text[end - 1] == "”" { return terms.place }
    return longest([terms.heads], endingAt: end, in: range)?[terms.kind]
  }

  /// Where a name's head ends: before a bracket at its end (`引水工程(三期)`).
  private func end(of range: Range<Int>) -> Int {
    guard chart.text[range.upperBound - 1] == ")",
      let opening = chart.text[range].lastIndex(of: "("), opening > range.lowerBound
    else { return range.upperBound }
    return opening
  }

  /// The indicator or rate that ends here; it may begin in the words before (全年任务: 全年 is a time).
  private func indicator(endingAt end: Int) -> Mention? {
    longest([terms.indicators, terms.rates], endingAt: end, in: chart.range.lowerBound..<end)
  }

  private func longest(_ categories: [Symbol], endingAt end: Int, in range: Range<Int>) -> Mention?
  {
    chart.mentions(endingAt: end).filter {
      categories.contains($0.category) && $0.range.lowerBound >= range.lowerBound
    }.max { $0.range.count < $1.range.count }
  }

  private func followsPreposition(_ position: Int) -> Bool {
    let place = chart.mentions(endingAt: position).first { $0.category == terms.region }
    return chart.mentions(endingAt: place?.range.lowerBound ?? position).contains {
      $0.category == terms.links && $0[terms.kind] == terms.preposition
    }
  }

  // MARK: Trimming

  private func trimmed(_ stretch: Range<Int>) -> Range<Int>? {
    var range = stretch
    while let shorter = withoutEdge(range) ?? withoutModifier(range) { range = shorter }
    guard range.count > 1 || range.first.map({ chart.text[$0].isHan }) == true, !range.isEmpty
    else {
      return nil
    }
    return range
  }

  /// `居民关心的门禁项目` is named by the piece of work behind its last 的, outside quotes and brackets; what
  /// behind an amount says more of what it counts stays.
  private func withoutModifier(_ range: Range<Int>) -> Range<Int>? {
    var depth = 0
    for position in range.reversed() {
      let scalar = chart.text[position]
      if Brackets.closes(scalar) { depth += 1 }
      if Brackets.opens(scalar) { depth -= 1 }
      guard scalar == "的", depth == 0 else { continue }
      let named = position + 1..<range.upperBound
      return named.count > 2 && namesWork(named) && !followsAmount(range.lowerBound) ? named : nil
    }
    return nil
  }

  private func namesWork(_ range: Range<Int>) -> Bool {
    chart.mentions(of: terms.heads).contains {
      $0[terms.kind] == terms.work && $0.range.lowerBound > range.lowerBound
        && $0.range.upperBound <= range.upperBound
    }
  }

  private func followsAmount(_ position: Int) -> Bool {
    chart.mentions(endingAt: position).contains { $0.category == terms.amount }
  }

  /// One edge word, mark or unmatched bracket less; nil when nothing is to be trimmed.
  private func withoutEdge(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first, let last = range.last else { return nil }
    if isOuterMark(chart.text[first]) || Brackets.closes(chart.text[first])
      || Brackets.opens(chart.text[first]) && !hasPartner(first, in: range)
    {
      return first + 1..<range.upperBound
    }
    if isOuterMark(chart.text[last]) || Brackets.opens(chart.text[last])
      || Brackets.closes(chart.text[last]) && !hasPartner(last, in: range)
    {
      return range.lowerBound..<last
    }
    if let lead = edgeWord(terms.nameLeads, startingAt: range.lowerBound),
      lead.upperBound <= range.upperBound
    {
      return lead.upperBound..<range.upperBound
    }
    if let tail = edgeWord(terms.nameTails, endingAt: range.upperBound),
      tail.lowerBound >= range.lowerBound
    {
      return range.lowerBound..<tail.lowerBound
    }
    return nil
  }

  private func edgeWord(_ category: Symbol, startingAt start: Int) -> Range<Int>? {
    longest(category, of: chart.mentions(startingAt: start)) { $0.upperBound }
  }

  private func edgeWord(_ category: Symbol, endingAt end: Int) -> Range<Int>? {
    longest(category, of: chart.mentions(endingAt: end)) { $0.lowerBound }
  }

  /// A single character is an edge word only where a word ends on its inner side.
  private func longest(
    _ category: Symbol, of mentions: [Mention], _ inner: (Range<Int>) -> Int
  ) -> Range<Int>? {
    mentions.filter { $0.category == category }.map(\.range)
      .filter { !isInsideTerm($0) && ($0.count > 1 || isWordEdge(inner($0))) }
      .max { $0.count < $1.count }
  }

  /// The 到 of 到位资金 is no edge word.
  private func isInsideTerm(_ range: Range<Int>) -> Bool {
    [terms.indicators, terms.rates, terms.compounds, terms.subsets].contains { category in
      chart.mentions(of: category).contains {
        $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound
          && $0.range.count > range.count
      }
    }
  }

  private func isOuterMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", ",", ":", ";", "。", "·", "—", "-", "/", "!", "?", " ", "|", "\t", "…": true
    default: false
    }
  }

  private func hasPartner(_ position: Int, in range: Range<Int>) -> Bool {
    brackets.partner(of: position).map(range.contains) == true
  }
}
