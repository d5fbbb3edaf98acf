import TongbaoText

/// A word of the calendar and what it means (`Lexicons/CalendarWords.tsv`). A class, since words are looked
/// through at many places of a text, and a copy would cost more than the look.
final class CalendarWord: Sendable {
  enum Edge: String, Sendable { case start, middle, end, early, late }
  enum Measure: String, Sendable { case month, day, workday, minute, second }
  enum Field: String, Sendable {
    case century, decade, year, quarter, month, day, hour, schoolYear, fiscalYear
  }

  /// What has to stand around a length that could be something else: words on either side
  /// (60日内), or before it (近三月).
  enum License: String, Sendable { case free, licensed, prefixed }

  enum Role: Sendable {
    /// So many units from the reference (去年, 上周, 前天), or from the date before it (次日).
    case relative(CalendarUnit, Int, isAnaphoric: Bool)
    case century(Int)
    case years(Int, Int)
    /// Months of a year, with the name that the year's label takes on (`H1`).
    case months(ClosedRange<Int>, String)
    case days(Int, Int)
    /// A part of the unit, or (nil) of whatever stands before: 年底, 底.
    case edge(CalendarUnit?, Edge)
    case solarFestival(Int, Int)
    case weekdayFestival(Int, Int, Int)
    case lunarFestival(Int, Int)
    case lunarMonth(Int)
    case solarTerm(Int)
    case season(Int)
    case lunar, leapMonth, solar, republican, weekday, now, samePeriod
    /// A year so many away, where a season or its number follows, or a day by its number: 今春, 今(5)日.
    case short(Int)
    /// The hours that the clock is ahead: 下午 3点 is 15.
    case dayPart(Int)
    case field(Field)
    /// A length of so many of the measure.
    case measure(Measure, Int, License)
    case past, coming, since, before, after, within, about, until
    /// So many units at the start, or at the end, of what stands before: 头三个月. One that is bound
    /// means something else where nothing stands before (后三个月).
    case leading, trailing(isBound: Bool)
    /// What a span may begin with that no calendar dates: 开工以来. `from` (自) opens any such.
    case event, from
    /// Makes the number behind it a length (连续, 为期), or no single date (每月).
    case lengthy
    /// 截至; one with an edge only before the end of something (至9月底).
    case cutOff(needsEdge: Bool)
    /// Looks like a length and is none (周年).
    case none
  }

  let text: [Unicode.Scalar]
  let role: Role
  let notBefore: [[Unicode.Scalar]]
  let notAfter: [Unicode.Scalar]

  init(
    text: [Unicode.Scalar], role: Role, notBefore: [[Unicode.Scalar]], notAfter: [Unicode.Scalar]
  ) {
    self.text = text
    self.role = role
    self.notBefore = notBefore
    self.notAfter = notAfter
  }
}

/// The calendar's words by their first character, the longest first.
struct CalendarLexicon: Sendable {
  /// The words in groups of one first character; group 0 is empty.
  private var groups: [[CalendarWord]] = [[]]
  /// The group of every character of the basic plane.
  private var group = [UInt16](repeating: 0, count: 0x10000)
  private var edges: [EdgeKey: CalendarEdge] = [:]

  private struct EdgeKey: Hashable {
    let unit: CalendarUnit
    let edge: CalendarWord.Edge
  }

  init() {
    for row in TSV.rows(of: Resources.calendarWords) { add(row) }
    for index in groups.indices { groups[index].sort { $0.text.count > $1.text.count } }
    for row in TSV.rows(of: Resources.calendarEdges) { addEdge(row) }
  }

  private mutating func add(_ row: [String]) {
    guard row.count >= 5,
      let role = CalendarWord.Role(row[1], Self.words(row[2]).map { String($0) })
    else { return }
    let notBefore = Self.words(row[3])
    let notAfter = Self.words(row[4]).flatMap { $0 }
    for word in Self.words(row[0]) {
      add(CalendarWord(text: word, role: role, notBefore: notBefore, notAfter: notAfter))
    }
  }

  private static func words(_ cell: String) -> [[Unicode.Scalar]] {
    cell.unicodeScalars.split(separator: " ").map { Array($0) }
  }

  private mutating func add(_ word: CalendarWord) {
    guard let first = word.text.first, first.value < 0x10000 else { return }
    if group[Int(first.value)] == 0 {
      group[Int(first.value)] = UInt16(groups.count)
      groups.append([])
    }
    groups[Int(group[Int(first.value)])].append(word)
  }

  private mutating func addEdge(_ row: [String]) {
    guard row.count >= 5, let unit = CalendarUnit(row[0]), let part = CalendarUnit(row[2]),
      let edge = CalendarWord.Edge(rawValue: row[1]), let first = Int(row[3]),
      let last = Int(row[4])
    else { return }
    edges[EdgeKey(unit: unit, edge: edge)] = CalendarEdge(part: part, first: first, last: last)
  }

