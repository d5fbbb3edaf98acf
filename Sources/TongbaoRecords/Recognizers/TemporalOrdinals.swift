/// Parts that are counted: `第三季度`, `第二周`, `6月第3个星期日`, `前三季度`, `前11个月`, `Q1`.
extension TemporalReader {
  func ordinal(
    at start: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard let number = CalendarNumeral.read(text, at: afterSpaces(start + 1), limit: limit) else {
      return nil
    }
    let noun = afterSpaces(number.end)
    if let word = word(at: noun, where: \.isField), case .field(.quarter) = word.role {
      return placed(
        number, .quarter, end: noun + word.text.count, after: reading, in: context)
    }
    if let list = quarters(from: number, at: noun, after: reading, in: context) { return list }
    return nthWeekday(number, noun: noun, after: reading)
      ?? nthUnit(number, noun: noun, after: reading)
  }

  /// `第二、三季度`, `第一至第三季度`.
  private func quarters(
    from left: CalendarNumeral, at place: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard let next = scalar(at: place) == "、" ? place + 1 : afterConnective(place) else {
      return nil
    }
    let digits = scalar(at: next) == "第" ? next + 1 : next
    guard let right = CalendarNumeral.read(text, at: digits, limit: limit),
      left.value < right.value,
      let word = word(at: right.end, where: \.isField), case .field(.quarter) = word.role,
      let first = quarter(left, end: left.end, after: reading, in: context),
      let last = quarter(right, end: right.end + word.text.count, after: reading, in: context)
    else { return nil }
    return joined(first, last)
  }

  private func nthWeekday(
    _ number: CalendarNumeral, noun: Int, after reading: TemporalReading
  ) -> TemporalReading? {
    let place = scalar(at: noun) == "个" ? noun + 1 : noun
    guard reading.grain == .month, 1...5 ~= number.value, let word = weekdayWord(at: place),
      let weekday = weekdayNumber(at: place + word.text.count),
      let first = reading.interval?.first?.exact
    else { return nil }
    let day = nth(number.value, weekday: weekday, from: first)
    return reading.narrowed(to: .day(OpenDay(day)), end: place + word.text.count + 1)
  }

  private func nthUnit(
    _ number: CalendarNumeral, noun: Int, after reading: TemporalReading
  ) -> TemporalReading? {
    guard let word = word(at: noun, where: \.isMeasure), number.value >= 1,
      case .measure(let measure, let size, _) = word.role, let interval = reading.interval
    else { return nil }
    let end = noun + word.text.count
    switch (measure, size) {
    case (.day, 7) where reading.grain == .month || reading.grain == .year:
      guard let first = interval.first?.exact, number.value <= 53 else { return nil }
      return reading.narrowed(to: .week(of: nth(number.value, weekday: 1, from: first)), end: end)
    case (.day, 1) where reading.grain == .month || reading.grain == .year:
      guard let first = interval.first?.exact, number.value <= 366 else { return nil }
      return reading.narrowed(
        to: .day(OpenDay(first.adding(days: number.value - 1))), end: end)
    case (.month, 1) where reading.grain == .year && number.value <= 12:
      return reading.narrowed(to: .month(number.value, of: interval.first?.year), end: end)
    case (.month, 1) where reading.grain == .half || reading.grain == .quarter:
      guard let first = interval.first?.month, let last = interval.last?.month,
        number.value <= last - first + 1
      else { return nil }
      return reading.narrowed(
        to: .month(first + number.value - 1, of: interval.first?.year), end: end)
    default:
      return nil
    }
  }

  /// `前三季度`, `头11个月` of a year, `前三年` of a plan, `前两天` of a month.
  func leading(
    at start: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard let place = behindLeading(at: start, after: reading), let part = counted(at: place)
    else { return nil }
    let whole = reading.interval ?? .year(context.year)
    return counted(part, of: whole, after: reading, isTrailing: false)
  }

  /// `最后一个季度`, and behind what it is a part of also `后三个月`.
  func trailing(
    at start: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    let word = word(at: start) {
      if case .trailing(let isBound) = $0 { reading.interval != nil || !isBound } else { false }
    }
    guard let word, let part = counted(at: start + word.text.count),
      reading.interval != nil || part.measure == .month
    else { return nil }
    let whole = reading.interval ?? .year(context.year)
    return counted(part, of: whole, after: reading, isTrailing: true)
  }

  /// Behind 头, or behind 前 where it is no end of another word (目前).
  private func behindLeading(at start: Int, after reading: TemporalReading) -> Int? {
    if let word = word(at: start, where: \.isLeading) { return start + word.text.count }
    guard scalar(at: start) == "前",
      reading.interval != nil || word(at: start, where: \.isPast) != nil
    else { return nil }
    return start + 1
  }

  private struct CountedPart {
    let count: Int
    let measure: CalendarWord.Measure
    let end: Int
  }

  private func counted(at place: Int) -> CountedPart? {
    guard let number = CalendarNumeral.read(text, at: afterSpaces(place), limit: limit),
      1...999 ~= number.value, let unit = countedUnit(at: afterSpaces(number.end))
    else { return nil }
    return CountedPart(count: number.value * unit.size, measure: unit.measure, end: unit.end)
  }

