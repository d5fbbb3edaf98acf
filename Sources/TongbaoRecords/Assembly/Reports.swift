import TongbaoRules

/// Statements of where a project stands, without an amount.
extension ClauseReader {
  /// Reads a clause as a statement; false when it states nothing.
  mutating func readReport(in clause: Range<Int>) -> Bool {
    // `完工桥梁中,` opens a set, and states nothing.
    guard let last = clause.last,
      chart.text[last] != "中" || clause.upperBound == sentence.range.upperBound
    else { return false }
    let reports = outputs(of: terms.report, in: clause)
    guard let furthest = furthest(of: reports) else { return false }
    var states = false
    for report in reports where report.rule == furthest.rule && report.range == furthest.range {
      if read(report, in: clause) { states = true }
    }
    return states
  }

  /// Reads one statement; false when nothing is at hand that it could be about.
  private mutating func read(_ report: Output, in clause: Range<Int>) -> Bool {
    let reader = FactReader(rules: rules, terms: terms, sentence: sentence)
    var draft = reader.draft(of: report, in: clause)
    let words = draft.statusWords ?? report.range
    if let denial = denial(of: words.lowerBound) {
      guard let denied = status(of: denial) else { return true }
      draft.status = denied
    }
    guard bindReport(&draft, words, in: clause) else { return false }
    if isInstruction(before: words.lowerBound) { return true }
    if modality.isPlan(before: words.lowerBound, in: sentence) { draft.status = .planned }
    draft.region = topic.region
    if whole != nil, draft.parent == nil { draft.parent = whole }
    append(draft)
    return true
  }

  /// Of two states in one clause the furthest holds; delayed and suspended win over all.
  private func furthest(of reports: [Output]) -> Output? {
    let reader = FactReader(rules: rules, terms: terms, sentence: sentence)
    return reports.max {
      rank(reader.constant(terms.status, $0)) < rank(reader.constant(terms.status, $1))
    }
  }

  private func rank(_ status: String?) -> Int {
    let order: [Record.Status] = [
      .planned, .notStarted, .preparing, .started, .inProgress, .completed, .inUse, .delayed,
      .suspended,
    ]
    return status.flatMap { Record.Status(rawValue: $0) }.flatMap { order.firstIndex(of: $0) } ?? -1
  }

  /// The name before the clause's predicate; behind it, a piece of work that it names (`启动X创建工作`); or
  /// the topic.
  private mutating func bindReport(
    _ draft: inout Draft, _ words: Range<Int>, in clause: Range<Int>
  ) -> Bool {
    if let project = draft.project {
      run(project)
      return true
    }
    let named = names(in: clause)
    if let subject = reportSubject(before: words, among: named, in: clause) {
      let subject = reference(subject)
      if let split = workAndPart(of: subject) {
        draft.project = split.work
        draft.component = split.part
        run(split.work)
      } else if let whole = whole(of: subject) {
        draft.project = whole
        draft.component = subject.range
      } else {
        draft.project = subject
        run(subject)
      }
      return true
    }
    let object = named.last { $0[terms.kind] != Symbols.unknown && isSubject($0) }
    if let object, object[terms.kind] != terms.part, !isGeneric(object.range),
      !hasSentenceTopic || topic.current == nil
    {
      draft.project = reference(object)
      run(reference(object))
      return true
    }
    if let stem = stem(of: measure(before: words.lowerBound, in: clause)), stem.kind == .work {
      draft.project = stem
      run(stem)
      return true
    }
    guard let current = definite(in: clause) ?? topic.current else { return false }
    draft.project = current
    draft.component = object?.range ?? topic.component
    sentenceTopic = sentenceTopic ?? .subject
    return true
  }

  /// What stands before the first predicate that has a name before it. Where a word of completion begins
  /// the clause (`正在开展承接单位招标工作`), it has no subject.
  private func reportSubject(
    before words: Range<Int>, among named: [Mention], in clause: Range<Int>
  ) -> Mention? {
    let cues = chart.mentions.filter {
      clause.contains($0.range.lowerBound)
        && ($0.category == terms.predicate || $0.category == terms.state
          || $0.category == terms.adverbs && $0[terms.mode] != Symbols.unknown)
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    if let first = cues.first, first.category == terms.adverbs,
      !named.contains(where: { $0.range.upperBound <= first.range.lowerBound })
    {
      return nil
    }
    let anchor = cues.first { cue in
      named.contains { $0.range.upperBound <= cue.range.lowerBound && isSubject($0) }
    }
    let limit = min(anchor?.range.lowerBound ?? words.lowerBound, words.lowerBound)
    return named.last { $0.range.upperBound <= limit && isSubject($0) }
      ?? named.first { $0.range.contains(words.lowerBound) }.flatMap { cut($0, at: words) }
  }

  /// The name before a step that its words run into (`「…交流道」可行性研究`).
  private func cut(_ name: Mention, at words: Range<Int>) -> Mention? {
    guard words.lowerBound > name.range.lowerBound else { return nil }
    var before = name
    before.range = name.range.lowerBound..<words.lowerBound
    return isSubject(before) ? before : nil
  }

  private func isInstruction(before position: Int) -> Bool {
    chart.mentions.contains {
      $0.category == terms.modal && $0[terms.kind] == terms.instruction
        && $0.range.upperBound <= position
    }
  }
}
