import FoundationEssentials

/// Joins neighbouring numbers that say one thing between them.
///
///     1000以上,1500以下      a lower and an upper limit: one range
///     第十和第十五之间        two ordinals: one stretch
///     26.7个和31.2个百分点    the unit of the second is the first's too
struct NumberJoiner {
  let approximators: Approximators
  let text: BlanklessText

  func joined(_ numbers: [FoundNumber]) -> [FoundNumber] {
    var result: [FoundNumber] = []
    for number in numbers {
      guard let last = result.last else {
        result.append(number)
        continue
      }
      if let range = limits(last, number) ?? stretch(last, number) {
        result[result.count - 1] = range
      } else {
        share(number, with: &result)
        result.append(goesOn(from: last, number) ? which(number) : number)
      }
    }
    return result
  }

  // MARK: - Limits

  private func limits(_ lower: FoundNumber, _ upper: FoundNumber) -> FoundNumber? {
    guard lower.bound == .atLeast, upper.bound == .atMost, lower.low < upper.low,
      lower.kind == upper.kind || lower.unit == nil, !lower.isTooLong, !upper.isTooLong,
      lower.unit == nil || lower.unit == upper.unit,
      isJoint(lower.range.upperBound..<upper.range.lowerBound)
    else { return nil }
    return range(lower, upper)
  }

  private func isJoint(_ between: Range<Int>) -> Bool {
    if between.isEmpty { return true }
    let joint = approximators.joints.longestMatch(in: text.characters, at: between.lowerBound)
    return joint?.end == between.upperBound
  }

  private func range(_ lower: FoundNumber, _ upper: FoundNumber) -> FoundNumber {
    var range = upper
    range.range = lower.range.lowerBound..<upper.range.upperBound
    range.numeral = lower.numeral.lowerBound..<upper.numeral.upperBound
    range.low = lower.low
    range.bound = .range
    return range
  }

  // MARK: - Ordinals

  /// `第一至第三标段`, `3至5号楼`, `第十和第十五之间`.
  private func stretch(_ lower: FoundNumber, _ upper: FoundNumber) -> FoundNumber? {
    guard upper.kind == .ordinal, lower.kind == .ordinal || isBare(lower) && upper.rule == "label",
      lower.low == lower.high, upper.low == upper.high, lower.low < upper.low, !lower.isTooLong
    else { return nil }
    let between = lower.range.upperBound..<upper.range.lowerBound
    func ends(_ words: CharacterTrie<Quantity.Bound>) -> Bool {
      words.longestMatch(in: text.characters, at: between.lowerBound)?.end == between.upperBound
    }
    if ends(approximators.ranges) { return range(lower, upper) }
    guard ends(approximators.betweens),
      let close = approximators.closes.longestMatch(
        in: text.characters, at: upper.range.upperBound)
    else { return nil }
    var range = range(lower, upper)
    range.range = range.range.lowerBound..<close.end
    return range
  }

  /// `第9、10件`: the next in a list that 第 opens.
  private func goesOn(from last: FoundNumber, _ number: FoundNumber) -> Bool {
    last.rule == "ordinal" && number.unit?.dimension == "count" && number.low == last.low + 1
      && number.range.lowerBound == last.range.upperBound + 1
      && text[last.range.upperBound] == "、"
  }

  private func which(_ number: FoundNumber) -> FoundNumber {
    var ordinal = number
    ordinal.kind = .ordinal
    ordinal.rule = "ordinal"
    return ordinal
  }

  private func isBare(_ number: FoundNumber) -> Bool {
    number.kind == .number && number.unit == nil && number.bound == .exact
  }

  // MARK: - Units

  /// 个 of a list of measures: its last member alone names the unit.
  private func share(_ number: FoundNumber, with found: inout [FoundNumber]) {
    guard let unit = number.unit, unit.name != Self.classifier,
      text[number.numeral.upperBound] == Self.classifier.unicodeScalars.first
    else { return }
    var start = number.range.lowerBound
    var index = found.count - 1
    while index >= 0, found[index].unit?.name == Self.classifier,
      found[index].range.upperBound + 1 == start,
      Self.marks.contains(text[found[index].range.upperBound])
    {
      found[index].unit = unit
      found[index].kind = number.kind
      start = found[index].range.lowerBound
      index -= 1
    }
  }

  private static let classifier = "个"
  private static let marks: Set<Unicode.Scalar> = ["和", "、", "与", "及", "或"]
}
