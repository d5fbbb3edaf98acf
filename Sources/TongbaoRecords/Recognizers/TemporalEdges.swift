/// Initial and final parts of a unit.
extension TemporalReader {
  func edge(
    _ edge: CalendarWord.Edge, of unit: CalendarUnit?, end: Int, after reading: TemporalReading,
    in context: OpenDay
  ) -> TemporalReading? {
    guard let whole = whole(unit, of: reading, in: context),
      let extent = lexicon.edge(edge, of: whole.grain)
    else { return nil }
    var next = reading.narrowed(to: narrowed(whole, to: extent), end: end)
    next.isEnd = edge == .end
    next.isFinal = whole.grain <= .month
    return next
  }

  /// What the edge is an edge of: what stands before it, or the unit that the context lies in.
  private func whole(
    _ unit: CalendarUnit?, of reading: TemporalReading, in context: OpenDay
  ) -> CalendarInterval? {
    if let interval = reading.interval {
      return unit ?? interval.grain == interval.grain ? interval : nil
    }
    guard let unit else { return nil }
    return interval(unit, 0, from: context)
  }

  private func narrowed(
    _ whole: CalendarInterval, to extent: CalendarEdge
  ) -> CalendarInterval {
    guard let first = whole.first, let last = whole.last else { return .unknown(extent.part) }
    func place(_ index: Int, _ first: Int?, _ last: Int?) -> Int? {
      index > 0 ? first.map { $0 + index - 1 } : last.map { $0 + index + 1 }
    }
    switch extent.part {
    case .year:
      return .years(
        place(extent.first, first.year, last.year), place(extent.last, first.year, last.year),
        grain: .plan)
    case .month:
      guard let from = place(extent.first, first.month, last.month),
        let to = place(extent.last, first.month, last.month), from <= to
      else { return .unknown(.month) }
      return .months(from...to, of: first.year, grain: .month)
    default:
      if whole.grain == .week { return daysOfWeek(last, extent) }
      return days(extent.first...max(extent.first, extent.last), of: last)
    }
  }

  private func daysOfWeek(_ last: OpenDay, _ extent: CalendarEdge) -> CalendarInterval {
    guard let sunday = last.exact else { return .unknown(.week) }
    func day(_ index: Int) -> CalendarDay {
      sunday.adding(days: index > 0 ? index - 7 : index + 1)
    }
    return .days(day(extent.first), day(extent.last), grain: .tenDays)
  }
}

/// Feast days, solar terms and seasons that a calculation finds.
extension TemporalReader {
  func festival(
    _ role: CalendarWord.Role, year: Int?, end: Int, after reading: TemporalReading
  ) -> TemporalReading? {
    if case .season = role, reading.interval == nil { return nil }
    let days = year.flatMap { self.days(of: role, in: $0) }
    let interval = days.map {
      CalendarInterval.days(
        $0.lowerBound, $0.upperBound, grain: $0.lowerBound == $0.upperBound ? .day : .season)
    }
    return reading.narrowed(to: interval ?? .unknown(.day), end: end, rule: "festival")
  }

  private func days(of role: CalendarWord.Role, in year: Int) -> ClosedRange<CalendarDay>? {
    switch role {
    case .weekdayFestival(let month, let which, let weekday):
      return CalendarDay(year: year, month: month, day: 1).map {
        let day = nth(which, weekday: weekday, from: $0)
        return day...day
      }
    case .lunarFestival(let month, let day):
      return CalendarLunar.shared.day(day, of: .init(year: year, month: month)).map { $0...$0 }
    case .solarTerm(let index):
      return CalendarLunar.shared.term(index, of: year).map { $0...$0 }
    case .season(let index):
      guard let first = CalendarLunar.shared.term(index, of: year),
        let next = CalendarLunar.shared.term(index + 6, of: year)
      else { return nil }
      return first...next.adding(days: -1)
    default:
      return nil
    }
  }

  /// The nth such weekday on or after a day.
  func nth(_ which: Int, weekday: Int, from day: CalendarDay) -> CalendarDay {
    day.adding(days: (weekday - day.weekday + 7) % 7 + (which - 1) * 7)
  }
}
