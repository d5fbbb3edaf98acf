import FoundationEssentials

/// What a document says twice it says with one value: project, indicator, role, period, place and all else that
/// tells facts apart being the same, in two sentences.
struct RepetitionCheck {
  private let evidence: CheckEvidence

  init(_ evidence: CheckEvidence) { self.evidence = evidence }

  func failures() -> [CheckFailure] {
    var firsts: [Fact: Int] = [:]
    return evidence.records.indices.compactMap { record in
      guard let fact = fact(record) else { return nil }
      guard let first = firsts[fact], let before = evidence.amount(of: first) else {
        firsts[fact] = record
        return nil
      }
      guard let amount = evidence.amount(of: record) else { return nil }
      let tolerance = max(amount.step, before.step)
      let isOther =
        amount.value > before.value + tolerance || amount.value < before.value - tolerance
      guard isOther, evidence.place(of: first) != evidence.place(of: record) else { return nil }
      return failure(record, first)
    }
  }

  /// What tells facts apart.
  private struct Fact: Hashable {
    let project, indicator: String
    let component, region, unit, of, action: String?
    let role: Record.Role
    let status: Record.Status?
    let period: Record.Period?
    let asOf: Record.CutOff?

    /// Facts that differ mostly differ in these.
    func hash(into hasher: inout Hasher) {
      hasher.combine(project)
      hasher.combine(indicator)
    }
  }

  /// nil where the text does not say what was counted, where the amount is a part or a difference, and for a
  /// ratio whose clause names no project: it may be that of a set just named (`省级26项中有19项达标,达标率73%`).
  private func fact(_ record: Int) -> Fact? {
    let record = evidence.records[record]
    guard let project = record.projectKey, let indicator = record.indicator, let role = record.role,
      role != .change, role != .share, record.parent == nil,
      record.quantity?.unit != "%" || record.projectOrigin == .clause
    else { return nil }
    return Fact(
      project: project, indicator: indicator, component: record.component, region: record.region,
      unit: record.quantity?.unit, of: record.of, action: record.action,
      role: role, status: record.status, period: record.period, asOf: record.asOf)
  }

  private func failure(_ record: Int, _ first: Int) -> CheckFailure {
    CheckFailure(
      check: .oneValue, record: record, compared: [first, record],
      message: "\(evidence.records[record].indicator ?? "") is \(evidence.shown(first)) before and "
        + "\(evidence.shown(record)) here")
  }
}
