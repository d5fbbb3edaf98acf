import TongbaoRules

/// The project that a title or a heading names, if it names one.
struct HeadingReader {
  let terms: Terms
  let rules: RuleSet

  /// A title's project is its first piece of work, else its longest name; `进展情况的通报` and the like
  /// are no part of it. A heading that names nothing (`总体情况`) has none.
  func name(in sentence: AnalyzedSentence, isTitle: Bool) -> NameReference? {
    let chart = sentence.chart
    let candidates = chart.mentions(of: terms.name).compactMap { reference(of: $0, in: chart) }
    if !isTitle { return wholeHeading(of: sentence, among: candidates) }
    return candidates.first { $0.kind == .work } ?? candidates.first { $0.kind != nil }
      ?? candidates.max { $0.range.count < $1.range.count }
  }

  /// A heading is a name as it stands, from its first name or predicate on.
  private func wholeHeading(
    of sentence: AnalyzedSentence, among candidates: [NameReference]
  ) -> NameReference? {
    let empty = rules.symbols["@empty-headings"]
    let last = sentence.range.upperBound
    let isQuoted = sentence.chart.text[sentence.range].contains("”")
    guard
      isQuoted
        || !sentence.chart.mentions.contains(where: {
          $0.category == empty && $0.range.upperBound == last
        })
    else { return nil }
    let isNoun = !sentence.chart.mentions.contains {
      $0.category == terms.predicate && $0.range.lowerBound == sentence.range.lowerBound
    }
    let kind =
      isNoun ? candidates.last.flatMap { $0.range.upperBound >= last - 1 ? $0.kind : nil } : nil
    let end = sentence.chart.text[sentence.range].firstIndex(of: ":") ?? last
    return NameReference(
      range: sentence.range.lowerBound..<end, origin: .heading, kind: kind)
  }

  private func reference(of name: Mention, in chart: Chart) -> NameReference? {
    var range = name.range
    let tails = rules.symbols["@title-tails"]
    while let tail = chart.mentions.filter({
      $0.category == tails && $0.range.contains(range.upperBound - 1)
    }).max(by: { $0.range.count < $1.range.count }), tail.range.lowerBound > range.lowerBound {
      range = range.lowerBound..<tail.range.lowerBound
    }
    guard !chart.mentions.contains(where: { $0.category == tails && $0.range == range }) else {
      return nil
    }
    let head = chart.mentions.filter {
      $0.category == terms.heads && $0.range.upperBound == range.upperBound
    }.max { $0.range.count < $1.range.count }
    let kind = head.flatMap { NameReference.Kind(rawValue: rules.symbols[$0[terms.kind]]) }
    return NameReference(range: range, origin: .heading, kind: kind)
  }
}
