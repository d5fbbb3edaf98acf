import ArgumentParser
import TongbaoRecords

/// A day of the calendar, `YYYY-MM-DD`.
struct DayArgument: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard let date = ReferenceDate(argument), date.exactDay != nil else { return nil }
    text = date.text
  }
}
