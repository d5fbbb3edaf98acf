import TongbaoRules

/// Sets of works, and what the text says of some of them: subsets, the rest, a share in brackets.
extension ClauseReader {
  /// The set that a subset is of, by its own words: 重点水利工程 of 在建重点水利工程.
  func setName(of subset: Range<Int>) -> NameReference? {
    let kinds = terms.subsets
    let state = chart.mentions(of: kinds).first { $0.range.lowerBound == subset.lowerBound }
    let start = state?.range.upperBound ?? subset.lowerBound
    return start < subset.upperBound - 2
      ? NameReference(range: start..<subset.upperBound, origin: .clause, kind: .work) : nil
  }

  /// The set that `其余18个项目` and `其中2个项目` are of: the one that was counted last, else what the
  /// text is about.
  func set(of draft: Draft, in clause: Range<Int>) -> NameReference? {
    if isRest(clause) { return topic.set ?? topic.heading ?? topic.document ?? topic.running }
    guard let counted = draft.counted, isGeneric(counted) else { return nil }
    return topic.set ?? (topic.running?.kind == .work ? topic.running : topic.heading)
  }

  func isRest(_ clause: Range<Int>) -> Bool {
    let words = terms.restWords
    return chart.mentions.contains {
      $0.category == words && $0.range.lowerBound == clause.lowerBound
    }
  }

  /// `12项重点工程` counts a set, which what is told of some of them returns to.
  mutating func rememberSet(of draft: Draft) {
    guard draft.role == .scope, draft.component == nil,
      let project = draft.project, project.origin == .clause, terms.isSet(project.range, in: chart),
      let amount = draft.amount, amount.unit?.dimension == "count",
      !amount.range.overlaps(project.range)
    else { return }
    topic.set = project
    topic.set?.origin = .context
  }

  /// `甲等265件(57.2%)`: a share in brackets is of what stands before it, and where that was done it tells
  /// how much of the whole is.
  func share(_ draft: inout Draft, of counted: Draft) {
    draft.project = counted.project
    draft.project?.origin = .context
    draft.component = counted.component
    draft.indicator = counted.indicator
    draft.region = counted.region
    guard counted.role == .achieved else { return }
    draft.role = .completion
    if counted.status == .started { draft.status = .started }
  }
}
