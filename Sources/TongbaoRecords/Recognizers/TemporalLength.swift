/// Lengths of time, and what lies that far from the reference: `45天`, `两年半`, `三天前`, `半年内`,
/// `近30天`, `未来2个月`.
extension TemporalReader {
  struct Length {
    let measure: CalendarWord.Measure
    /// In halves of the measure; nil for one with decimals.
    let halves: Int?
    let end: Int
    /// What has to stand around it.
    let license: CalendarWord.License
    /// The measure is one word of so many days or months (周 is 7 days).
    let size: Int
  }

  func length(at start: Int) -> Length? {
    if scalar(at: start) == "半" { return measured(halves: 1, at: start + 1) }
    guard let number = CalendarNumeral.read(text, at: start, limit: limit), number.width <= 3,
      number.isArabic || !number.isPositional || number.width == 1
    else { return nil }
    if let fraction = decimals(at: number.end) { return measured(halves: nil, at: fraction) }
    let place = afterVagueness(number.end)
    if scalar(at: place) == "个", scalar(at: place + 1) == "半" {
      return measured(halves: number.value * 2 + 1, at: place + 2)
    }
    if scalar(at: place) == "半" { return measured(halves: number.value * 2 + 1, at: place + 1) }
    return measured(halves: number.value * 2, at: place)
  }

  private func measured(halves: Int?, at start: Int) -> Length? {
    let place = afterSpaces(start)
    guard let word = word(at: place, where: { $0.isMeasure || $0.isNoMeasure }),
      case .measure(let measure, let size, let license) = word.role
    else { return nil }
    let end = place + word.text.count
    let isHalf = halves.map { $0 % 2 == 1 } ?? false
    if scalar(at: end) == "半", !isHalf, let halves {
      return Length(
        measure: measure, halves: halves * size + size, end: end + 1, license: license,
        size: size)
    }
    return Length(
      measure: measure, halves: halves.map { $0 * size }, end: afterVagueness(end),
      license: isHalf ? .free : license, size: size)
  }

  /// At most four decimals.
  private func decimals(at start: Int) -> Int? {
    guard scalar(at: start) == ".", scalar(at: start + 1)?.isDigit ?? false else { return nil }
    return CalendarNumeral.read(text, at: start + 1, limit: min(limit, start + 5))?.end
  }

  private func afterVagueness(_ start: Int) -> Int {
    scalar(at: start) == "多" || scalar(at: start) == "余" ? start + 1 : start
  }

  /// A length with words before or behind it that count it from the reference.
  func relativeLength(at start: Int) -> TemporalReading? {
    if let word = word(at: start, where: \.isSpanning),
      let length = length(at: start + word.text.count)
    {
      let end = suffix(at: length.end).map { spanEnd($0, length) } ?? length.end
      return reading(word.role.isPast ? past(length) : coming(length), end: end)
    }
    guard let length = length(at: start), length.license != .prefixed,
      let word = suffix(at: length.end),
      let interval = interval(length, word.role)
    else { return nil }
    return reading(interval, end: length.end + word.text.count)
  }

  /// `近三年来`, `未来72小时内`.
  private func spanEnd(_ word: CalendarWord, _ length: Length) -> Int {
    switch word.role {
    case .since, .within: length.end + word.text.count
    default: length.end
    }
  }

  private func reading(_ interval: CalendarInterval, end: Int) -> TemporalReading {
    var reading = TemporalReading(end: end)
    reading.interval = interval
    reading.isFinal = true
    reading.rule = "relative"
    return reading
  }

  private func interval(_ length: Length, _ role: CalendarWord.Role) -> CalendarInterval? {
    switch role {
    case .before: return unit(length, away: -1)
    case .after: return unit(length, away: 1)
    case .within: return span(from: firstKnownDay, to: moved(lastKnownDay, length, 1))
    case .since:
      return span(from: floor(moved(firstKnownDay, length, -1), length), to: lastKnownDay)
    default: return nil
    }
  }

  private func past(_ length: Length) -> CalendarInterval {
    span(from: moved(firstKnownDay, length, -1), to: lastKnownDay)
  }

  /// From now on; months end on the day before the one that begins the next.
  private func coming(_ length: Length) -> CalendarInterval {
    guard let end = moved(firstKnownDay, length, 1)?.exact else { return .unknown(.plan) }
    let last = length.measure == .month ? end.adding(days: -1) : end
    return span(from: firstKnownDay, to: OpenDay(last))
  }

  private func span(from first: OpenDay?, to last: OpenDay?) -> CalendarInterval {
    CalendarInterval(first: first, last: last, grain: .plan)
  }

  /// A day moved by a length; the end of a month stays one.
  private func moved(_ day: OpenDay?, _ length: Length, _ direction: Int) -> OpenDay? {
    guard let day = day?.exact, let halves = length.halves, halves < 1_000_000 else { return nil }
    let amount = halves / 2 * direction
    switch length.measure {
    case .month:
      let moved = day.adding(months: amount)
      let rest = halves % 2 * 15 * direction
      let isEnd = reference?.day == nil && direction > 0
      let isMonthEnd = CalendarDay.length(ofMonth: day.month, year: day.year) == day.day
      if isEnd, isMonthEnd {
        return .end(ofMonth: moved.month, year: moved.year)
      }
      return OpenDay(moved.adding(days: rest))
    case .day: return OpenDay(day.adding(days: amount))
    case .workday: return OpenDay(day.adding(workdays: amount))
    case .minute: return OpenDay(day.adding(days: amount / 1440))
    case .second: return OpenDay(day.adding(days: amount / 86_400))
    }
  }

  /// Lengths of years count from the start of the year.
  private func floor(_ day: OpenDay?, _ length: Length) -> OpenDay? {
    guard length.size == 12, let day else { return day }
    return OpenDay(year: day.year, month: 1, day: 1)
  }

  /// The year, month, week or day that lies a length away.
  private func unit(_ length: Length, away direction: Int) -> CalendarInterval {
    guard let reference, let halves = length.halves, halves < 1_000_000 else {
      return .unknown(.plan)
    }
    if length.measure == .month, length.size == 12, halves % 24 == 0 {
      return .year(reference.year + halves / 24 * direction)
    }
    guard let day = moved(firstKnownDay, length, direction)?.exact, reference.month != nil else {
      return .unknown(.plan)
    }
    switch length.measure {
    case .month where halves % 2 == 0: return .month(day.month, of: day.year)
    case .day where length.size == 7 && reference.day != nil:
      return .days(day, day.adding(days: 6), grain: .week)
    default: return reference.day == nil ? .unknown(.day) : .day(OpenDay(day))
    }
  }
}

extension CalendarWord.Role {
  fileprivate var isSpanning: Bool {
    switch self {
    case .past, .coming: true
    default: false
    }
  }

  fileprivate var isNoMeasure: Bool {
    if case .none = self { true } else { false }
  }
}
