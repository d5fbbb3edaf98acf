/// How many units a length of time has: `45`, `半`, `两三`, `3—5`, `几`, `十几`, `几十`.
struct TemporalCount {
  /// In halves, from the least to the most; nil for a number with decimals.
  let halves: ClosedRange<Int>?
  let end: Int
  /// 几 and 数 do not say how many.
  var isVague = false

  init(halves: ClosedRange<Int>?, end: Int) {
    self.halves = halves
    self.end = end
  }

  init(_ count: ClosedRange<Int>, end: Int) {
    self.init(halves: count.lowerBound * 2...count.upperBound * 2, end: end)
  }
}

extension TemporalReader {
  func count(at start: Int) -> TemporalCount? {
    if scalar(at: start) == "半" { return TemporalCount(halves: 1...1, end: start + 1) }
    if let vague = vagueCount(at: start) { return vague }
    guard let number = countingNumber(at: start) else { return nil }
    if let pair = neighbours(number) { return TemporalCount(pair, end: number.end) }
    if let end = decimals(at: number.end) { return TemporalCount(halves: nil, end: end) }
    if let range = countRange(from: number) { return range }
    return half(TemporalCount(number.value...number.value, end: afterVagueness(number)))
  }

  /// `几`, `数`, and of tens or hundreds: two to ten of them.
  private func vagueCount(at start: Int) -> TemporalCount? {
    guard let first = scalar(at: start), NumeralCharacters.builtin.entry(first)?.role == .vague
    else { return nil }
    let next = scalar(at: start + 1).flatMap(NumeralCharacters.builtin.entry)
    let step = next?.role == .step ? next?.value : nil
    var count = TemporalCount(
      2 * (step ?? 1)...10 * (step ?? 1), end: start + (step == nil ? 1 : 2))
    count.isVague = true
    return count
  }

  /// Of at most three digits, since a longer one is a year.
  private func countingNumber(at start: Int) -> CalendarNumeral? {
    guard let number = CalendarNumeral.read(text, at: start, limit: limit), number.width <= 3,
      number.isArabic || !number.isPositional || number.width <= 2
    else { return nil }
    let isCount = number.isArabic || !number.isPositional || number.width == 1
    return isCount || neighbours(number) != nil ? number : nil
  }

  /// Two digits one after the other: `两三`, `三四`.
  private func neighbours(_ number: CalendarNumeral) -> ClosedRange<Int>? {
    let (first, second) = (number.value / 10, number.value % 10)
    guard !number.isArabic, number.isPositional, number.width == 2, first > 0,
      second == first + 1
    else { return nil }
    return first...second
  }

  /// `3—5`, `两到三`.
  private func countRange(from number: CalendarNumeral) -> TemporalCount? {
    guard let next = afterConnective(number.end), let far = countingNumber(at: next),
      far.value > number.value, neighbours(far) == nil
    else { return nil }
    return TemporalCount(number.value...far.value, end: afterVagueness(far))
  }

  /// `两个半`: the half stands before the measure.
  private func half(_ count: TemporalCount) -> TemporalCount {
    let place = scalar(at: count.end) == "个" ? count.end + 1 : count.end
    guard scalar(at: place) == "半", let halves = count.halves else { return count }
    return TemporalCount(halves: halves.lowerBound + 1...halves.upperBound + 1, end: place + 1)
  }

  /// At most four decimals.
  private func decimals(at start: Int) -> Int? {
    guard scalar(at: start) == ".", scalar(at: start + 1)?.isDigit ?? false else { return nil }
    return CalendarNumeral.read(text, at: start + 1, limit: min(limit, start + 5))?.end
  }

  /// Past 多 and 余, and the 几 of `十几`.
  private func afterVagueness(_ number: CalendarNumeral) -> Int {
    let isTen = number.value > 0 && number.value % 10 == 0
    return isTen && scalar(at: number.end) == "几" ? number.end + 1 : afterVagueness(number.end)
  }

  func afterVagueness(_ start: Int) -> Int {
    scalar(at: start) == "多" || scalar(at: start) == "余" ? start + 1 : start
  }
}
