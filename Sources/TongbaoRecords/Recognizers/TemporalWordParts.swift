/// Parts that a word of the lexicon makes: 今年, 上半年, 月底, 国庆节, 星期三.
extension TemporalReader {
  func word(
    at start: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard let word = word(at: start, where: \.isPart) else { return nil }
    let end = start + word.text.count
    let year = reading.interval == nil ? context.year : reading.interval?.first?.year
    let isOfYear = reading.grain ?? .year == .year
    switch word.role {
    case .relative(let unit, let offset, let isAnaphoric):
      let base = isAnaphoric ? context : self.context
      return relative(unit, offset, isAnaphoric, from: base, end: end, after: reading)
    case .short(let offset):
      return seasonYear(offset, end: end, after: reading)
        ?? bracketedDay(after: end, reading: reading, in: context)
    case .century(let offset):
      return century(offset, end: end, after: reading)
    case .years(let first, let last):
      guard reading.interval == nil else { return nil }
      return reading.narrowed(
        to: .years(first, last, grain: .plan), end: closingQuote(end), rule: "plan")
    case .months(let months, let name):
      guard isOfYear else { return nil }
      return reading.narrowed(to: part(months, name, of: year), end: end)
    case .days(let first, let last):
      return days(first, last, end: end, after: reading, in: context)
    case .edge(let unit, let edge):
      return self.edge(edge, of: unit, end: end, after: reading, in: context)
    case .solarFestival(let month, let day):
      guard isOfYear else { return nil }
      let day = OpenDay(year: year, month: month, day: day)
      return reading.narrowed(to: .day(day), end: end, rule: "festival")
    case .weekdayFestival, .lunarFestival, .solarTerm, .season:
      guard isOfYear else { return nil }
      return festival(word.role, year: year, end: end, after: reading)
    case .lunarMonth(let month):
      guard isOfYear else { return nil }
      return lunarMonth(month, of: year, end: end, after: reading)
    case .lunar, .leapMonth, .solar:
      return calendar(word.role, end: end, after: reading)
    case .republican:
      return republicanYear(at: end, after: reading)
    case .samePeriod:
      return samePeriod(end: end, after: reading)
    case .weekday:
      return weekday(after: end, reading: reading, in: context)
    case .dayPart(let hours):
      return dayPart(hours, end: end, after: reading, in: context)
    default:
      return nil
    }
  }

  /// The year of `今春`; the season that follows narrows it.
  private func seasonYear(
    _ offset: Int, end: Int, after reading: TemporalReading
  ) -> TemporalReading? {
    guard reading.interval == nil,
      word(at: end, where: { if case .season = $0 { true } else { false } }) != nil
    else { return nil }
    var next = reading.narrowed(
      to: .year(self.context.year.map { $0 + offset }), end: end)
    next.hasYear = true
    return next
  }

  private func calendar(
    _ role: CalendarWord.Role, end: Int, after reading: TemporalReading
  ) -> TemporalReading? {
    guard !reading.isLunar, !reading.isSolar, isOfYearOrNone(reading) else { return nil }
    var next = reading
    switch role {
    case .lunar: next.isLunar = true
    case .leapMonth: (next.isLunar, next.isLeap) = (true, true)
    default: next.isSolar = true
    }
    next.end = end
    return next
  }

  /// The months of another year that the bulletin's own period covers, which it does not say here.
  private func samePeriod(end: Int, after reading: TemporalReading) -> TemporalReading? {
    guard reading.grain == .year else { return nil }
    var next = reading.narrowed(to: .unknown(.plan), end: end)
    next.rule = "same-period"
    next.isFinal = true
    return next
  }

  private func isOfYearOrNone(_ reading: TemporalReading) -> Bool {
    reading.grain ?? .year == .year
  }

  private func relative(
    _ unit: CalendarUnit, _ offset: Int, _ isAnaphoric: Bool, from base: OpenDay, end: Int,
    after reading: TemporalReading
  ) -> TemporalReading? {
    if let grain = reading.grain {
      return unit == .month && offset == 0 && grain == .month
        ? reading.narrowed(to: reading.interval ?? .unknown(.month), end: end) : nil
    }
    var next = reading.narrowed(to: interval(unit, offset, from: base), end: end)
    next.hasYear = unit == .year && !isAnaphoric
    return next
  }

