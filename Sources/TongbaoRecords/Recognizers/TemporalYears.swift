/// Years that leave out their century, and those of the Republic (民国).
extension TemporalReader {
  /// Year 1 of the Republic is 1912.
  var republicanEpoch: Int { 1911 }

  /// `民国104年`, `中华民国一百零四年`.
  func republicanYear(at start: Int, after reading: TemporalReading) -> TemporalReading? {
    guard reading.interval == nil,
      let number = CalendarNumeral.read(text, at: afterSpaces(start), limit: limit),
      1...199 ~= number.value, let word = word(at: afterSpaces(number.end), where: \.isField),
      case .field(.year) = word.role
    else { return nil }
    var next = reading.narrowed(
      to: .year(number.value + republicanEpoch), end: afterSpaces(number.end) + word.text.count)
    next.hasYear = true
    return next
  }

  /// `112学年度`, `2023学年`: from September, in Taiwan from August.
  func schoolYear(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading
  ) -> TemporalReading? {
    let isRepublican = number.width == 3 && 90...139 ~= number.value
    guard reading.interval == nil, isRepublican || number.width == 4 else { return nil }
    let year = number.value + (isRepublican ? republicanEpoch : 0)
    guard 1900...2099 ~= year else { return nil }
    var next = reading.narrowed(
      to: .fiscalYear(year, from: isRepublican ? 8 : 9), end: end, rule: "fiscal-year")
    next.hasYear = true
    return next
  }

  /// A number of three digits and 年 is a year when a part of a year, 度 or another such year follows.
  func isRepublican(end: Int) -> Bool {
    if scalar(at: end - 1) == "度" { return true }
    if isTraditional, let next = afterConnective(end),
      let far = CalendarNumeral.read(text, at: next, limit: limit), far.width == 3,
      90...139 ~= far.value, scalar(at: afterSpaces(far.end)) == "年"
    {
      return true
    }
    let next = afterSpaces(end)
    if let number = CalendarNumeral.read(text, at: next, limit: limit) {
      let last =
        afterConnective(number.end)
        .flatMap { CalendarNumeral.read(text, at: $0, limit: limit) } ?? number
      let noun = afterSpaces(last.end)
      return scalar(at: noun) == "月" || scalar(at: noun) == "季"
    }
    if isTraditional, scalar(at: end - 1) == "年", isFarEndOfYears(end) { return true }
    return word(at: next) { role in
      switch role {
      case .months, .edge, .days: true
      default: false
      }
    } != nil || scalar(at: next) == "第" || scalar(at: next) == "同"
  }

  /// `108年至*110年*`, `109-*112年*`.
  private func isFarEndOfYears(_ end: Int) -> Bool {
    var place = end - 4
    while let mark = scalar(at: place - 1), mark == " " { place -= 1 }
    guard let mark = scalar(at: place - 1), "至到-—~–".unicodeScalars.contains(mark) else {
      return false
    }
    let before = scalar(at: place - 2)
    return before == "年" || before?.isDigit ?? false
  }

  /// The year with these last digits that lies nearest to the reference (to 2000 without one).
  func twoDigitYear(_ number: CalendarNumeral, end: Int, near year: Int?) -> Int {
    let isFiscal = isTraditional && scalar(at: end - 1) == "度" && number.value >= 80
    if isFiscal { return number.value + republicanEpoch }
    let near = year ?? 2000
    let century = near / 100 * 100 + number.value
    return [century - 100, century, century + 100].min { abs($0 - near) < abs($1 - near) }
      ?? century
  }

  /// `24年` with nothing around it; elsewhere it is a length.
  func standsAlone(_ number: CalendarNumeral, end: Int) -> Bool {
    let isBounded = scalar(at: number.end - number.width - 1).map { !$0.isHan } ?? true
    return isBounded && (scalar(at: end).map { !$0.isHan } ?? true)
  }
}
