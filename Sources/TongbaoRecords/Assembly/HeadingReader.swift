import TongbaoRules

/// The project that a title or a heading names, if it names one.
struct HeadingReader {
  let terms: Terms
  let rules: RuleSet

  /// A title's project is its first piece of work, else its longest name; `进展情况的通报` and the like
  /// are no part of it. A heading that names nothing (`总体情况`) has none.
  /// - Parameter level: the heading's, 0 for sections; nil for a title.
  func name(in sentence: AnalyzedSentence, level: Int?) -> NameReference? {
    let chart = sentence.chart
    let candidates = chart.mentions(of: terms.name).compactMap { reference(of: $0, in: chart) }
    if level != nil {
      return wholeHeading(of: sentence, among: candidates, isSection: level == 0)
    }
    let named = candidates.filter {
      $0.kind != .agency && $0.range.count > 1 && chart.text[$0.range.upperBound - 1] != "”"
    }
    return named.first { $0.kind == .work } ?? named.first { $0.kind != nil }
      ?? named.max { $0.range.count < $1.range.count }
  }

  /// The set whose state a section tells: 省重点项目 of `省重点项目总体情况`.
  func set(in heading: AnalyzedSentence) -> NameReference? {
    let chart = heading.chart
    return chart.mentions(of: terms.name).compactMap { reference(of: $0, in: chart) }.last {
      $0.range.count > 4 && terms.isSet($0.range, in: chart)
    }
  }

  /// A heading is a name as it stands, from its first name or predicate on.
  private func wholeHeading(
    of sentence: AnalyzedSentence, among candidates: [NameReference], isSection: Bool
  ) -> NameReference? {
    let empty = terms.emptyHeadings
    let last = sentence.range.upperBound
    let quote = sentence.chart.text[sentence.range].firstIndex(of: "“").flatMap { opening in
      sentence.chart.text[sentence.range].lastIndex(of: "”").map { $0 - opening }
    }
    let isQuoted = (quote ?? 0) * 2 > sentence.range.count
    guard
      isQuoted
        || !sentence.chart.mentions.contains(where: {
          $0.category == empty && $0.range.upperBound == last
        })
    else { return nil }
    let isDate = sentence.chart.mentions.contains {
      $0.category == terms.time && $0.range.count * 2 > sentence.range.count
    }
    let end = sentence.chart.text[sentence.range].firstIndex(of: ":") ?? last
    let reports =
      isSection
      && sentence.chart.mentions(of: terms.amount).contains { $0.range.upperBound <= end }
    guard !isDate, !reports else { return nil }
    let isNoun = !sentence.chart.mentions.contains {
      $0.category == terms.predicate && $0.range.lowerBound == sentence.range.lowerBound
    }
    let kind =
      isNoun ? candidates.last.flatMap { endsHeading($0, sentence) ? $0.kind : nil } : nil
    let isOneName = candidates.count == 1 && candidates[0].range == sentence.range
    return NameReference(
      range: sentence.range.lowerBound..<end, origin: .heading,
      kind: isGoal(sentence)
        ? nil : kind ?? (isOneName && isSection || isQuoted ? .place : nil))
  }

  /// Whether a name is what the heading ends with, but for a mark or a bracket (`引水工程(三期)`).
  private func endsHeading(_ name: NameReference, _ sentence: AnalyzedSentence) -> Bool {
    let end = name.range.upperBound
    return end >= sentence.range.upperBound - 1 || sentence.chart.text[end] == "("
  }

  /// A heading that begins with a verb of purpose names a goal.
  private func isGoal(_ sentence: AnalyzedSentence) -> Bool {
    sentence.chart.text[sentence.range].contains(" ")
      || sentence.chart.mentions.contains {
        $0.category == terms.goals
          && ($0.range.lowerBound == sentence.range.lowerBound || $0[terms.anywhere] == terms.yes)
      }
  }

  /// The number behind a title (`进度周报(第61期)`) is no part of it.
  private func withoutBracket(_ range: Range<Int>, in chart: Chart) -> Range<Int> {
    guard chart.text[range.upperBound - 1] == ")",
      let opening = chart.text[range].lastIndex(of: "("), opening > range.lowerBound,
      chart.text[opening..<range.upperBound].contains("期")
    else { return range }
    return range.lowerBound..<opening
  }

  /// The place that a title begins with (`翠屏地区农村基础设施建设`) is no part of its project.
  private func withoutRegion(_ range: Range<Int>, in chart: Chart) -> Range<Int> {
    let tails = terms.regionTails
    let others = terms.noRegions
    let owned = terms.institutions
    let tail = chart.mentions.first { tail in
      tail.category == tails && range.lowerBound + 2..<range.lowerBound + 6 ~= tail.range.lowerBound
        && tail.range.upperBound + 3 < range.upperBound
        && !chart.mentions(startingAt: tail.range.upperBound).contains { $0.category == owned }
        && !chart.mentions.contains {
          $0.category == others && $0.range.upperBound == tail.range.upperBound
        }
    }
    return (tail?.range.upperBound ?? range.lowerBound)..<range.upperBound
  }

  private func reference(of name: Mention, in chart: Chart) -> NameReference? {
    var range = withoutBracket(name.range, in: chart)
    let tails = terms.titleTails
    while let tail = chart.mentions.filter({
      $0.category == tails && $0.range.contains(range.upperBound - 1)
    }).max(by: { $0.range.count < $1.range.count }), tail.range.lowerBound > range.lowerBound {
      range = range.lowerBound..<tail.range.lowerBound
    }
    guard !chart.mentions.contains(where: { $0.category == tails && $0.range == range }) else {
      return nil
    }
    range = withoutRegion(range, in: chart)
    if range == name.range, name[terms.kind] != Symbols.unknown {
      return NameReference(
        range: range, origin: .heading,
        kind: NameReference.Kind(rawValue: rules.symbols[name[terms.kind]]))
    }
    let head = chart.mentions.filter {
      $0.category == terms.heads && $0.range.upperBound == range.upperBound
    }.max { $0.range.count < $1.range.count }
    let kind = head.flatMap { NameReference.Kind(rawValue: rules.symbols[$0[terms.kind]]) }
    return NameReference(range: range, origin: .heading, kind: kind)
  }
}
