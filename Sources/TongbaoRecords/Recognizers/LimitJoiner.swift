import FoundationEssentials

/// Joins a lower and an upper limit that stand together into one range: `1000以上,1500以下`.
struct LimitJoiner {
  let approximators: Approximators
  let text: BlanklessText

  func joined(_ numbers: [FoundNumber]) -> [FoundNumber] {
    var result: [FoundNumber] = []
    for number in numbers {
      if let last = result.last, let range = joined(last, number) {
        result[result.count - 1] = range
      } else {
        result.append(number)
      }
    }
    return result
  }

  private func joined(_ lower: FoundNumber, _ upper: FoundNumber) -> FoundNumber? {
    guard lower.bound == .atLeast, upper.bound == .atMost, lower.low < upper.low,
      lower.kind == upper.kind || lower.unit == nil, !lower.isTooLong, !upper.isTooLong,
      lower.unit == nil || lower.unit == upper.unit,
      isJoint(lower.range.upperBound..<upper.range.lowerBound)
    else { return nil }
    var range = upper
    range.range = lower.range.lowerBound..<upper.range.upperBound
    range.numeral = lower.numeral.lowerBound..<upper.numeral.upperBound
    range.low = lower.low
    range.bound = .range
    return range
  }

  private func isJoint(_ between: Range<Int>) -> Bool {
    if between.isEmpty { return true }
    let joint = approximators.joints.longestMatch(in: text.characters, at: between.lowerBound)
    return joint?.end == between.upperBound
  }
}
