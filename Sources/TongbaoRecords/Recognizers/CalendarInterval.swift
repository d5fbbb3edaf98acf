/// The calendar's units, the large ones first.
enum CalendarUnit: Int, Sendable, Comparable {
  case century, decade, plan, fiscal, year, season, half, quarter, month, tenDays, week, day, hour

  static func < (one: CalendarUnit, other: CalendarUnit) -> Bool { one.rawValue < other.rawValue }

  init?(_ name: String) {
    let names: [String: CalendarUnit] = [
      "century": .century, "decade": .decade, "plan": .plan, "fiscal": .fiscal, "year": .year,
      "half": .half,
      "quarter": .quarter, "month": .month, "week": .week, "day": .day, "hour": .hour,
    ]
    guard let unit = names[name] else { return nil }
    self = unit
  }
}

/// A day whose year or month may be open. Without a day it is the end of a February of any year.
struct OpenDay: Sendable, Hashable {
  var year: Int?
  var month: Int?
  var day: Int?

  init(year: Int?, month: Int?, day: Int?) {
    self.year = year
    self.month = month
    self.day = day
  }

  init(_ day: CalendarDay) {
    self.init(year: day.year, month: day.month, day: day.day)
  }

  /// A date as `text` writes it; nil for anything else.
  init?(edtf: String) {
    let parts = edtf.split(separator: "-", omittingEmptySubsequences: false)
    guard 2...3 ~= parts.count else { return nil }
    self.init(
      year: Int(parts[0]), month: Int(parts[1]), day: parts.count == 3 ? Int(parts[2]) : nil)
  }

  /// The last day of a month; February's length needs the year.
  static func end(ofMonth month: Int, year: Int?) -> OpenDay {
    let isKnown = year != nil || month != 2
    let length = CalendarDay.length(ofMonth: month, year: year ?? 0)
    return OpenDay(year: year, month: month, day: isKnown ? length : nil)
  }

  var exact: CalendarDay? {
    guard let year, let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// EDTF: `2022-03-31`, `XXXX-03-31`, `XXXX-02`, `XXXX-XX-22`.
  var text: String {
    let known = Self.pad(year, 4) + "-" + Self.pad(month, 2)
    return day == nil && month != nil ? known : known + "-" + Self.pad(day, 2)
  }

  /// As far as it is known: `2022`, `2022-03`, `2022-03-31`.
  var reduced: String {
    var text = Self.pad(year, 4)
    if let month { text += "-" + Self.pad(month, 2) }
    if let day, month != nil { text += "-" + Self.pad(day, 2) }
    return text
  }

  private static func pad(_ number: Int?, _ width: Int) -> String {
    guard let number else { return String(repeating: "X", count: width) }
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// First to last day of what an expression names, and the unit that it is one of.
struct CalendarInterval: Sendable, Hashable {
  /// nil when it cannot be known without a reference date.
  var first: OpenDay?
  var last: OpenDay?
  var grain: CalendarUnit
  /// `2022`, `2022-H1`, `2022-Q1`, `2022-03`; the year open as `XXXX`.
  var label: String?

  init(first: OpenDay?, last: OpenDay?, grain: CalendarUnit, label: String? = nil) {
    self.first = first
    self.last = last
    self.grain = grain
    self.label = label
  }

  static func unknown(_ grain: CalendarUnit) -> CalendarInterval {
    CalendarInterval(first: nil, last: nil, grain: grain)
  }

  static func years(_ first: Int?, _ last: Int?, grain: CalendarUnit) -> CalendarInterval {
    CalendarInterval(
      first: OpenDay(year: first, month: 1, day: 1),
      last: OpenDay(year: last, month: 12, day: 31), grain: grain,
      label: grain == .year ? OpenDay(year: first, month: nil, day: nil).reduced : nil)
  }

  /// A year of twelve months that begins in another month than January.
  static func fiscalYear(_ year: Int, from month: Int) -> CalendarInterval {
    CalendarInterval(
      first: OpenDay(year: year, month: month, day: 1),
      last: .end(ofMonth: month - 1, year: year + 1), grain: .fiscal)
  }

  static func year(_ year: Int?) -> CalendarInterval { years(year, year, grain: .year) }

  static func months(
    _ months: ClosedRange<Int>, of year: Int?, grain: CalendarUnit, label: String? = nil
  ) -> CalendarInterval {
    CalendarInterval(
      first: OpenDay(year: year, month: months.lowerBound, day: 1),
      last: .end(ofMonth: months.upperBound, year: year), grain: grain, label: label)
  }

  static func month(_ month: Int, of year: Int?) -> CalendarInterval {
    months(
      month...month, of: year, grain: .month,
      label: OpenDay(year: year, month: month, day: nil).reduced)
  }

  static func quarter(_ quarter: Int, of year: Int?) -> CalendarInterval {
    let name = OpenDay(year: year, month: nil, day: nil).reduced
    return months(
      quarter * 3 - 2...quarter * 3, of: year, grain: .quarter, label: "\(name)-Q\(quarter)")
  }

  static func day(_ day: OpenDay) -> CalendarInterval {
    CalendarInterval(first: day, last: day, grain: .day)
  }

  static func days(
    _ first: CalendarDay, _ last: CalendarDay, grain: CalendarUnit
  ) -> CalendarInterval {
    CalendarInterval(first: OpenDay(first), last: OpenDay(last), grain: grain)
  }

  /// The week, Monday to Sunday, that holds a day.
  static func week(of day: CalendarDay) -> CalendarInterval {
    days(day.monday, day.monday.adding(days: 6), grain: .week)
  }
}
