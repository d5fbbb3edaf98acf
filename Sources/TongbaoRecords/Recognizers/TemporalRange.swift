/// `3月1日至15日`, `2021年12月—2022年3月`: two expressions, the second of which leaves out what the
/// first one says.
extension TemporalReader {
  func range(from left: TemporalReading, start: Int) -> TemporalReading? {
    guard !left.isRange, let next = afterConnective(beginning(of: left)),
      let right = farEnd(at: next, of: left)
    else { return nil }
    let first = reread(left, start: start, toward: right)
    return joined(first, right)
  }

  private func farEnd(at start: Int, of left: TemporalReading) -> TemporalReading? {
    let context = context(after: left)
    return chain(from: TemporalReading(end: start), in: context)
      ?? (left.rule == "numeric-date" && left.grain == .day
        ? shortDate(at: start, in: context) : nil)
  }

  /// Past 起 (`6月1日起至7月15日止`); no other word stands between the two.
  private func beginning(of left: TemporalReading) -> Int {
    guard let word = suffix(at: left.end), case .since = word.role else { return left.end }
    return left.end + word.text.count
  }

  /// What the second expression may leave out.
  private func context(after left: TemporalReading) -> OpenDay {
    left.interval?.last ?? context
  }

  /// `元月至2022年3月`: a first expression without a year takes that of the second.
  private func reread(
    _ left: TemporalReading, start: Int, toward right: TemporalReading
  ) -> TemporalReading {
    guard right.hasYear, !left.hasYear, let last = right.interval?.last else { return left }
    return chain(from: TemporalReading(end: start), in: last) ?? left
  }

  /// Both ends as one; a second that lies before the first whatever the year is told as it is.
  func joined(_ left: TemporalReading, _ right: TemporalReading) -> TemporalReading? {
    guard let first = left.interval, let second = right.interval else { return nil }
    let last = rolledOver(second, after: first, from: left, to: right)
    let isReversed =
      first.first?.exact.flatMap { from in last.last?.exact.map { $0 < from } } ?? false
    if isReversed, !isWhole(left, right) { return nil }
    var whole = left
    whole.interval = CalendarInterval(
      first: first.first, last: last.last, grain: max(first.grain, second.grain))
    whole.end = right.end
    whole.isWeak = left.isWeak && right.isWeak && first.grain < .day
    whole.isEnd = right.isEnd
    whole.isFinal = true
    whole.isRange = true
    whole.rule = left.rule == "time" && right.rule == "time" ? "time" : "range"
    if isReversed { whole.rule = "reversed-range" }
    return whole
  }

  /// Both ends name their month at least, so that nothing else than a slip can put them in that order.
  private func isWhole(_ left: TemporalReading, _ right: TemporalReading) -> Bool {
    right.hasYear ? left.hasYear : left.field == .month && right.field == .month
  }

  /// `11月至3月` ends in the year after, `30日至2日` in the next month, `周五至周一` in the next week.
  private func rolledOver(
    _ second: CalendarInterval, after first: CalendarInterval, from left: TemporalReading,
    to right: TemporalReading
  ) -> CalendarInterval {
    guard !right.hasYear, second.grain <= .month || second.grain == .day,
      let from = first.first?.exact, let to = second.last?.exact, to < from
    else { return second }
    var later = second
    if left.rule == "weekday", right.rule == "weekday" {
      later.last = OpenDay(to.adding(days: 7))
    } else if to.month < from.month {
      later.last = OpenDay(to.adding(months: 12))
    } else if right.field == .day {
      later.last = OpenDay(to.adding(months: 1))
    }
    return later
  }
}

/// What is said behind a date: 以来, 前, 后, 期间, 左右.
extension TemporalReader {
  func suffix(at offset: Int) -> CalendarWord? {
    word(at: offset) { role in
      switch role {
      case .since, .before, .after, .within, .about, .until: true
      default: false
      }
    }
  }

  func suffixed(_ reading: TemporalReading) -> TemporalReading {
    guard let word = suffix(at: reading.end), var interval = reading.interval else {
      return reading
    }
    switch word.role {
    case .since: interval = since(interval)
    case .before where !reading.isRange: interval = before(interval)
    case .after: interval = after(interval)
    default: break
    }
    var closed = reading
    closed.interval = interval
    if case .before = word.role, !reading.isRange { closed.rule = "deadline" }
    closed.end = reading.end + word.text.count
    return closed
  }

  /// From its first day to the reference; open when that lies before it.
  private func since(_ interval: CalendarInterval) -> CalendarInterval {
    var last = lastKnownDay
    if let from = interval.first?.exact, let to = last?.exact, to < from { last = nil }
    return CalendarInterval(first: interval.first, last: last, grain: .plan)
  }

  /// From the reference to its last day; open when the reference lies behind it.
  private func before(_ interval: CalendarInterval) -> CalendarInterval {
    var first = reference?.exactDay.map(OpenDay.init)
    if let from = first?.exact, let to = interval.last?.exact, to < from { first = nil }
    return CalendarInterval(first: first, last: interval.last, grain: .plan)
  }

  private func after(_ interval: CalendarInterval) -> CalendarInterval {
    let first = interval.last?.exact.map { OpenDay($0.adding(days: 1)) } ?? interval.last
    return CalendarInterval(first: first, last: nil, grain: .plan)
  }

  /// The last day that the reference leaves possible.
  var lastKnownDay: OpenDay? {
    guard let reference else { return nil }
    if let day = reference.exactDay { return OpenDay(day) }
    return .end(ofMonth: reference.month ?? 12, year: reference.year)
  }

  /// The first day that the reference leaves possible.
  var firstKnownDay: OpenDay? {
    reference.map { OpenDay(year: $0.year, month: $0.month ?? 1, day: $0.day ?? 1) }
  }
}
