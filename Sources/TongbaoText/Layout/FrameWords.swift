/// The words of `frame-words.tsv`, by which title, signature, by-lines and dates are known.
struct FrameWords: Sendable {
  static let standard = FrameWords(LayoutLexicons.frameWords)

  let agencies: WordSet
  let sources: WordSet
  let continuations: WordSet
  private let bylines: WordSet
  private let datelines: WordSet
  private let dates: WordSet
  private let issues: WordSet
  private let pages: WordSet
  private let pagesWithUnit: WordSet

  /// How far into a line its dateline reaches, in code points.
  private static let longestDateline = 24
  private static let longestByline = 60

  init(_ resource: StaticString) {
    var words: [String: [Substring]] = [:]
    for row in TSV.rows(of: resource) where row.count == 2 {
      words[row[0], default: []] += row[1].split(separator: " ")
    }
    func set(_ use: String) -> WordSet { WordSet(words[use] ?? []) }
    agencies = set("agency")
    sources = set("source")
    continuations = set("continues")
    bylines = set("byline")
    datelines = set("dateline")
    dates = set("date")
    issues = set("issue")
    pages = set("page")
    pagesWithUnit = set("paged")
  }

  /// The parts of a line between blanks.
  static func parts(of line: Range<Int>, in text: [Unicode.Scalar]) -> [Range<Int>] {
    line.split { text[$0].isBlank }.compactMap { part in part.first.map { $0..<$0 + part.count } }
  }

  /// Whether a part is a date, from a year of two to four numerals on, maybe with a time of day:
  /// `2024-09-10` `2023年12月6日` `二〇一九年三月` `113年7月10日`.
  func isDate(_ part: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    guard part.count >= 6,
      part.allSatisfy({ dates.end(in: text, from: $0, limit: part.upperBound) != nil }),
      let separator = part.first(where: { Self.partsDates(text[$0]) })
    else { return false }
    let digits = separator - part.lowerBound
    if text[separator] == "年" { return (2...4).contains(digits) }
    return digits == 4 && part.last { text[$0] == text[separator] } != separator
  }

  /// Whether a stretch only counts an issue or a page: `  2023年 第9期` `(总第206期)`.
  func isIssue(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    range.allSatisfy { index in
      text[index].isBlank || issues.end(in: text, from: index, limit: range.upperBound) != nil
        || dates.end(in: text, from: index, limit: range.upperBound) != nil
    }
  }

  private static func partsDates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "年", "月", "日", "-", "/", ".", ":": true
    default: false
    }
  }

  func isAgency(_ part: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    (4...HeadingWords.longest).contains(part.count) && part.allSatisfy { text[$0].isHan }
      && agencies.start(in: text, atEndOf: part) != nil
  }

  /// A bracket at the end of `line` that names writers: `(记者 陶行)`.
  func byline(atEndOf line: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int>? {
    guard let last = line.last, text[last] == ")" else { return nil }
    let reach = line.suffix(Self.longestByline)
    guard let start = reach.last(where: { text[$0] == "(" }) else { return nil }
    return bylines.occurs(in: text, range: start..<last) ? start..<line.upperBound : nil
  }

  /// Where a line's text starts behind its dateline: `晨报讯(记者 罗小蝉)` `【本报讯】` `本报讯 `.
  func endOfDateline(of line: Range<Int>, in text: [Unicode.Scalar]) -> Int? {
    for start in line.prefix(Self.longestDateline) {
      if text[start] == "," || text[start] == "。" || text[start] == ";" { return nil }
      guard let end = datelines.end(in: text, from: start, limit: line.upperBound),
        end < line.upperBound
      else { continue }
      if text[end].isBlank || text[end] == "】" || text[end] == ":" { return end + 1 }
      if text[end] == "(",
        let close = line.prefix(Self.longestByline).last(where: { text[$0] == ")" })
      {
        return close > end ? close + 1 : nil
      }
    }
    return nil
  }

  /// Where a page mark at the start of `line` ends: `Page 3 - ` `第3页 共5页` `-3-`.
  func endOfPageMark(of line: Range<Int>, in text: [Unicode.Scalar]) -> Int? {
    var end: Int?
    var at = line.lowerBound
    while at < line.upperBound, let next = endOfPage(from: at, limit: line.upperBound, in: text) {
      at = line[next...].first { !text[$0].isBlank && !Self.isDash(text[$0]) } ?? line.upperBound
      end = at
    }
    return end
  }

  private func endOfPage(from start: Int, limit: Int, in text: [Unicode.Scalar]) -> Int? {
    let unit = pagesWithUnit.end(in: text, from: start, limit: limit)
    let isDashed = Self.isDash(text[start])
    guard
      let word = unit ?? pages.end(in: text, from: start, limit: limit)
        ?? (isDashed ? start + 1 : nil)
    else { return nil }
    let digits = (word..<limit).drop { text[$0].isBlank }.prefix { text[$0].isDigit }
    guard !digits.isEmpty else { return nil }
    let rest = (digits.endIndex..<limit).drop { text[$0].isBlank }
    if unit != nil {
      return rest.first.map { text[$0] == "页" } ?? false ? rest.startIndex + 1 : nil
    }
    guard isDashed else { return digits.endIndex }
    return rest.count == 1 && Self.isDash(text[rest.startIndex]) ? limit : nil
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "—" }
}
