import TongbaoText

/// Parts a sentence for matching: its clauses, and brackets that report amounts as clauses of their own
/// (`48座(其中大桥3座)`, `(任务12座,占75%)`); any other bracket stays in its clause.
struct ClauseSplitter {
  struct Part: Sendable {
    var range: Range<Int>
    /// The position of the bracket that it stands in.
    var bracket: Int?
  }

  let text: [Unicode.Scalar]
  /// Ascending; none overlap.
  let amounts: [Range<Int>]
  let brackets: Brackets

  func parts(of clauses: [Range<Int>]) -> [Part] { clauses.flatMap { parts(of: $0) } }

  private func parts(of clause: Range<Int>) -> [Part] {
    var parts: [Part] = []
    var start = clause.lowerBound
    var position = start
    while position < clause.upperBound {
      guard text[position] == "(", let end = closing(of: position, in: clause),
        reportsAmounts(position + 1..<end)
      else {
        position += 1
        continue
      }
      if position > start { parts.append(Part(range: start..<position)) }
      parts += inner(position + 1..<end).map { Part(range: $0, bracket: position) }
      position = min(end + 1, clause.upperBound)
      start = position
    }
    if start < clause.upperBound { parts.append(Part(range: start..<clause.upperBound)) }
    return parts
  }

  /// Whether an amount stands in a bracket. One that is nothing but a number (`小(2)型`) reports nothing.
  private func reportsAmounts(_ inner: Range<Int>) -> Bool {
    guard let first = firstAmount(from: inner.lowerBound) else { return false }
    return first.upperBound <= inner.upperBound && first != inner
  }

  private func closing(of opening: Int, in clause: Range<Int>) -> Int? {
    brackets.partner(of: opening).flatMap { clause.contains($0) ? $0 : nil }
  }

  /// The first amount that begins at a position or behind it.
  private func firstAmount(from position: Int) -> Range<Int>? {
    var (low, high) = (0, amounts.count)
    while low < high {
      let middle = (low + high) / 2
      if amounts[middle].lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low < amounts.count ? amounts[low] : nil
  }

  private func inner(_ range: Range<Int>) -> [Range<Int>] {
    var inner: [Range<Int>] = []
    var start = range.lowerBound
    for position in range
    where text[position] == "," || text[position] == ";" || text[position] == ":" {
      if position > start { inner.append(start..<position) }
      start = position + 1
    }
    if start < range.upperBound { inner.append(start..<range.upperBound) }
    return inner
  }
}
