import TongbaoText

/// Reads one date, period or length at an offset of a text.
///
/// Every function looks at a bounded stretch: numerals, words and runs of spaces have a longest
/// length, an expression has at most one part for each unit of the calendar, and a range has two
/// expressions. So reading at every offset of a text takes time in proportion to its length.
struct TemporalReader {
  let text: [Unicode.Scalar]
  let limit: Int
  let lexicon: CalendarLexicon
  let reference: ReferenceDate?
  /// Traditional script makes Republican years (民国) likelier.
  let isTraditional: Bool

  /// The reference as a context: the larger parts that an expression leaves out.
  var context: OpenDay {
    OpenDay(year: reference?.year, month: reference?.month, day: reference?.day)
  }

  /// A date or period, with what is said around it (以来, 前, 期间); nil when none starts here.
  func expression(at start: Int) -> TemporalReading? {
    let isLeading = leading(at: start, after: TemporalReading(end: start), in: context) != nil
    if !isLeading, let relative = relativeLength(at: start) { return relative }
    guard let first = chain(from: TemporalReading(end: start), in: context) else { return nil }
    let whole = range(from: first, start: start) ?? first
    let closed = suffixed(whole)
    return closed.isWeak || closed.interval == nil ? nil : closed
  }

  /// Part after part, each finer than the one before.
  func chain(
    from reading: TemporalReading, in context: OpenDay, allowsLists: Bool = true
  ) -> TemporalReading? {
    var reading = reading
    let start = reading.end
    while !reading.isFinal,
      let next = part(after: reading, in: context, allowsLists: allowsLists)
    {
      reading = next
    }
    return reading.end > start && reading.interval != nil ? reading : nil
  }

  private func part(
    after reading: TemporalReading, in context: OpenDay, allowsLists: Bool
  ) -> TemporalReading? {
    let start = reading.interval == nil ? reading.end : linked(reading.end)
    guard start < limit else { return nil }
    if reading.grain == .week, let day = weekday(after: start, reading: reading, in: context) {
      return day
    }
    switch text[start] {
    case "第":
      return ordinal(at: start, after: reading, in: context)
    case "Q", "q":
      return letteredQuarter(at: start, after: reading, in: context)
    case "(":
      return bracketedWeekday(at: start, after: reading)
    case "元" where allowsLists:
      return january(at: start, after: reading, in: context)
        ?? word(at: start, after: reading, in: context)
    default:
      return number(at: start, after: reading, in: context, allowsLists: allowsLists)
        ?? leading(at: start, after: reading, in: context)
        ?? trailing(at: start, after: reading, in: context)
        ?? word(at: start, after: reading, in: context)
    }
  }

  /// Past the spaces that broken lines and old typesetting leave, and 的.
  private func linked(_ start: Int) -> Int {
    let end = afterSpaces(start)
    return end < limit && text[end] == "的" ? afterSpaces(end + 1) : end
  }

  /// Past at most two spaces.
  func afterSpaces(_ start: Int) -> Int {
    var end = start
    while end < limit, end < start + 2, text[end] == " " || text[end] == "\u{A0}" { end += 1 }
    return end
  }

  /// The end of a dash, 至 or 到 at an offset, with spaces around it.
  func afterConnective(_ start: Int) -> Int? {
    let place = afterSpaces(start)
    guard place < limit else { return nil }
    switch text[place] {
    case "至", "到", "~", "～", "-", "–": return afterSpaces(place + 1)
    case "—", "─":
      let isDouble = place + 1 < limit && text[place + 1] == text[place]
      return afterSpaces(place + (isDouble ? 2 : 1))
    default: return nil
    }
  }

  func word(
    at start: Int, where accepts: (CalendarWord.Role) -> Bool
  ) -> CalendarWord? {
    lexicon.word(in: text, at: start, limit: limit, where: accepts)
  }

  func scalar(at offset: Int) -> Unicode.Scalar? {
    offset >= 0 && offset < limit ? text[offset] : nil
  }
}
