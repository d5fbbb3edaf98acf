import FoundationEssentials

/// Parts add up to their whole: never to more unless the text tells of an overlap, and to all of it where
/// the list names the sources of funds down to the lowest. Sums agree within half the worth of the last digit of each number.
struct PartsCheck {
  private let evidence: CheckEvidence

  init(_ evidence: CheckEvidence) { self.evidence = evidence }

  func failures() -> [CheckFailure] { lists().compactMap(failure) }

  // MARK: Lists

  /// Parts that one list names of one whole.
  private struct List {
    let whole: Int
    var parts: [Int]
    /// What the parts that are known add up to so far.
    var sum: Decimal = 0
    /// True behind 其余, which may be what the list leaves of a greater whole.
    var isOver = false
  }

  /// The lists of each whole: a second 其中 begins another list, which may overlap with the first.
  private func lists() -> [List] {
    guard evidence.records.contains(where: { $0.parent != nil }) else { return [] }
    let numbers = Dictionary(
      evidence.records.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var lists: [List] = []
    var open: [Int: Int] = [:]
    for part in evidence.records.indices {
      guard let whole = evidence.records[part].parent.flatMap({ numbers[$0] }),
        isPart(part, of: whole)
      else { continue }
      if let number = open[whole], !begins(part, behind: lists[number]) {
        add(part, to: &lists[number])
      } else {
        open[whole] = lists.count
        lists.append(List(whole: whole, parts: []))
        add(part, to: &lists[lists.count - 1])
      }
    }
    return lists
  }

  private func begins(_ part: Int, behind list: List) -> Bool {
    guard let last = list.parts.last else { return false }
    return evidence.opens(.opening, part)
      && evidence.records[part].evidence.range != evidence.records[last].evidence.range
  }

  /// A list ends with 其余, and with the sentence in which it has reached its whole.
  private func add(_ part: Int, to list: inout List) {
    let isRest = evidence.opens(.rest, part) || evidence.names(.rest, part)
    let isFull = list.parts.last.map {
      evidence.place(of: $0) != evidence.place(of: part)
        && list.sum == evidence.amount(of: list.whole)?.value
    }
    list.isOver = list.isOver || isRest || isFull == true
    guard !list.isOver else { return }
    list.parts.append(part)
    list.sum += evidence.amount(of: part)?.value ?? 0
  }

  /// Amounts of one kind in one unit; rates, ratios and differences do not add up.
  private func isPart(_ part: Int, of whole: Int) -> Bool {
    let (part, whole) = (evidence.records[part], evidence.records[whole])
    guard let unit = part.quantity?.unit, unit.bare == whole.quantity?.unit?.bare, unit != "%"
    else {
      return false
    }
    switch (part.role, whole.role) {
    case (.achieved, .achieved), (.scope, .scope), (.target, .target), (.achieved, .scope),
      (.scope, .achieved):
      return true
    default: return false
    }
  }

  // MARK: Sums

  private func failure(of list: List) -> CheckFailure? {
    let parts = list.parts.compactMap { evidence.amount(of: $0) }
    guard let whole = evidence.amount(of: list.whole), !parts.isEmpty,
      parts.count == list.parts.count
    else { return nil }
    let tolerance = parts.reduce(whole.step) { $0 + $1.step } / 2
    let isOver =
      list.sum > whole.value + tolerance && !evidence.says(.overlap, around: list.parts[0])
    let isUnder = list.sum < whole.value - tolerance && isComplete(list)
    guard isOver || isUnder else { return nil }
    return CheckFailure(
      check: .partsAddUp, record: list.whole, compared: [list.whole] + list.parts,
      message: message(list))
  }

  /// The sources of funds, down to the lowest.
  private func isComplete(_ list: List) -> Bool {
    list.parts.count > 1 && list.parts.contains { evidence.names(.closing, $0) }
      && list.parts.allSatisfy { evidence.names(.source, $0) || evidence.names(.closing, $0) }
  }

  private func message(_ list: List) -> String {
    let parts = list.parts.map { evidence.shown($0) }.joined(separator: " + ")
    let whole = evidence.shown(list.whole)
    guard list.parts.count > 1 else { return "the part \(parts) is more than its whole, \(whole)" }
    let sum = evidence.amount(of: list.whole)?.written(list.sum) ?? "\(list.sum)"
    return "\(parts) = \(sum), not \(whole)"
  }
}

extension String {
  /// A unit without its bracket: `套(间)` and `套` count the same things.
  fileprivate var bare: Substring { prefix { $0 != "(" } }
}
