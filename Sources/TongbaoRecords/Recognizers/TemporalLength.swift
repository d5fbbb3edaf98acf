/// Lengths of time, and what lies that far from the reference: `45天`, `两年半`, `三天前`, `半年内`,
/// `近30天`, `未来2个月`.
extension TemporalReader {
  struct Length {
    let measure: CalendarWord.Measure
    let count: TemporalCount
    let end: Int
    /// What has to stand around it.
    let license: CalendarWord.License
    /// The measure is one word of so many days or months (周 is 7 days).
    let size: Int

    /// The most halves of days, months and the like that it may be; nil where that is not known.
    var most: Int? { count.halves.map { $0.upperBound * size } }
    var least: Int? { count.halves.map { $0.lowerBound * size } }
    var isExact: Bool { most == least }
  }

  func length(at start: Int) -> Length? {
    guard let count = count(at: start) else { return nil }
    let place = afterSpaces(count.end)
    guard let word = word(at: place, where: { $0.isMeasure || $0.isNoMeasure }),
      case .measure(let measure, let size, let license) = word.role
    else { return nil }
    let end = place + word.text.count
    let isHalf = count.halves.map { $0.lowerBound % 2 == 1 } ?? false
    if scalar(at: end) == "半", !isHalf, let halves = count.halves, !count.isVague {
      let longer = TemporalCount(
        halves: halves.lowerBound + 1...halves.upperBound + 1, end: end + 1)
      return Length(
        measure: measure, count: longer, end: end + 1, license: license, size: size)
    }
    return Length(
      measure: measure, count: count, end: afterVagueness(end), license: isHalf ? .free : license,
      size: size)
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
    case .since where length.count.isVague: return past(length)
    case .since:
      return span(from: floor(moved(firstKnownDay, length, -1), length), to: lastKnownDay)
    default: return nil
    }
  }

  private func past(_ length: Length) -> CalendarInterval {
    let isKnown = !length.count.isVague
    return span(from: isKnown ? moved(firstKnownDay, length, -1) : nil, to: lastKnownDay)
  }

  /// From now on; months end on the day before the one that begins the next.
  private func coming(_ length: Length) -> CalendarInterval {
    if length.count.isVague { return span(from: firstKnownDay, to: nil) }
    guard let end = moved(firstKnownDay, length, 1)?.exact else { return .unknown(.plan) }
    let last = length.measure == .month ? end.adding(days: -1) : end
    return span(from: firstKnownDay, to: OpenDay(last))
  }

  private func span(from first: OpenDay?, to last: OpenDay?) -> CalendarInterval {
    CalendarInterval(first: first, last: last, grain: .plan)
  }

  /// A day moved by the most that a length may be.
  private func moved(_ day: OpenDay?, _ length: Length, _ direction: Int) -> OpenDay? {
    length.most.flatMap { moved(day, by: $0, length, direction) }
  }

  /// A day moved by halves of a measure; the end of a month stays one.
  private func moved(
    _ day: OpenDay?, by halves: Int, _ length: Length, _ direction: Int
  ) -> OpenDay? {
    guard let day = day?.exact, halves < 1_000_000 else { return nil }
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

  /// The year, month, week or day that lies a length away, or all from the least to the most.
  private func unit(_ length: Length, away direction: Int) -> CalendarInterval {
    guard let least = length.least, let most = length.most else { return .unknown(.plan) }
    let near = unit(length, least, away: direction)
    if length.isExact { return near }
    let far = unit(length, most, away: direction)
    return direction < 0
      ? span(from: far.first, to: near.last) : span(from: near.first, to: far.last)
  }

  private func unit(
    _ length: Length, _ halves: Int, away direction: Int
  ) -> CalendarInterval {
    guard let reference, halves < 1_000_000 else { return .unknown(.plan) }
    if length.measure == .month, length.size == 12, halves % 24 == 0 {
      return .year(reference.year + halves / 24 * direction)
    }
    guard let day = moved(firstKnownDay, by: halves, length, direction)?.exact,
      reference.month != nil
    else {
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
