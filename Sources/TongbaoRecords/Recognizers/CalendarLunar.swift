import TongbaoText

/// The Chinese calendar of 1900 to 2100: lunar months, and the 24 solar terms
/// (`Lexicons/LunisolarYears.tsv`).
struct CalendarLunar: Sendable {
  /// Read when the first lunar date is.
  static let shared = CalendarLunar()

  private let years: [Int: Year]

  private struct Year: Sendable {
    let newYear: CalendarDay
    let leapMonth: Int
    let lengths: [Int]
    let terms: [Int]
  }

  private init() {
    var years: [Int: Year] = [:]
    for row in TSV.rows(of: Resources.lunisolarYears) {
      guard let number = Int(row[0]), let year = Self.year(number, row) else { continue }
      years[number] = year
    }
    self.years = years
  }

  private static func year(_ number: Int, _ row: [String]) -> Year? {
    let parts = row.count == 5 ? row[1].split(separator: "-").compactMap { Int($0) } : []
    guard parts.count == 2, let leapMonth = Int(row[2]),
      let newYear = CalendarDay(year: number, month: parts[0], day: parts[1])
    else { return nil }
    return Year(
      newYear: newYear, leapMonth: leapMonth, lengths: row[3].utf8.map { $0 == 0x62 ? 30 : 29 },
      terms: row[4].utf8.map { Int($0) - 0x30 })
  }

  /// First and last day of a month (1 to 12); nil outside the table, and for a leap month that the
  /// year does not have.
  func days(of month: TemporalReading.LunarMonth) -> ClosedRange<CalendarDay>? {
    guard let entry = years[month.year], 1...12 ~= month.month,
      !month.isLeap || entry.leapMonth == month.month
    else { return nil }
    let isAfterLeap = month.isLeap || entry.leapMonth != 0 && month.month > entry.leapMonth
    let index = isAfterLeap ? month.month : month.month - 1
    guard index < entry.lengths.count else { return nil }
    let first = entry.newYear.adding(days: entry.lengths.prefix(index).reduce(0, +))
    return first...first.adding(days: entry.lengths[index] - 1)
  }

  /// A day of a month; day 0 is its last. nil when the month has no such day.
  func day(_ day: Int, of month: TemporalReading.LunarMonth) -> CalendarDay? {
    guard let days = days(of: month) else { return nil }
    let found = day == 0 ? days.upperBound : days.lowerBound.adding(days: day - 1)
    return days.contains(found) ? found : nil
  }

  /// The day of a solar term, counted from 小寒 (0), in a Gregorian year; 24 is the next year's 小寒.
  func term(_ index: Int, of year: Int) -> CalendarDay? {
    if index >= 24 { return term(index - 24, of: year + 1) }
    guard let terms = years[year]?.terms, terms.indices.contains(index) else { return nil }
    let day = terms[index] + (index % 2 == 0 ? 3 : 18)
    return CalendarDay(year: year, month: index / 2 + 1, day: day)
  }
}
