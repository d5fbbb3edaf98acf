import FoundationEssentials

/// A stated completion agrees with the achieved amount and the target beside it, rounded or cut off, and lies
/// within 0 and 100 % unless the text tells of over-fulfilment.
struct CompletionCheck {
  private let evidence: CheckEvidence

  /// How many records before a completion are looked at.
  private static let reach = 12

  init(_ evidence: CheckEvidence) { self.evidence = evidence }

  func failures() -> [CheckFailure] {
    var failures: [CheckFailure] = []
    for record in evidence.records.indices where evidence.records[record].role == .completion {
      guard evidence.isPercent[record], let stated = evidence.amount(of: record) else { continue }
      failures += self.failures(of: record, stated)
    }
    return failures
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
      evidence.place(of: $0) == evidence.place(of: record) && !evidence.isPercent[$0]
        && evidence.amount(of: $0) != nil
    }
  }

  // MARK: What agrees

  /// Any two amounts of one unit beside it, or the sum of a clause's amounts and another one, give the ratio:
  /// whatever their projects and roles, the text has its arithmetic right.
  private func isExplained(_ stated: ShownAmount, by near: [Int]) -> Bool {
    near.contains { base in
      let others = near.filter { $0 != base && hasUnit(of: base, $0) }
      guard !others.isEmpty, let bounds = bounds(stated, of: base) else { return false }
      return others.contains { evidence.amount(of: $0).map { holds(bounds, $0) } ?? false }
        || sums(of: others).contains { holds(bounds, $0) }
    }
  }

  private func hasUnit(of one: Int, _ other: Int) -> Bool {
    evidence.records[one].quantity?.unit == evidence.records[other].quantity?.unit
  }

  /// What the clauses add up to that have several of the amounts, of which there are at most `reach`.
  private func sums(of amounts: [Int]) -> [ShownAmount] {
    amounts.indices.compactMap { first in
      let clause = amounts[first...].filter { isInClause($0, of: amounts[first]) }
      guard clause.count > 1,
        !amounts[..<first].contains(where: { isInClause($0, of: amounts[first]) })
      else { return nil }
      let shown = clause.compactMap { evidence.amount(of: $0) }
      return ShownAmount(
        value: shown.reduce(0) { $0 + $1.value }, step: shown.reduce(0) { $0 + $1.step })
    }
  }

  private func isInClause(_ one: Int, of other: Int) -> Bool {
    evidence.records[one].evidence.range == evidence.records[other].evidence.range
  }

  /// Some achieved amount and base that show as these figures give a ratio that shows as the stated one, rounded
  /// (half a unit less) or cut off (up to one unit more). Multiplied out, to stay exact: a hundred times the
  /// achieved amount lies within these bounds.
  private func bounds(_ stated: ShownAmount, of base: Int) -> (least: Decimal, most: Decimal)? {
    guard let base = evidence.amount(of: base), base.value > 0 else { return nil }
    return (stated.least * base.least, (stated.value + stated.step) * base.most)
  }

  private func holds(_ bounds: (least: Decimal, most: Decimal), _ achieved: ShownAmount) -> Bool {
    bounds.least <= 100 * achieved.most && 100 * achieved.least < bounds.most
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
    guard let base = base(of: record, among: own), evidence.amount(of: base)?.value ?? 0 > 0 else {
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
    let ratio = evidence.amount(of: pair.achieved).flatMap { achieved in
      evidence.amount(of: pair.base).flatMap {
        (100 * achieved.value).divided(by: $0.value)?.quotient
      }
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
