/// The date that open years, months and relative days are resolved against, as exact as it is known.
package struct ReferenceDate: Sendable, Hashable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// nil when the calendar has no such date.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard 1...9999 ~= year, CalendarDay(year: year, month: month ?? 1, day: day ?? 1) != nil,
      month != nil || day == nil
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601); nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isWellFormed = zip(parts, [4, 2, 2]).allSatisfy { part, width in
      part.utf8.count == width && part.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    }
    let numbers = parts.compactMap { Int($0) }
    guard 1...3 ~= parts.count, isWellFormed, numbers.count == parts.count else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The day, where it is known to the day.
  package var exactDay: CalendarDay? {
    guard let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// ISO 8601, as exact as it is known.
  package var text: String {
    OpenDay(year: year, month: month, day: day).reduced
  }
}
