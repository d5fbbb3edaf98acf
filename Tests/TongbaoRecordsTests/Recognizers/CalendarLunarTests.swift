import Testing

@testable import TongbaoRecords

@Suite struct CalendarLunarTests {
  private let lunar = CalendarLunar.shared

  @Test(arguments: [
    (2022, 1, 1, "2022-02-01"), (2022, 8, 15, "2022-09-10"), (2023, 3, 1, "2023-04-20"),
    (2023, 12, 0, "2024-02-09"), (1900, 1, 1, "1900-01-31"), (2100, 12, 29, "2101-01-28"),
  ])
  func findsDays(_ year: Int, _ month: Int, _ day: Int, _ expected: String) {
    let found = lunar.day(day, of: .init(year: year, month: month))
    #expect(found.map { OpenDay($0).text } == expected, "\(year) \(month) \(day)")
  }

  @Test func knowsLeapMonths() {
    let days = lunar.days(of: .init(year: 2023, month: 2, isLeap: true))
    #expect(days.map { OpenDay($0.lowerBound).text } == "2023-03-22")
    #expect(lunar.days(of: .init(year: 2022, month: 2, isLeap: true)) == nil)
    #expect(lunar.days(of: .init(year: 1899, month: 1)) == nil)
    #expect(lunar.day(31, of: .init(year: 2022, month: 1)) == nil)
  }

  @Test(arguments: [
    (2022, 2, "2022-02-04"), (2022, 6, "2022-04-05"), (2021, 23, "2021-12-21"),
    (2021, 24, "2022-01-05"),
  ])
  func findsTerms(_ year: Int, _ term: Int, _ expected: String) {
    #expect(lunar.term(term, of: year).map { OpenDay($0).text } == expected)
  }
}
