/// A period ends on or after the day on which it starts. Told once for each period, on its first record.
struct PeriodCheck {
  private let evidence: CheckEvidence

  init(_ evidence: CheckEvidence) { self.evidence = evidence }

  func failures() -> [CheckFailure] {
    var told: Set<Record.Period> = []
    return evidence.records.indices.compactMap { record in
      guard let period = evidence.records[record].period, let start = period.start,
        let end = period.end, isReversed(start, end), told.insert(period).inserted
      else { return nil }
      return CheckFailure(
        check: .periodOrder, record: record, compared: [record],
        message: "\(period.text) ends on \(end), before it starts on \(start)")
    }
  }

  /// Dates that are open nowhere compare as text; an open year may be another one at the end.
  private func isReversed(_ start: String, _ end: String) -> Bool {
    !start.contains("X") && !end.contains("X") && end < start
  }
}
