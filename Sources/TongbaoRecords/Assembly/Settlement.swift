import FoundationEssentials
import TongbaoRules

/// Role and status, once it is known what a fact is about: plan or fact, part or whole, denied or not.
extension ClauseReader {
  mutating func settle(_ draft: inout Draft, _ fact: Output, in part: ClauseSplitter.Part) {
    let reader = FactReader(rules: rules, terms: terms, sentence: sentence)
    let anchor = max(
      draft.amount?.range.lowerBound ?? part.range.lowerBound,
      draft.statusWords?.lowerBound ?? part.range.lowerBound)
    let isPlan = modality.isPlan(before: anchor, in: sentence)
    if draft.role == nil { inherit(&draft, isPlan: isPlan) }
    raiseSubset(&draft, fact)
    switch draft.role {
    case .completion where whole != nil && part.bracket == nil && rule(fact) == "completion-of-set":
      draft.role = .share
    case .completion: settleCompletion(&draft)
    case .change: settleChange(&draft, isSchedule: reader.constant(terms.schedule, fact) != nil)
    case .achieved: settleAchieved(&draft, effect: reader.constant(terms.effect, fact))
    default: break
    }
    deny(&draft, fact)
    if isPlan {
      plan(&draft, isNear: reader.constant(terms.far, fact) == nil && rule(fact) == "from-to")
    }
    if draft.role == .target { draft.status = .planned }
    if whole != nil, draft.parent == nil, !isAside(draft) {
      draft.parent = draft.role == .share ? whole : parent(of: draft)
    }
  }

  func rule(_ fact: Output) -> String { rules.rules[Int(fact.rule)].id }

  /// A bare amount goes on from what it is a part of, or counts a deed, or says how big a set is.
  private func inherit(_ draft: inout Draft, isPlan: Bool) {
    if isRest(draft.evidence) {
      draft.role = .scope
      return
    }
    if let number = parent(of: draft) {
      draft.role = self.draft(number).role
      draft.status = self.draft(number).status
      return
    }
    if let implied {
      draft.role = [.started, .completed, .inUse].contains(implied) ? .achieved : .scope
      draft.status = implied
      return
    }
    if let governing = drafts.last, governing.isGoverned,
      governing.amount?.unit == draft.amount?.unit,
      governing.role == .achieved || governing.role == .target
    {
      draft.role = governing.role
      draft.status = governing.status
      return
    }
    let counted = draft.counted.flatMap { range in
      chart.mentions(of: terms.name).first {
        $0.range == range && $0.range.lowerBound < draft.amount?.range.lowerBound ?? 0
      }
    }
    let isDeed = counted?[terms.kind] == terms.event
    draft.role = isDeed ? .achieved : .scope
    if isDeed { draft.status = .completed }
  }

  /// A counted subset that is done, started or in use is achieved; a whole set with its state is scope.
  private func raiseSubset(_ draft: inout Draft, _ fact: Output) {
    guard draft.role == .scope, !(draft.indicator.map(isSize) ?? false),
      [.started, .completed, .inUse].contains(draft.status),
      let amount = draft.amount
    else { return }
    guard let state = draft.statusWords else {
      if let component = draft.component, hasState(component) { draft.role = .achieved }
      return
    }
    guard amount.range.upperBound <= state.lowerBound else {
      draft.role = .achieved
      return
    }
    let between = amount.range.upperBound..<state.lowerBound
    let wholes = terms.wholeWords
    let isWhole = chart.mentions.contains {
      $0.category == wholes && between.contains($0.range.lowerBound)
    }
    if !isWhole { draft.role = .achieved }
  }

  /// Whether a subset's own name says that it is done, started or in use (`提前开工项目`).
  private func hasState(_ subset: Range<Int>) -> Bool {
    chart.mentions(of: terms.subset).contains {
      $0.range == subset && $0[terms.status] != Symbols.unknown
    }
  }

  private func settleCompletion(_ draft: inout Draft) {
    guard draft.status == nil, let value = draft.amount?.value else { return }
    draft.status = value >= 100 ? .completed : .inProgress
  }

  private func settleChange(_ draft: inout Draft, isSchedule: Bool) {
    guard isSchedule else { return }
    draft.status = draft.isNegative ? .delayed : .inProgress
  }

  private func settleAchieved(_ draft: inout Draft, effect: String?) {
    // `明确49项整改任务`: the set itself, and nothing done.
    let isOfWorks = names(in: draft.evidence).contains { $0[terms.kind] == terms.work }
    if effect == "set" || effect == "choice" && isOfWorks {
      draft.role = .scope
      draft.status = nil
      return
    }
    if draft.amount?.unit?.dimension == "money" {
      draft.status = nil
    } else if draft.status == nil {
      draft.status = .completed
    }
  }

  /// A denied predicate leaves a set in the state that the denial names.
  private func deny(_ draft: inout Draft, _ fact: Output) {
    guard let words = draft.statusWords ?? draft.action, let denial = denial(of: words.lowerBound)
    else { return }
    if draft.status != nil { draft.status = status(of: denial) }
    if draft.role == .achieved { draft.role = .scope }
  }

  /// What denies the state or the deed that begins at a position.
  func denial(of position: Int) -> Output? {
    sentence.outputs.first {
      rules.rules[Int($0.rule)].category == terms.denial
        && $0[terms.denied]?.ranges.first?.lowerBound == position
    }
  }

  /// The state that a denial leaves.
  func status(of denial: Output) -> Record.Status? {
    denial[terms.status].flatMap { Record.Status(rawValue: rules.symbols[$0.constant]) }
  }

  /// What a plan says is a target; the size of a project and the near end of a change stay what they are.
  private func plan(_ draft: inout Draft, isNear: Bool) {
    switch draft.role {
    case .achieved, .completion: draft.role = .target
    case .level where !isNear: draft.role = .target
    case .scope
    where draft.indicator == nil || draft.statusWords != nil || !isSize(draft.indicator!):
      draft.role = .target
    default: break
    }
  }

  private func isSize(_ indicator: Range<Int>) -> Bool {
    chart.mentions(of: terms.measure).contains { $0.range == indicator }
  }

  /// Targets, ratios and differences beside a part are no parts themselves.
  private func isAside(_ draft: Draft) -> Bool {
    switch draft.role {
    case .completion, .change, .level: true
    case .target: draft.isGoverned && !modality.isPlanByDefault
    default: false
    }
  }
}
