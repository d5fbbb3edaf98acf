import FoundationEssentials
import TongbaoText

/// Reads ranges: `0.5—1.2万吨`, `5-20%`, `3元到5元`, `20和30之间`.
struct RangeReader: Sendable {
  let amounts: AmountReader
  private var text: BlanklessText { amounts.text }
  private var approximators: Approximators { amounts.approximators }

  init(_ amounts: AmountReader) {
    self.amounts = amounts
  }

  /// The range that an amount is the near end of; nil where none follows.
  ///
  /// - Parameter sign: 1, or -1 where the near end is negative.
  func range(from near: Amount, sign: Decimal) -> Amount? {
    guard isEnd(near), !near.isRange,
      let (separator, isClosed) = separator(at: near.range.upperBound),
      let (far, farSign) = farEnd(at: separator, isClosed: isClosed), isEnd(far), !far.isRange,
      !isChained(far)
    else { return nil }
    let close = approximators.closes.longestMatch(
      in: text.characters, at: far.range.upperBound)
    guard !isClosed || close != nil else { return nil }
    return joined(near, far, signs: (sign, farSign), end: close?.end)
  }

  /// `3-5-7` is no range.
  private func isChained(_ far: Amount) -> Bool {
    let end = far.range.upperBound
    return far.unit == nil && text[end] == "-" && text[end + 1].isDigit
  }

  private func isEnd(_ amount: Amount) -> Bool {
    amount.label == nil && !amount.numeral.isTooLong && !amount.numeral.isCode
      && !amount.numeral.isImplied && (amount.bound == .exact || amount.bound == .range)
  }

  /// Where the far end starts, and whether a word must close the range.
  private func separator(at start: Int) -> (end: Int, isClosed: Bool)? {
    if let found = approximators.ranges.longestMatch(in: text.characters, at: start) {
      return (found.end, false)
    }
    return approximators.betweens.longestMatch(in: text.characters, at: start).map {
      ($0.end, true)
    }
  }

  private func farEnd(at start: Int, isClosed: Bool) -> (Amount, sign: Decimal)? {
    let isNegative = text[start] == "-" || text[start] == "负"
    guard var amount = amounts.amount(at: isNegative ? start + 1 : start) else { return nil }
    // 间 closes the range here and counts no rooms.
    if isClosed, isClose(at: amount.numeral.range.upperBound) { amount = Amount(amount.numeral) }
    return (amount, isNegative ? -1 : 1)
  }

  private func isClose(at index: Int) -> Bool {
    approximators.closes.longestMatch(in: text.characters, at: index) != nil
  }

  private func joined(
    _ near: Amount, _ far: Amount, signs: (near: Decimal, far: Decimal), end: Int?
  ) -> Amount? {
    var near = near
    let far = inWords(far, like: near)
    share(far, with: &near)
    guard near.unit?.unit == far.unit?.unit, near.low * signs.near < far.low * signs.far else {
      return nil
    }
    near.high = far.low * signs.far * signs.near
    near.bound = .range
    near.isRounded = near.isRounded || far.isRounded
    near.extend(to: end ?? far.range.upperBound)
    return near
  }

  /// `百分之五至十`: the denominator stands before the near end alone.
  private func inWords(_ far: Amount, like near: Amount) -> Amount {
    guard near.rule == "fraction-in-words", far.unit == nil, far.rule == "chinese",
      let share = near.low.divided(by: near.numeral.low), !share.isRounded
    else { return far }
    var far = far
    far.multiply(by: share.quotient)
    far.unit = near.unit
    return far
  }

  /// The unit and the scale of the far end serve the near one: `1—5万吨`.
  private func share(_ far: Amount, with near: inout Amount) {
    guard near.unit == nil else { return }
    if near.numeral.scale < far.numeral.scale, near.low < far.numeral.mantissa {
      near.multiply(by: far.numeral.scale)
    }
    near.unit = far.unit
    near.multiply(by: far.unit?.multiplier ?? 1)
  }
}
