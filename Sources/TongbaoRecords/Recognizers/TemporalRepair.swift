/// Days and months that lost a character between their digits, where the calendar allows only one
/// reading: `1031日` is 10月31日, `202310月` 2023年10月, `19月` 1—9月.
extension TemporalReader {
  func repairedDay(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.interval == nil, number.isArabic, 3...4 ~= number.width else { return nil }
    let readings = [(10, 1), (100, 2)].compactMap { scale, width -> OpenDay? in
      let (month, day) = (number.value / scale, number.value % scale)
      guard day >= scale / 10, 1...12 ~= month,
        day <= CalendarDay.length(ofMonth: month, year: context.year ?? 2000)
      else { return nil }
      return OpenDay(year: context.year, month: month, day: day)
    }
    guard readings.count == 1 else { return nil }
    return reading.narrowed(to: .day(readings[0]), end: end, rule: "repaired-day")
  }

  func repairedMonth(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard number.isArabic else { return nil }
    switch number.width {
    case 5, 6:
      let scale = number.width == 5 ? 10 : 100
      let (year, month) = (number.value / scale, number.value % scale)
      guard reading.interval == nil, 1900...2099 ~= year, scale / 10...12 ~= month else {
        return nil
      }
      var next = reading.narrowed(to: .month(month, of: year), end: end, rule: "repaired-month")
      next.hasYear = true
      return next
    case 2, 3:
      return repairedMonths(number, end: end, after: reading, in: context)
    default:
      return nil
    }
  }

  /// A lost dash: the first digit and the rest, in order.
  private func repairedMonths(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    let scale = number.width == 2 ? 10 : 100
    let (first, last) = (number.value / scale, number.value % scale)
    guard reading.grain ?? .year == .year, first >= 1, first < last,
      max(scale / 10, 1)...12 ~= last
    else { return nil }
    let year = reading.interval == nil ? context.year : reading.interval?.first?.year
    var next = reading.narrowed(
      to: .months(first...last, of: year, grain: .month), end: end, rule: "repaired-months")
    next.isFinal = true
    return next
  }

  /// A date whose marks are all lost (`20171011`).
  func repaired(
    _ number: CalendarNumeral, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.interval == nil, number.isArabic, number.width == 8,
      1900...2099 ~= number.value / 10_000,
      let day = CalendarDay(
        year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
    else { return nil }
    var next = reading.narrowed(to: .day(OpenDay(day)), end: number.end, rule: "repaired-date")
    next.hasYear = true
    return next
  }
}
