/// Times of day: `晚上9点半`, `20:15`, `8时30分`. They only tell which day is meant; 24时 still belongs
/// to the day that it closes.
extension TemporalReader {
  func dayPart(
    _ hours: Int, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.hoursAhead == nil, reading.grain ?? .day == .day else { return nil }
    var next = reading.narrowed(to: reading.interval ?? day(of: context), end: end)
    next.hoursAhead = hours
    next.isWeak = reading.interval == nil && !isAlone(reading.end..<end)
    return next
  }

  /// Nothing stands on either side of the words, as in the cell of a table.
  private func isAlone(_ range: Range<Int>) -> Bool {
    [range.lowerBound - 1, range.upperBound].allSatisfy { place in
      scalar(at: place).map { $0 == "\n" || $0 == "|" || $0 == "\t" } ?? true
    }
  }

  private func day(of context: OpenDay) -> CalendarInterval {
    context.exact.map { .day(OpenDay($0)) } ?? .unknown(.day)
  }

  func hour(
    _ number: CalendarNumeral, end: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.grain ?? .day == .day, isHour(number, after: reading) else { return nil }
    let minutes = afterMinutes(end)
    if reading.interval == nil, isDecimal(after: end, minutes: minutes) { return nil }
    let isLicensed =
      reading.interval != nil || minutes > end || scalar(at: end - 1) == "钟"
      || isAlone(reading.end..<end)
    return timed(reading, in: context, end: minutes, isWeak: !isLicensed)
  }

  /// `三点三五` is 3.35 where nothing says that it is a time.
  private func isDecimal(after end: Int, minutes: Int) -> Bool {
    guard let digit = scalar(at: end), CalendarNumeral.isChineseDigit(digit) else { return false }
    return scalar(at: minutes - 1) != "分" && scalar(at: minutes - 1) != "刻"
      && scalar(at: minutes - 1) != "秒"
  }

  /// 0 to 24; two digits in place behind a part of the day are two hours (`晚上七八点`).
  private func isHour(_ number: CalendarNumeral, after reading: TemporalReading) -> Bool {
    let (tens, ones) = (number.value / 10, number.value % 10)
    let isApproximate =
      !number.isArabic && number.isPositional && number.width == 2 && ones == tens + 1
    return 0...24 ~= number.value && !(isApproximate && number.value > 24)
      || isApproximate && reading.hoursAhead != nil
  }

  private func timed(
    _ reading: TemporalReading, in context: OpenDay, end: Int, isWeak: Bool
  ) -> TemporalReading {
    var interval = reading.interval ?? day(of: context)
    interval.grain = .hour
    var next = reading.narrowed(to: interval, end: end, rule: "time")
    next.isFinal = true
    next.isWeak = isWeak
    return next
  }

  /// Past `多钟`, `整`, `半`, `30分`, `09分18秒`.
  private func afterMinutes(_ start: Int) -> Int {
    var end = start
    if scalar(at: end) == "多" { end += 1 }
    if scalar(at: end) == "钟" { end += 1 }
    if let next = scalar(at: end), "整半许".unicodeScalars.contains(next) { return end + 1 }
    guard let minutes = CalendarNumeral.read(text, at: end, limit: limit), minutes.value < 60
    else { return end }
    guard scalar(at: minutes.end) == "分" || scalar(at: minutes.end) == "刻" else {
      return minutes.width == 2 && !minutes.isArabic ? minutes.end : end
    }
    return afterSeconds(minutes.end + 1)
  }

  private func afterSeconds(_ start: Int) -> Int {
    guard let seconds = CalendarNumeral.read(text, at: start, limit: limit), seconds.value < 60,
      scalar(at: seconds.end) == "秒"
    else { return start }
    return seconds.end + 1
  }

  /// `20:15`, `3:00:59`.
  func clock(
    at start: Int, after reading: TemporalReading, in context: OpenDay
  ) -> TemporalReading? {
    guard reading.grain ?? .day == .day, scalar(at: start - 1) != ":",
      let hour = CalendarNumeral.read(text, at: start, limit: limit), hour.isArabic,
      hour.width <= 2, hour.value <= 24, let minutes = sixty(after: hour.end)
    else { return nil }
    let end = sixty(after: minutes) ?? minutes
    guard !(scalar(at: end).map { $0.isDigit || $0 == ":" || $0 == "%" } ?? false) else {
      return nil
    }
    let isWeak = reading.interval == nil && hour.width < 2 && !isAlone(start..<end)
    return timed(reading, in: context, end: end, isWeak: isWeak)
  }

  /// The end of a colon and two digits below sixty.
  private func sixty(after start: Int) -> Int? {
    guard scalar(at: start) == ":" || scalar(at: start) == "：",
      let number = CalendarNumeral.read(text, at: start + 1, limit: limit), number.isArabic,
      number.width == 2, number.value < 60
    else { return nil }
    return number.end
  }
}
