import TongbaoRules

/// Statements of where a project stands, without an amount.
extension ClauseReader {
  /// Reads a clause as a statement; false when it states nothing.
  mutating func readReport(in clause: Range<Int>) -> Bool {
    let reports = outputs(of: terms.report, in: clause)
    guard let report = furthest(of: reports) else { return false }
    let reader = FactReader(rules: rules, sentence: sentence)
    var draft = reader.draft(of: report, in: clause)
    let words = draft.statusWords ?? report.range
    if isDenied(words.lowerBound) {
      guard let denied = draft.status.flatMap({ denial(of: $0) }) else { return true }
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
    let reader = FactReader(rules: rules, sentence: sentence)
    return reports.max { rank(reader.constant("status", $0)) < rank(reader.constant("status", $1)) }
  }

  private func rank(_ status: String?) -> Int {
    let order: [Record.Status] = [
      .planned, .notStarted, .preparing, .started, .inProgress, .completed, .inUse, .delayed,
      .suspended,
    ]
    return status.flatMap { Record.Status(rawValue: $0) }.flatMap { order.firstIndex(of: $0) } ?? -1
  }

  /// The clause's own name before the state, or behind a predicate that reports (`启动X创建工作`), or the
  /// topic where a word of completion shows that this is a report.
  private mutating func bindReport(
    _ draft: inout Draft, _ words: Range<Int>, in clause: Range<Int>
  ) -> Bool {
    let named = names(in: clause)
    if let subject = named.last(where: { $0.range.upperBound <= words.lowerBound && !isAdjunct($0) }
    ) {
      let subject = reference(subject)
      if let whole = topic.whole, subject.kind != .work {
        draft.project = whole
        draft.component = subject.range
      } else {
        draft.project = subject
        run(subject)
      }
      return true
    }
    if let object = named.first(where: { $0.range.lowerBound >= words.upperBound }),
      object[terms.kind] != Symbols.unknown, topic.running == nil || !hasSentenceTopic
    {
      draft.project = reference(object)
      run(reference(object))
      return true
    }
    guard let current = topic.current else { return false }
    draft.project = current
    draft.component = topic.component
    return true
  }

  private func isInstruction(before position: Int) -> Bool {
    chart.mentions.contains {
      $0.category == terms.modals && $0[terms.kind] == rules.symbols["instruction"]
        && $0.range.upperBound <= position
    }
  }
}
