import TongbaoRules

/// Which project a fact is about, and which of the clause's words are its part or what is counted.
extension ClauseReader {
  mutating func bind(_ draft: inout Draft, _ fact: Output, in part: ClauseSplitter.Part) {
    if draft.component != nil {
      draft.project = subject(before: fact.range.lowerBound, in: part.range) ?? topic.current
      topic.component = draft.component
      return
    }
    if let subject = subject(before: fact.range.lowerBound, in: part.range) {
      bind(&draft, to: subject)
    } else if let counted = draft.counted, let name = name(at: counted) {
      bind(&draft, toCounted: name)
    } else {
      draft.project =
        topic.current
        ?? draft.indicator.map {
          NameReference(range: $0, origin: .clause, kind: nil)
        }
    }
    draft.component = draft.component ?? topic.component
    goOn(&draft)
  }

  /// The name before a fact in its clause that no preposition governs and no amount parts from it.
  private func subject(before position: Int, in clause: Range<Int>) -> NameReference? {
    let start =
      sentence.amounts.map(\.range.upperBound)
      .last { clause.contains($0) && $0 <= position } ?? clause.lowerBound
    let name = names(in: clause).last {
      $0.range.lowerBound >= start && $0.range.upperBound <= position
        && (!isAdjunct($0) || $0[terms.kind] == rules.symbols["work"])
    }
    return name.map { reference($0) }
  }

  private func name(at range: Range<Int>) -> NameReference? {
    chart.mentions(of: terms.name).first { $0.range == range }.map { reference($0) }
  }

  private mutating func bind(_ draft: inout Draft, to subject: NameReference) {
    if let whole = topic.whole, subject.kind != .work, !overlaps(whole, subject) {
      draft.project = whole
      draft.component = subject.range
      topic.component = subject.range
    } else {
      draft.project = subject
      run(subject)
    }
    draft.indicator = draft.indicator ?? draft.counted
  }

  private mutating func bind(_ draft: inout Draft, toCounted counted: NameReference) {
    if whole != nil, !draft.isGoverned {
      draft.indicator = counted.range
      draft.component = counted.range
      draft.project = topic.current
    } else if hasSentenceTopic, let running = topic.running {
      draft.indicator = counted.range
      draft.project = running
    } else if let whole = topic.whole, counted.kind != .work {
      draft.project = whole
      draft.indicator = counted.range
      if !draft.isGoverned { topic.component = counted.range }
    } else if counted.kind != nil || topic.current == nil {
      draft.project = counted
      run(counted)
      if draft.amount?.unit?.dimension == "money" { draft.indicator = counted.range }
    } else {
      draft.project = topic.heading ?? topic.current
      draft.indicator = counted.range
    }
  }

  private func overlaps(_ left: NameReference, _ right: NameReference) -> Bool {
    left.range.overlaps(right.range)
  }

  /// A project becomes what the text goes on about.
  mutating func run(_ project: NameReference) {
    var running = project
    running.origin = .context
    topic.running = running
    topic.component = nil
    topic.indicator = nil
    hasSentenceTopic = true
  }

  /// What a ratio, a difference or a bare amount is of goes on from the fact before.
  private func goOn(_ draft: inout Draft) {
    guard draft.indicator == nil else { return }
    switch draft.role {
    case .completion, .change, .share: draft.indicator = topic.indicator
    case .achieved where draft.counted == nil && draft.amount?.unit?.dimension == "money":
      draft.indicator = topic.indicator
    default: break
    }
  }

  /// A clause without facts that names a piece of work sets the topic of those behind it.
  mutating func setTopic(from clause: Range<Int>) {
    guard clause.upperBound < sentence.range.upperBound else { return }
    let isColon = chart.text[clause.upperBound] == ":"
    let named = names(in: clause)
    guard let name = isColon ? named.last : named.last(where: { $0[terms.kind] != Symbols.unknown })
    else { return }
    run(reference(name))
    if isColon { topic.colon = topic.running }
  }
}
