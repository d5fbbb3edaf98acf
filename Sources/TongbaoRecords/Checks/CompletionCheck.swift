import FoundationEssentials

/// A stated completion agrees with the achieved amount and the target beside it, rounded or cut off, and lies
/// within 0 and 100 % unless the text tells of over-fulfilment.
struct CompletionCheck {
  private let evidence: CheckEvidence

  /// How many records before a completion are looked at.
  private static let reach = 12

  init(_ evidence: CheckEvidence) { self.evidence = evidence }

  func failures() -> [CheckFailure] {
    evidence.records.indices.flatMap { record -> [CheckFailure] in
      guard evidence.records[record].role == .completion,
        evidence.records[record].quantity?.unit == "%", let stated = evidence.amounts[record]
      else { return [] }
      return failures(of: record, stated)
    }
  }

  private func failures(of record: Int, _ stated: ShownAmount) -> [CheckFailure] {
    let near = neighbours(of: record)
    if isExplained(stated, by: near) { return [] }
    let range = isOutside(stated, record) ? [outside(record)] : []
    return pair(for: record, among: near).map { [disagreement(of: record, $0)] + range } ?? range
  }

  /// The records before it in the same sentence or row that have an exact amount, the nearest first.
  private func neighbours(of record: Int) -> [Int] {
    (max(0, record - Self.reach)..<record).reversed().filter {
      evidence.place(of: $0) == evidence.place(of: record) && evidence.amounts[$0] != nil
        && evidence.records[$0].quantity?.unit != "%"
    }
  }

  // MARK: What agrees

  /// Any two amounts of one unit beside it, or the sum of a clause's amounts and another one, give the ratio:
  /// whatever their projects and roles, the text has its arithmetic right.
  private func isExplained(_ stated: ShownAmount, by near: [Int]) -> Bool {
    near.contains { base in
      let others = near.filter { $0 != base && hasUnit(of: base, $0) }
      return (others.compactMap { evidence.amounts[$0] } + sums(of: others)).contains {
        agrees(stated, $0, of: evidence.amounts[base])
      }
    }
  }

  private func hasUnit(of one: Int, _ other: Int) -> Bool {
    evidence.records[one].quantity?.unit == evidence.records[other].quantity?.unit
  }

  private func sums(of amounts: [Int]) -> [ShownAmount] {
    let clauses = Dictionary(grouping: amounts) { evidence.records[$0].evidence.range }.values
    return clauses.map { clause in
      let amounts = clause.compactMap { evidence.amounts[$0] }
      return ShownAmount(
        value: amounts.reduce(0) { $0 + $1.value }, step: amounts.reduce(0) { $0 + $1.step })
    }
  }

  /// Some achieved amount and base that show as these figures give a ratio that shows as the stated one, rounded
  /// (half a unit less) or cut off (up to one unit more). Multiplied out, to stay exact.
  private func agrees(_ stated: ShownAmount, _ achieved: ShownAmount, of base: ShownAmount?) -> Bool
  {
    guard let base, base.value > 0 else { return false }
    let least = (stated.value - stated.step / 2) * (base.value - base.step / 2)
    let most = (stated.value + stated.step) * (base.value + base.step / 2)
    return least <= 100 * (achieved.value + achieved.step / 2)
      && 100 * (achieved.value - achieved.step / 2) < most
  }

  // MARK: What disagrees

  private struct Pair {
    let achieved: Int
    let base: Int
  }

  /// The achieved amount and the base that the completion speaks of, where the text leaves no doubt: of its own
  /// project, part and place.
  private func pair(for record: Int, among near: [Int]) -> Pair? {
    let own = near.filter { isOfOneProject($0, record) }
    guard let base = base(of: record, among: own), evidence.amounts[base]?.value ?? 0 > 0 else {
      return nil
    }
    return own.first { evidence.records[$0].role == .achieved && hasUnit(of: base, $0) }
      .map { Pair(achieved: $0, base: base) }
  }

  private func isOfOneProject(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (evidence.records[one], evidence.records[other])
    let isOnePart =
      one.component == nil || other.component == nil || one.component == other.component
    return one.projectKey == other.projectKey && one.region == other.region && isOnePart
  }

  /// The base in the completion's own clause; else a target; else, for a ratio without a named base, the set.
  private func base(of record: Int, among near: [Int]) -> Int? {
    let completion = evidence.records[record]
    if let own = near.first(where: {
      evidence.records[$0].evidence.range == completion.evidence.range && isBase($0)
    }) {
      return own
    }
    let target = near.first { evidence.records[$0].role == .target }
    if target != nil || completion.of != nil { return target }
    return near.first { isBase($0) && evidence.records[$0].quantity?.code == nil }
  }

  private func isBase(_ record: Int) -> Bool {
    evidence.records[record].role == .target || evidence.records[record].role == .scope
  }

  private func disagreement(of record: Int, _ pair: Pair) -> CheckFailure {
    let ratio = evidence.amounts[pair.achieved].flatMap { achieved in
      evidence.amounts[pair.base].flatMap { (100 * achieved.value).divided(by: $0.value)?.quotient }
    }
    let shown = ratio.map { "\($0.rounded(toDigits: 4))%" } ?? "none"
    let (achieved, base) = (evidence.shown(pair.achieved), evidence.shown(pair.base))
    return CheckFailure(
      check: .completionAgrees, record: record, compared: [record, pair.achieved, pair.base],
      message: "\(achieved) ÷ \(base) = \(shown), not \(evidence.shown(record))")
  }

  // MARK: 0 to 100 %

  private func isOutside(_ stated: ShownAmount, _ record: Int) -> Bool {
    !(0...100).contains(stated.value) && !evidence.says(.excess, around: record)
  }

  private func outside(_ record: Int) -> CheckFailure {
    CheckFailure(
      check: .completionRange, record: record, compared: [record],
      message: "a completion of \(evidence.shown(record)) is not within 0 and 100 %, "
        + "and nothing beside it tells of more than was planned")
  }
}