  /// The unit that lies so many units from a base.
  func interval(
    _ unit: CalendarUnit, _ offset: Int, from base: OpenDay
  ) -> CalendarInterval {
    switch unit {
    case .year:
      return .year(base.year.map { $0 + offset })
    case .fiscal:
      guard let month = base.month, let year = base.year else { return .unknown(unit) }
      return .fiscalYear(month < 4 ? year - 1 + offset : year + offset, from: 4)
    case .quarter:
      guard let month = base.month, let year = base.year else { return .unknown(unit) }
      let index = year * 4 + (month - 1) / 3 + offset
      return .quarter(index % 4 + 1, of: index / 4)
    case .month:
      guard let month = base.month, let year = base.year else { return .unknown(unit) }
      let index = year * 12 + month - 1 + offset
      return .month(index % 12 + 1, of: index / 12)
    case .week:
      guard let day = base.exact else { return .unknown(unit) }
      return .week(of: day.adding(days: offset * 7))
    default:
      guard let day = base.exact else { return .unknown(.day) }
      return .day(OpenDay(day.adding(days: offset)))
    }
  }

  /// `今(5)日`.
  private func bracketedDay(
    after start: Int, reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.interval == nil, scalar(at: start) == "(",
      let number = CalendarNumeral.read(text, at: start + 1, limit: limit),
      scalar(at: number.end) == ")"
    else { return nil }
    if scalar(at: number.end + 1) == "年" { return bracketedYear(number, after: reading) }
    guard 1...31 ~= number.value, scalar(at: number.end + 1) == "日" else { return nil }
    let day = OpenDay(year: context.year, month: context.month, day: number.value)
    return reading.narrowed(to: .day(day), end: number.end + 2, rule: "bracketed-day")
  }

  /// `本(113)年`: of the Republic, or ours.
  private func bracketedYear(
    _ number: CalendarNumeral, after reading: TemporalReading
  ) -> TemporalReading? {
    let isRepublican = 90...139 ~= number.value
    guard isRepublican || 1900...2099 ~= number.value else { return nil }
    var next = reading.narrowed(
      to: .year(number.value + (isRepublican ? republicanEpoch : 0)), end: number.end + 2,
      rule: "bracketed-year")
    next.hasYear = true
    return next
  }

  private func century(
    _ offset: Int, end: Int, after reading: TemporalReading
  ) -> TemporalReading? {
    guard reading.interval == nil else { return nil }
    let first = ((reference?.year ?? 2000) / 100 + offset) * 100
    var next = reading.narrowed(to: .years(first, first + 99, grain: .century), end: end)
    next.hasYear = true
    return next
  }

  private func closingQuote(_ end: Int) -> Int {
    scalar(at: end) == "”" || scalar(at: end) == "\"" ? end + 1 : end
  }

  private func part(
    _ months: ClosedRange<Int>, _ name: String, of year: Int?
  ) -> CalendarInterval {
    switch name {
    case "year": return .year(year)
    case "month": return .month(months.lowerBound, of: year)
    default:
      let label = OpenDay(year: year, month: nil, day: nil).reduced + "-" + name
      let grain: CalendarUnit = name.hasPrefix("H") ? .half : .quarter
      return .months(months, of: year, grain: grain, label: label)
    }
  }

  private func days(
    _ first: Int, _ last: Int, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.grain ?? .month == .month else { return nil }
    let month = reading.interval?.last ?? monthEnd(of: context)
    return reading.narrowed(to: days(first...last, of: month), end: end)
  }

  private func monthEnd(of context: OpenDay) -> OpenDay {
    guard let month = context.month else {
      return OpenDay(year: context.year, month: nil, day: nil)
    }
    return .end(ofMonth: month, year: context.year)
  }

  /// Days of the month whose last day is known, up to that day.
  func days(_ days: ClosedRange<Int>, of end: OpenDay) -> CalendarInterval {
    let isWhole = days.upperBound == 31 || days.upperBound >= end.day ?? 29
    let last = OpenDay(year: end.year, month: end.month, day: days.upperBound)
    return CalendarInterval(
      first: OpenDay(year: end.year, month: end.month, day: days.lowerBound),
      last: isWhole && end.month != nil ? end : last, grain: .tenDays)
  }
}

extension CalendarWord.Role {
  fileprivate var isPart: Bool {
    switch self {
    case .relative, .short, .century, .years, .months, .days, .edge, .solarFestival,
      .weekdayFestival, .lunarFestival, .lunarMonth, .solarTerm, .season, .lunar, .leapMonth,
      .solar,
      .republican, .samePeriod, .weekday, .dayPart:
      true
    default: false
    }
  }
}
