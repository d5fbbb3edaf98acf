/// Parts of the Chinese calendar: `农历十月`, `腊月初十`, `八月十五`.
extension TemporalReader {
  func lunarMonth(
    _ month: Int, of year: Int?, end: Int, after reading: TemporalReading
  ) -> TemporalReading? {
    let month = year.map {
      TemporalReading.LunarMonth(year: $0, month: month, isLeap: reading.isLeap)
    }
    guard let month, let days = CalendarLunar.shared.days(of: month) else {
      return reading.narrowed(to: .unknown(.month), end: end, rule: "lunar")
    }
    var next = reading.narrowed(
      to: .days(days.lowerBound, days.upperBound, grain: .month), end: end, rule: "lunar")
    next.lunarMonth = month
    return next
  }

  func lunarDay(
    _ day: Int, of month: TemporalReading.LunarMonth, end: Int, after reading: TemporalReading
  ) -> TemporalReading? {
    guard let day = CalendarLunar.shared.day(day, of: month) else { return nil }
    return reading.narrowed(to: .day(OpenDay(day)), end: end, rule: "lunar")
  }

  /// `初十`, `廿二`, and a Chinese day without 日 (`八月十五`): lunar by the way they are written.
  func lunarDay(at start: Int, after reading: TemporalReading) -> TemporalReading? {
    let isFirstTen = scalar(at: start) == "初"
    guard reading.grain == .month, !reading.isFinal,
      let number = CalendarNumeral.read(text, at: isFirstTen ? start + 1 : start, limit: limit),
      !number.isArabic, 1...30 ~= number.value,
      isFirstTen ? number.value <= 10 : isBoundary(number.end),
      let month = reading.lunarMonth ?? lunarMonth(like: reading)
    else { return nil }
    return lunarDay(number.value, of: month, end: number.end, after: reading)
  }

  private func lunarMonth(like reading: TemporalReading) -> TemporalReading.LunarMonth? {
    guard let first = reading.interval?.first, let year = first.year, let month = first.month,
      reading.interval?.last?.month == month
    else { return nil }
    return TemporalReading.LunarMonth(year: year, month: month)
  }

  /// `1月3`, `十月31`: a day whose 日 is left out, where nothing follows that it could count.
  func bareDay(_ number: CalendarNumeral, after reading: TemporalReading) -> TemporalReading? {
    guard reading.grain == .month, reading.lunarMonth == nil, number.isArabic || number.value > 9,
      number.width <= 3,
      isBoundary(number.end), let month = reading.interval?.first,
      1...(reading.interval?.last?.day ?? 29) ~= number.value
    else { return nil }
    let day = OpenDay(year: month.year, month: month.month, day: number.value)
    return reading.narrowed(to: .day(day), end: number.end)
  }

  /// True where an expression may end without its noun.
  private func isBoundary(_ offset: Int) -> Bool {
    guard let next = scalar(at: offset) else { return true }
    if "至到,。;)”".unicodeScalars.contains(next) || next == "\n" || next == "，" { return true }
    return word(at: offset) { if case .dayPart = $0 { true } else { false } } != nil
  }
}