  private func counted(
    _ part: CountedPart, of whole: CalendarInterval, after reading: TemporalReading,
    isTrailing: Bool
  ) -> TemporalReading? {
    let interval =
      switch part.measure {
      case .month: months(part.count, of: whole, isTrailing: isTrailing)
      case .day: days(part.count, of: whole, isTrailing: isTrailing)
      default: CalendarInterval?.none
      }
    return interval.map {
      final(reading.narrowed(to: $0, end: part.end, rule: isTrailing ? "trailing" : "leading"))
    }
  }

  /// So many months of a year, or years of a plan.
  private func months(
    _ count: Int, of whole: CalendarInterval, isTrailing: Bool
  ) -> CalendarInterval? {
    if whole.grain == .plan, count % 12 == 0, let first = whole.first?.year,
      let last = whole.last?.year
    {
      let years = count / 12
      guard years <= last - first else { return nil }
      return isTrailing
        ? .years(last - years + 1, last, grain: .plan)
        : .years(first, first + years - 1, grain: .plan)
    }
    guard whole.grain == .year || whole.grain == .half, let first = whole.first?.month,
      let last = whole.last?.month, count <= last - first + 1
    else { return nil }
    return .months(
      isTrailing ? last - count + 1...last : first...first + count - 1, of: whole.first?.year,
      grain: .month)
  }

  /// So many days of a month; of a year the last ones alone.
  private func days(
    _ count: Int, of whole: CalendarInterval, isTrailing: Bool
  ) -> CalendarInterval? {
    guard whole.grain == .month || isTrailing && whole.grain <= .month,
      let first = whole.first?.exact, let last = whole.last?.exact, count <= 31
    else { return nil }
    let days =
      isTrailing ? (last.adding(days: 1 - count), last) : (first, first.adding(days: count - 1))
    return .days(days.0, days.1, grain: count == 1 ? .day : .tenDays)
  }

  private func final(_ reading: TemporalReading) -> TemporalReading {
    var reading = reading
    reading.isFinal = true
    return reading
  }

  private func countedUnit(
    at place: Int
  ) -> (measure: CalendarWord.Measure, size: Int, end: Int)? {
    if let word = word(at: place, where: \.isMeasure),
      case .measure(let measure, let size, _) = word.role
    {
      return (measure, size, place + word.text.count)
    }
    guard let word = word(at: place, where: \.isField), case .field(.quarter) = word.role else {
      return nil
    }
    return (.month, 3, place + word.text.count)
  }

  /// `Q1`, `2022Q1`.
  func letteredQuarter(
    at start: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.interval != nil || !(scalar(at: start - 1)?.isLatin ?? false),
      let number = CalendarNumeral.read(text, at: start + 1, limit: limit), number.width == 1,
      number.isArabic, !(scalar(at: number.end).map { $0.isLatin || $0 == "." } ?? false)
    else { return nil }
    let noun = word(at: number.end, where: \.isField)
    let end = number.end + (noun.map { $0.role.isQuarter ? $0.text.count : 0 } ?? 0)
    return placed(number, .quarter, end: end, after: reading, in: context)
  }
}

/// Weekdays: `周三`, `上周五`, `(星期三)`.
extension TemporalReader {
  func weekday(
    after start: Int, reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard let weekday = weekdayNumber(at: start) else { return nil }
    switch reading.grain {
    case nil, .week:
      let week = reading.interval?.first?.exact ?? context.exact?.monday
      let day = week.map { OpenDay($0.adding(days: weekday - 1)) }
      return reading.narrowed(
        to: day.map(CalendarInterval.day) ?? .unknown(.day), end: start + 1, rule: "weekday")
    case .day where reading.hoursAhead == nil:
      return reading.narrowed(to: reading.interval ?? .unknown(.day), end: start + 1)
    default:
      return nil
    }
  }

  /// The weekday behind a date says what the date says.
  func bracketedWeekday(at start: Int, after reading: TemporalReading) -> TemporalReading? {
    guard reading.grain == .day, reading.hoursAhead == nil, let word = weekdayWord(at: start + 1),
      weekdayNumber(at: start + 1 + word.text.count) != nil,
      scalar(at: start + 2 + word.text.count) == ")"
    else { return nil }
    return reading.narrowed(
      to: reading.interval ?? .unknown(.day), end: start + 3 + word.text.count)
  }

  fileprivate func weekdayWord(at start: Int) -> CalendarWord? {
    word(at: start) { if case .weekday = $0 { true } else { false } }
  }

  /// 1 for Monday to 7 for Sunday.
  fileprivate func weekdayNumber(at offset: Int) -> Int? {
    guard let scalar = scalar(at: offset) else { return nil }
    if scalar == "日" || scalar == "天" { return 7 }
    let place = Array("一二三四五六".unicodeScalars).firstIndex(of: scalar)
    return place.map { $0 + 1 }
  }
}

extension CalendarWord.Role {
  var isMeasure: Bool {
    if case .measure = self { true } else { false }
  }

  var isPast: Bool {
    if case .past = self { true } else { false }
  }

  fileprivate var isLeading: Bool {
    if case .leading = self { true } else { false }
  }

  fileprivate var isQuarter: Bool {
    if case .field(.quarter) = self { true } else { false }
  }
}
