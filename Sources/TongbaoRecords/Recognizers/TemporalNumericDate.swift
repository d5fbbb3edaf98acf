/// Dates in digits alone: `2022-04-17`, `2022.4.17`, `2022年4月17日` written `2022 4 17`, `6·30`,
/// `106-02-09`, `2024/25年度`.
extension TemporalReader {
  func numericDate(
    at start: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard scalar(at: start)?.isDigit ?? false,
      let first = CalendarNumeral.read(text, at: start, limit: limit), first.width <= 4,
      let mark = separator(at: first.end),
      let second = CalendarNumeral.read(text, at: first.end + 1, limit: limit), second.isArabic
    else { return nil }
    if reading.interval == nil, first.width >= 2 {
      if let day = fullDate(first, mark, second) { return dated(reading, day) }
      if let months = fiscalYear(first, mark, second) { return fiscal(reading, months) }
      if let month = yearAndMonth(first, mark, second) { return dated(reading, month) }
    }
    return monthAndDay(first, mark, second, after: reading, in: context)
  }

  private struct Written {
    let interval: CalendarInterval
    let end: Int
  }

  private func dated(_ reading: TemporalReading, _ written: Written) -> TemporalReading {
    var next = reading.narrowed(to: written.interval, end: written.end, rule: "numeric-date")
    next.hasYear = true
    return next
  }

  private func fiscal(_ reading: TemporalReading, _ written: Written) -> TemporalReading {
    var next = dated(reading, written)
    next.isFinal = true
    next.rule = "fiscal-year"
    return next
  }

  /// 至 parts the years of `2024至25年度` alone.
  private func separator(at offset: Int) -> Unicode.Scalar? {
    guard let mark = scalar(at: offset), "-./·– 至".unicodeScalars.contains(mark) else { return nil }
    return mark
  }

  private func fullDate(
    _ first: CalendarNumeral, _ mark: Unicode.Scalar, _ second: CalendarNumeral
  ) -> Written? {
    guard second.width <= 2, let other = separator(at: second.end),
      (mark == " ") == (other == " "), mark != "至", other != "至",
      let third = twoDigits(at: second.end + 1),
      let year = writtenYear(first, mark, hasTwoDigitParts: second.width == 2 && third.width == 2),
      let day = CalendarDay(year: year, month: second.value, day: third.value)
    else { return nil }
    let end = scalar(at: third.end) == "日" ? third.end + 1 : third.end
    return Written(interval: .day(OpenDay(day)), end: end)
  }

  /// One or two digits; a time of day may follow without a space (`2021-09-0910:09`).
  private func twoDigits(at start: Int) -> CalendarNumeral? {
    let end = min(limit, start + 2)
    guard let number = CalendarNumeral.read(text, at: start, limit: end), number.isArabic else {
      return nil
    }
    guard let next = scalar(at: number.end), next.isDigit else { return number }
    let isTime = scalar(at: number.end + 2) == ":" || scalar(at: number.end + 1) == ":"
    return isTime ? number : nil
  }

  private func writtenYear(
    _ number: CalendarNumeral, _ mark: Unicode.Scalar, hasTwoDigitParts: Bool
  ) -> Int? {
    switch number.width {
    case 4 where 1000...2999 ~= number.value: return number.value
    case 3 where 80...139 ~= number.value && (mark == "-" && hasTwoDigitParts || isTraditional):
      return number.value + republicanEpoch
    case 2 where mark == "-" && hasTwoDigitParts:
      return twoDigitYear(number, end: number.end, near: reference?.year)
    default: return nil
    }
  }

  /// `2024/25`, `2024-25年度`, `2023-2024学年`.
  private func fiscalYear(
    _ first: CalendarNumeral, _ mark: Unicode.Scalar, _ second: CalendarNumeral
  ) -> Written? {
    guard first.width == 4, 1900...2099 ~= first.value,
      second.width == 2 && second.value == (first.value + 1) % 100
        || second.width == 4 && second.value == first.value + 1
    else { return nil }
    let noun = word(at: second.end, where: \.isField)
    let month: Int
    switch noun?.role {
    case .field(.schoolYear): month = 9
    case .field(.fiscalYear): month = 4
    case .field(.year) where noun?.text.last == "度": month = 4
    default:
      guard mark == "/", second.width == 2 else { return nil }
      return Written(interval: .fiscalYear(first.value, from: 4), end: second.end)
    }
    return Written(
      interval: .fiscalYear(first.value, from: month),
      end: second.end + (noun?.text.count ?? 0))
  }

  /// `1999.08`, `2022-03月`; without 月 it has to end there, or go on to another date.
  private func yearAndMonth(
    _ first: CalendarNumeral, _ mark: Unicode.Scalar, _ second: CalendarNumeral
  ) -> Written? {
    guard first.width == 4, 1900...2099 ~= first.value, second.width == 2,
      1...12 ~= second.value, mark != " ", mark != "至"
    else { return nil }
    let month = CalendarInterval.month(second.value, of: first.value)
    if scalar(at: second.end) == "月" { return Written(interval: month, end: second.end + 1) }
    let isTerminal = scalar(at: second.end).map {
      !$0.isHan && !$0.isDigit && $0 != "." && $0 != "%" && $0 != "‰" && !$0.isLatin
    }
    let goesOn = afterConnective(second.end) != nil && scalar(at: second.end) != "-"
    guard isTerminal ?? true || goesOn else { return nil }
    return Written(interval: month, end: second.end)
  }

  /// The far end of `2022.3.1-3.15`, which leaves the year out.
  func shortDate(at start: Int, in context: OpenDay) -> TemporalReading? {
    guard let month = CalendarNumeral.read(text, at: start, limit: limit), month.isArabic,
      let mark = separator(at: month.end), mark == "." || mark == "-" || mark == "/",
      let day = twoDigits(at: month.end + 1), let year = context.year,
      let date = CalendarDay(year: year, month: month.value, day: day.value)
    else { return nil }
    return TemporalReading(end: start).narrowed(
      to: .day(OpenDay(date)), end: day.end, rule: "numeric-date")
  }

  /// `6·30`, `11/3号`.
  private func monthAndDay(
    _ first: CalendarNumeral, _ mark: Unicode.Scalar, _ second: CalendarNumeral,
    after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.grain ?? .year == .year, first.width <= 2, second.width <= 2,
      1...12 ~= first.value,
      1...CalendarDay.length(ofMonth: first.value, year: 2000) ~= second.value
    else { return nil }
    let noun = scalar(at: second.end)
    let isNamed = noun == "日" || noun == "号"
    guard mark == "/" && isNamed || mark == "·" && !(noun?.isDigit ?? false) else { return nil }
    let year = reading.interval == nil ? context.year : reading.interval?.first?.year
    let day = OpenDay(year: year, month: first.value, day: second.value)
    return reading.narrowed(
      to: .day(day), end: second.end + (isNamed ? 1 : 0), rule: "numeric-date")
  }
}
