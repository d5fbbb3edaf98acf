/// Parts that a number makes: `2022年`, `三月`, `15日`, `二、三季度`, `1—9月`.
extension TemporalReader {
  func number(
    at start: Int, after reading: TemporalReading, in context: OpenDay, allowsLists: Bool
  ) -> TemporalReading? {
    if let written = numericDate(at: start, after: reading, in: context) { return written }
    if let clock = clock(at: start, after: reading, in: context) { return clock }
    if let day = lunarDay(at: start, after: reading) { return day }
    guard let number = CalendarNumeral.read(text, at: start, limit: limit) else { return nil }
    if let named = named(number, after: reading, in: context) { return named }
    if allowsLists, let list = list(number, after: reading, in: context) { return list }
    return bareDay(number, after: reading) ?? repaired(number, after: reading, in: context)
  }

  /// A number and its noun.
  private func named(
    _ number: CalendarNumeral, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    let place = afterSpaces(number.end)
    if number.width == 4, scalar(at: number.end) == "Q" || isPartOfYear(at: place) {
      return placed(number, .year, end: number.end, after: reading, in: context)
    }
    guard let word = word(at: place, where: \.isField), case .field(let field) = word.role
    else { return nil }
    return placed(
      number, field, end: place + word.text.count, after: reading, in: context)
  }

  /// `2021下半年`: a year whose 年 is left out.
  private func isPartOfYear(at place: Int) -> Bool {
    word(at: place) {
      if case .months(_, let name) = $0 { name != "year" && name != "month" } else { false }
    } != nil
  }

  func placed(
    _ number: CalendarNumeral, _ field: CalendarWord.Field, end: Int,
    after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    var next: TemporalReading?
    switch field {
    case .year: next = year(number, end: end, after: reading, in: context)
    case .month: next = month(number, end: end, after: reading, in: context)
    case .day: next = day(number, end: end, after: reading, in: context)
    case .quarter: next = quarter(number, end: end, after: reading, in: context)
    case .hour: next = hour(number, end: end, after: reading, in: context)
    case .century: next = century(number, end: end, after: reading)
    case .decade: next = decade(number, end: end, after: reading, in: context)
    case .schoolYear: next = schoolYear(number, end: end, after: reading)
    case .fiscalYear: next = year(number, end: end, after: reading, in: context)
    }
    if reading.field == nil {
      next?.field = field
      next?.number = number.value
    }
    return next
  }

  /// `1—9月`, `二、三季度`, `2013—2017年`, `9~12点半`: the noun of the second number is the first's too.
  private func list(
    _ left: CalendarNumeral, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    let place = afterSpaces(left.end)
    let isPair = scalar(at: place) == "、"
    guard let next = isPair ? place + 1 : afterConnective(left.end) else { return nil }
    var around = context
    if left.width == 4 { around.year = left.value }
    var rest = reading
    rest.end = next
    rest.field = nil
    guard let right = chain(from: rest, in: around, allowsLists: false),
      let field = right.field, let number = right.number,
      !isPair || number == left.value + 1, number > left.value || field == .year,
      let first = placed(left, field, end: left.end, after: reading, in: context)
    else { return nil }
    return joined(first, right)
  }

  /// `七八月`, `一二季度`: two numbers in a row, without a mark.
  private func pair(
    _ number: CalendarNumeral, last: Int
  ) -> ClosedRange<Int>? {
    let (first, second) = (number.value / 10, number.value % 10)
    guard !number.isArabic, number.isPositional, number.width == 2, second == first + 1,
      1...last ~= first, second <= last
    else { return nil }
    return first...second
  }

  /// `元至3月份`: 元 for the first month, unless a sum of money stands before it.
  func january(
    at start: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    if let previous = scalar(at: start - 1),
      previous.isDigit || "十百千万亿余多几".unicodeScalars.contains(previous)
    {
      return nil
    }
    let one = CalendarNumeral(
      value: 1, end: start + 1, width: 1, isArabic: false, isPositional: true)
    guard afterConnective(one.end) != nil else { return nil }
    return list(one, after: reading, in: context)
  }

  private func year(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.interval == nil else { return nil }
    var isWeak = false
    let year: Int
    switch number.width {
    case 4 where number.isPositional && 1000...2999 ~= number.value:
      year = number.value
    case 3 where number.isArabic && 90...139 ~= number.value:
      guard isRepublican(end: end) else { return nil }
      year = number.value + republicanEpoch
    case 2 where number.isPositional:
      year = twoDigitYear(number, end: end, near: context.year)
      isWeak = number.isArabic && number.value >= 10 && !standsAlone(number, end: end)
    default:
      return nil
    }
    var next = reading.narrowed(to: .year(year), end: end)
    next.hasYear = true
    next.isWeak = isWeak
    return next
  }

  private func month(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.grain ?? .year == .year, number.width <= 2,
      1...12 ~= number.value || pair(number, last: 9) != nil
    else {
      return repairedMonth(number, end: end, after: reading, in: context)
    }
    let year = reading.interval == nil ? context.year : reading.interval?.first?.year
    if let pair = pair(number, last: 9) {
      return reading.narrowed(to: .months(pair, of: year, grain: .month), end: end)
    }
    if reading.isLunar { return lunarMonth(number.value, of: year, end: end, after: reading) }
    return reading.narrowed(to: .month(number.value, of: year), end: end)
  }

  private func day(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    if let month = reading.lunarMonth {
      return lunarDay(number.value, of: month, end: end, after: reading)
    }
    guard reading.grain ?? .month == .month, number.width <= 3, 1...31 ~= number.value else {
      return repairedDay(number, end: end, after: reading, in: context)
    }
    let month = reading.interval?.first ?? context
    let day = OpenDay(year: month.year, month: month.month, day: number.value)
    var next = reading.narrowed(to: isPossible(day) ? .day(day) : .unknown(.day), end: end)
    next.isWeak = reading.interval == nil && scalar(at: end - 1) == "号"
    return next
  }

  /// False for the 31st of a month that has no such day.
  private func isPossible(_ day: OpenDay) -> Bool {
    guard let month = day.month, let number = day.day else { return true }
    return number <= CalendarDay.length(ofMonth: month, year: day.year ?? 2000)
  }

  func quarter(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.grain ?? .year == .year else { return nil }
    let year = reading.interval == nil ? context.year : reading.interval?.first?.year
    if let pair = pair(number, last: 4) {
      return reading.narrowed(
        to: .months(pair.lowerBound * 3 - 2...pair.upperBound * 3, of: year, grain: .quarter),
        end: end)
    }
    guard 1...4 ~= number.value else { return nil }
    return reading.narrowed(to: .quarter(number.value, of: year), end: end)
  }

  private func century(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading
  ) -> TemporalReading? {
    guard reading.interval == nil, 1...30 ~= number.value else { return nil }
    let first = number.value * 100 - 100
    var next = reading.narrowed(to: .years(first, first + 99, grain: .century), end: end)
    next.hasYear = true
    return next
  }

  /// `80年代` is the last such decade before the reference, or that of the century before it.
  private func decade(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.grain ?? .century == .century, number.value % 10 == 0 else { return nil }
    var first = number.value
    if let century = reading.interval?.first?.year {
      first += century
    } else if number.value < 100 {
      let year = context.year ?? 2030
      first += year / 100 * 100
      if first > year { first -= 100 }
    }
    guard 1...9990 ~= first else { return nil }
    var next = reading.narrowed(to: .years(first, first + 9, grain: .decade), end: end)
    next.hasYear = true
    return next
  }
}

extension CalendarWord.Role {
  var isField: Bool {
    if case .field = self { true } else { false }
  }
}