  /// True for a character that an expression may begin with, numerals aside.
  func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    group(of: scalar) != 0 || Self.beginnings.contains(scalar)
  }

  private func group(of scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x10000 ? Int(group[Int(scalar.value)]) : 0
  }

  /// True where an expression may begin, numerals aside: with a word, or with one of a few characters.
  func mayBegin(in text: [Unicode.Scalar], at start: Int, limit: Int) -> Bool {
    guard mayBegin(with: text[start]) else { return false }
    for word in groups[group(of: text[start])] where text.holds(word.text, at: start, limit: limit)
    {
      return true
    }
    return Self.beginnings.contains(text[start])
  }

  /// What an expression may begin with that is no word.
  private static let beginnings: [Unicode.Scalar] = ["第", "Q", "q", "半", "元"]

  func edge(_ edge: CalendarWord.Edge, of unit: CalendarUnit) -> CalendarEdge? {
    edges[EdgeKey(unit: unit, edge: edge)]
  }

  /// The longest word at an offset whose role will do and whose neighbours allow it. Bounded: few
  /// words share a first character, and none is longer than eight.
  func word(
    in text: [Unicode.Scalar], at start: Int, limit: Int, where accepts: (CalendarWord.Role) -> Bool
  ) -> CalendarWord? {
    guard start >= 0, start < limit else { return nil }
    let group = group(of: text[start])
    guard group != 0 else { return nil }
    for word in groups[group] where accepts(word.role) {
      if stands(word, in: text, at: start, limit: limit) { return word }
    }
    return nil
  }

  private func stands(
    _ word: CalendarWord, in text: [Unicode.Scalar], at start: Int, limit: Int
  ) -> Bool {
    let end = start + word.text.count
    return text.holds(word.text, at: start, limit: limit)
      && !word.notBefore.contains { text.holds($0, at: end, limit: limit) }
      && !(start > 0 && word.notAfter.contains(text[start - 1]))
  }
}

/// A part of a unit, counted in smaller ones: from 1 at its start, from −1 at its end.
struct CalendarEdge: Sendable {
  let part: CalendarUnit
  let first: Int
  let last: Int
}

extension [Unicode.Scalar] {
  /// True when the word stands at an offset, before the limit.
  func holds(_ word: [Unicode.Scalar], at start: Int, limit: Int) -> Bool {
    guard start >= 0, start + word.count <= Swift.min(limit, count) else { return false }
    for place in word.indices where self[start + place] != word[place] { return false }
    return true
  }
}

extension CalendarWord.Role {
  /// The role that a row of the lexicon names; nil for a row that cannot be read.
  init?(_ role: String, _ arguments: [String]) {
    let numbers = arguments.compactMap { Int($0) }
    func number(_ place: Int) -> Int { place < numbers.count ? numbers[place] : 0 }
    func name(_ place: Int) -> String { place < arguments.count ? arguments[place] : "" }
    switch role {
    case "relative":
      guard let unit = CalendarUnit(name(0)) else { return nil }
      self = .relative(unit, number(0), isAnaphoric: arguments.contains("anaphoric"))
    case "century": self = .century(number(0))
    case "years": self = .years(number(0), number(1))
    case "months":
      guard number(0) <= number(1) else { return nil }
      self = .months(number(0)...number(1), name(2))
    case "days": self = .days(number(0), number(1))
    case "edge":
      guard let edge = CalendarWord.Edge(rawValue: name(1)) else { return nil }
      self = .edge(CalendarUnit(name(0)), edge)
    case "solarFestival": self = .solarFestival(number(0), number(1))
    case "weekdayFestival": self = .weekdayFestival(number(0), number(1), number(2))
    case "lunarFestival": self = .lunarFestival(number(0), number(1))
    case "lunarMonth": self = .lunarMonth(number(0))
    case "solarTerm": self = .solarTerm(number(0))
    case "season": self = .season(number(0))
    case "dayPart": self = .dayPart(number(0))
    case "field":
      guard let field = CalendarWord.Field(rawValue: name(0)) else { return nil }
      self = .field(field)
    case "measure":
      guard let measure = CalendarWord.Measure(rawValue: name(0)) else { return nil }
      let license = arguments.last.flatMap(CalendarWord.License.init) ?? .free
      self = .measure(measure, number(0), license)
    case "short": self = .short(number(0))
    case "trailing": self = .trailing(isBound: arguments.contains("bound"))
    case "cutOff": self = .cutOff(needsEdge: arguments.contains("edge"))
    default:
      guard let plain = Self.plain[role] else { return nil }
      self = plain
    }
  }

  private static let plain: [String: CalendarWord.Role] = [
    "lunar": .lunar, "solar": .solar, "weekday": .weekday, "now": .now,
    "past": .past, "coming": .coming, "since": .since, "before": .before, "after": .after,
    "within": .within, "about": .about, "until": .until, "none": .none,
    "lengthy": .lengthy, "leapMonth": .leapMonth,
    "republican": .republican, "samePeriod": .samePeriod, "leading": .leading,
    "event": .event, "from": .from,
  ]
}
