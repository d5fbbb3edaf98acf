/// A day of the proleptic Gregorian calendar.
package struct CalendarDay: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to the month's length.
  package let day: Int

  /// nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...12 ~= month, day >= 1, day <= Self.length(ofMonth: month, year: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies so many days after 1970-01-01.
  ///
  /// Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `civil_from_days`: eras of 400
  /// years, years that begin in March.
  package init(ordinal: Int) {
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days after 1970-01-01 (`days_from_civil` of the same paper).
  package var ordinal: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 1 for Monday to 7 for Sunday (1970-01-01 was a Thursday).
  package var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }

  package func adding(days: Int) -> CalendarDay { CalendarDay(ordinal: ordinal + days) }

  /// The same day so many months later, or that month's last where it has no such day.
  package func adding(months: Int) -> CalendarDay {
    let index = year * 12 + month - 1 + months
    let year = (index >= 0 ? index : index - 11) / 12
    let month = index - year * 12 + 1
    let last = Self.length(ofMonth: month, year: year)
    return CalendarDay(year: year, month: month, day: min(day, last)) ?? self
  }

  /// The day so many days from Monday to Friday later; public holidays are not known.
  package func adding(workdays: Int) -> CalendarDay {
    let monday = adding(days: 1 - weekday)
    let index = min(weekday - 1, 4) + workdays
    let weeks = (index >= 0 ? index : index - 4) / 5
    return monday.adding(days: weeks * 7 + index - weeks * 5)
  }

  /// Monday of its week.
  package var monday: CalendarDay { adding(days: 1 - weekday) }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func < (one: CalendarDay, other: CalendarDay) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}
