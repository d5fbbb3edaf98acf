import TongbaoText

/// Finds dates, periods and lengths of time.
///
/// One scan over the folded text. What it skips it never looks at again, and what it reads at an
/// offset is bounded (`TemporalReader`), so its time is proportional to the text.
package struct TemporalRecognizer: Sendable {
  private let lexicon: CalendarLexicon

  package init() { lexicon = Self.builtinLexicon }

  /// Whether a mention may begin with a character.
  func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || CalendarNumeral.isChineseDigit(scalar) || scalar.isVagueNumeral
      || lexicon.mayBegin(with: scalar)
  }

  /// Read once for all recognizers.
  private static let builtinLexicon = CalendarLexicon()

  /// The mentions in a range of clean offsets, ascending, none overlapping. Relative and open dates
  /// are resolved against the reference; without one their unknown parts stay open.
  package func mentions(
    in text: CleanText, range: Range<Int>, reference: ReferenceDate?
  ) -> [TemporalMention] {
    let range = range.clamped(to: 0..<text.folded.count)
    let reader = TemporalReader(
      text: text.folded, limit: range.upperBound, lexicon: lexicon,
      reference: reference, isTraditional: text.script == .traditional)
    var scan = TemporalScan(reader: reader, place: range.lowerBound)
    return scan.mentions()
  }
}

/// Where the search through a text stands.
private struct TemporalScan {
  let reader: TemporalReader
  var place: Int
  /// The end of a word that makes a number behind it a length.
  private var lengthBegins = -1

  init(reader: TemporalReader, place: Int) {
    self.reader = reader
    self.place = place
  }

  mutating func mentions() -> [TemporalMention] {
    var mentions: [TemporalMention] = []
    while place < reader.limit {
      if let mention = mention() {
        mentions.append(mention)
        place = mention.range.upperBound
      } else {
        advance()
      }
    }
    return mentions
  }

  private func mention() -> TemporalMention? {
    let scalar = reader.text[place]
    let isNumeral = scalar.isDigit || CalendarNumeral.isChineseDigit(scalar)
    guard isNumeral ? isNumberStart : isWordStart else { return nil }
    if let cutOff = cutOff() { return cutOff }
    if let reading = reader.expression(at: place), !isLengthHere(reading) {
      return TemporalMention(reading, from: place)
    }
    if let span = reader.sinceEvent(at: place) { return TemporalMention(span, from: place) }
    guard let length = reader.length(at: place), length.license == .free, !length.count.isVague
    else { return nil }
    return TemporalMention(kind: .duration, range: place..<length.end, rule: "length")
  }

  private var isWordStart: Bool {
    reader.lexicon.mayBegin(in: reader.text, at: place, limit: reader.limit)
      || reader.text[place].isVagueNumeral
  }

  /// Digits that go on from a letter, a decimal point or another numeral begin no date.
  private var isNumberStart: Bool {
    guard let previous = reader.scalar(at: place - 1) else { return true }
    return !previous.isDigit && !previous.isLatin
      && !CalendarNumeral.isChineseDigit(previous)
      && !"./第〔[#№几数".unicodeScalars.contains(previous)
  }

  /// `连续15日`, `每月5日`: no date, unless the words name its month or year.
  private func isLengthHere(_ reading: TemporalReading) -> Bool {
    guard place == lengthBegins, !reading.hasYear, reading.rule != "relative" else { return false }
    return reading.rule == "weekday" || reading.field.map { $0 != .quarter } ?? false
  }

  /// `截至3月底`: the last day of what follows.
  private func cutOff() -> TemporalMention? {
    guard let word = reader.word(at: place, where: \.isCutOff) else { return nil }
    let start = reader.afterSpaces(place + word.text.count)
    guard let reading = reader.cutOff(at: start) else { return nil }
    if case .cutOff(needsEdge: true) = word.role, !reading.isEnd { return nil }
    let last = reader.cutOffDay(reading, word.role)?.text
    return TemporalMention(
      kind: .date, range: place..<reading.end, from: last, to: last, isCutOff: true,
      rule: "cut-off")
  }

  /// Past the character, the whole run of digits, or a word that makes the next number a length.
  private mutating func advance() {
    let scalar = reader.text[place]
    if scalar.isDigit {
      while place < reader.limit, reader.text[place].isDigit { place += 1 }
      return
    }
    let word = reader.word(at: place) { if case .lengthy = $0 { true } else { false } }
    place += word?.text.count ?? 1
    if word != nil { lengthBegins = place }
  }
}

extension TemporalReader {
  /// How far 以来 may stand from its 自.
  private static let longestEvent = 12

  /// `开工以来`, `自项目启动以来`: from a day that no calendar tells until now.
  fileprivate func sinceEvent(at start: Int) -> TemporalReading? {
    guard let word = word(at: start, where: \.isEvent) else { return nil }
    var place = start + word.text.count
    let last = word.role.isFrom ? place + Self.longestEvent : place
    while place <= last, let next = scalar(at: place) {
      if let suffix = suffix(at: place), suffix.role.isSince, suffix.text.count == 2 {
        var reading = TemporalReading(end: place + suffix.text.count)
        reading.interval = CalendarInterval(first: nil, last: lastKnownDay, grain: .plan)
        reading.rule = "since-event"
        return reading
      }
      guard next.isHan, !CalendarNumeral.isChineseDigit(next) else { return nil }
      place += 1
    }
    return nil
  }

  /// What a cut-off names: a date or period, or now.
  fileprivate func cutOff(at start: Int) -> TemporalReading? {
    if let reading = expression(at: start) { return reading }
    guard let now = word(at: start, where: { if case .now = $0 { true } else { false } }) else {
      return nil
    }
    var reading = TemporalReading(end: start + now.text.count)
    reading.interval = CalendarInterval(first: lastKnownDay, last: lastKnownDay, grain: .day)
    reading.hasYear = true
    return reading
  }

  /// The last day that a cut-off names. 截至 without a year does not look ahead: in January, 截至12月底
  /// is last year's.
  fileprivate func cutOffDay(_ reading: TemporalReading, _ role: CalendarWord.Role) -> OpenDay? {
    let last = reading.interval?.last
    guard case .cutOff(needsEdge: false) = role, !reading.hasYear, reading.field != nil,
      let day = last?.exact, let today = reference?.exactDay, day > today
    else { return last }
    let earlier = day.adding(months: -12)
    let isMonthEnd = day.day == CalendarDay.length(ofMonth: day.month, year: day.year)
    return isMonthEnd ? .end(ofMonth: earlier.month, year: earlier.year) : OpenDay(earlier)
  }
}

extension CalendarWord.Role {
  fileprivate var isEvent: Bool {
    if case .event = self { true } else { isFrom }
  }

  fileprivate var isFrom: Bool {
    if case .from = self { true } else { false }
  }

  fileprivate var isSince: Bool {
    if case .since = self { true } else { false }
  }

  fileprivate var isCutOff: Bool {
    if case .cutOff = self { true } else { false }
  }
}

extension TemporalMention {
  fileprivate init(_ reading: TemporalReading, from start: Int) {
    let interval = reading.interval
    let isDay = interval?.first == interval?.last && interval?.grain ?? .day >= .day
    self.init(
      kind: isDay ? .date : .period, range: start..<reading.end,
      from: interval?.first?.text, to: interval?.last?.text, label: interval?.label,
      isCutOff: false, rule: reading.rule)
  }
}

extension Unicode.Scalar {
  /// 几, 数: a number that nobody counted.
  fileprivate var isVagueNumeral: Bool { NumeralCharacters.builtin.entry(self)?.role == .vague }
}
