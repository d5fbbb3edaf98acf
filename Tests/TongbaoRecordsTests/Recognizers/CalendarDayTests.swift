import Testing

@testable import TongbaoRecords

@Suite struct CalendarDayTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 2, 29, 11016, 2), (2022, 3, 31, 19082, 4), (1600, 3, 1, -135080, 3),
    (1, 1, 1, -719162, 1), (9999, 12, 31, 2_932_896, 5), (1969, 12, 31, -1, 3),
  ])
  func countsDays(_ year: Int, _ month: Int, _ day: Int, _ ordinal: Int, _ weekday: Int) throws {
    let date = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(date.ordinal == ordinal)
    #expect(date.weekday == weekday)
    #expect(CalendarDay(ordinal: ordinal) == date)
  }

  @Test func roundTripsEveryDayOfFourCenturies() {
    for ordinal in -100_000...50_000 {
      let day = CalendarDay(ordinal: ordinal)
      #expect(day.ordinal == ordinal)
      #expect(CalendarDay(year: day.year, month: day.month, day: day.day) == day)
    }
  }

  @Test(arguments: [
    (2021, 2, 29), (1900, 2, 29), (2022, 4, 31), (2022, 13, 1), (2022, 0, 1), (2022, 1, 0),
  ])
  func refuses(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2022-01-31", 1, "2022-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2022-03-15", -3, "2021-12-15"),
    ("2022-11-30", 14, "2024-01-30"),
  ])
  func addsMonths(_ from: String, _ months: Int, _ to: String) throws {
    let day = try #require(ReferenceDate(from)?.exactDay)
    #expect(OpenDay(day.adding(months: months)).text == to, "\(from) + \(months)")
  }

  @Test(arguments: [
    ("2022-04-15", 1, "2022-04-18"), ("2022-04-18", 5, "2022-04-25"),
    ("2022-04-16", 1, "2022-04-18"),
    ("2022-04-18", -1, "2022-04-15"),
  ])
  func addsWorkdays(_ from: String, _ days: Int, _ to: String) throws {
    let day = try #require(ReferenceDate(from)?.exactDay)
    #expect(OpenDay(day.adding(workdays: days)).text == to, "\(from) + \(days)")
  }
}
