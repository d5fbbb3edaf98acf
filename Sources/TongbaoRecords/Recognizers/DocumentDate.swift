import TongbaoText

/// When a document was published, and the date that its open years are resolved against.
package struct DocumentDate: Sendable {
  /// ISO 8601, or EDTF where the document leaves the year open; nil where it says nothing.
  package var published: String?
  package var reference: ReferenceDate?
  package var origin: Bulletin.DateOrigin

  /// Looks in the lines at both ends of a document, and in its title and lead, for a date: that of
  /// the option, else of the text. The time that it takes is bounded, whatever the document.
  package static func find(
    in text: CleanText, layout: Layout, recognizer: TemporalRecognizer, option: ReferenceDate?
  ) -> DocumentDate {
    let finder = DocumentDateFinder(text: text, layout: layout, recognizer: recognizer)
    let published = finder.published()
    let year = option?.year ?? finder.statedYear()
    let day = published.map { OpenDay(year: $0.year ?? year, month: $0.month, day: $0.day) }
    let found = option ?? reference(published: day, statedYear: year)
    return DocumentDate(
      published: day?.text, reference: found,
      origin: option != nil ? .option : found != nil ? .text : .none)
  }

  /// The day of publication, unless it lies in the first months after the year that the title is
  /// about: there 1—12月 and 今年 mean that year.
  private static func reference(published: OpenDay?, statedYear: Int?) -> ReferenceDate? {
    guard let published, let year = published.year else {
      return statedYear.flatMap { ReferenceDate(year: $0) }
    }
    if let statedYear, statedYear == year - 1, published.month ?? 12 <= 3 {
      return ReferenceDate(year: statedYear)
    }
    return ReferenceDate(year: year, month: published.month, day: published.day)
  }
}

/// Looks for the dates that frame a document.
private struct DocumentDateFinder {
  let text: CleanText
  let layout: Layout
  let recognizer: TemporalRecognizer
  let head: [Line]
  let tail: [Line]

  /// The first or last lines of a document that are looked at, and how much of each.
  private static let lines = 12
  private static let width = 200

  /// A line whose days are read when a question about it cannot be answered without: hardly any is.
  final class Line {
    let range: Range<Int>
    private let read: (Range<Int>) -> [Day]
    private(set) lazy var days = read(range)

    init(_ range: Range<Int>, _ read: @escaping (Range<Int>) -> [Day]) {
      self.range = range
      self.read = read
    }
  }

  /// A mention of one day; its year may be open.
  struct Day {
    let day: OpenDay
    let range: Range<Int>
  }

  init(text: CleanText, layout: Layout, recognizer: TemporalRecognizer) {
    self.text = text
    self.layout = layout
    self.recognizer = recognizer
    func lines(fromStart: Bool) -> [Line] {
      Self.ends(of: text.folded, fromStart: fromStart).map {
        Line($0) { Self.days(in: text, $0, recognizer) }
      }
    }
    head = lines(fromStart: true)
    tail = lines(fromStart: false)
  }

  /// The lines at one end, cut to the width that a line of metadata has.
  private static func ends(of text: [Unicode.Scalar], fromStart: Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = fromStart ? 0 : text.count
    while found.count < lines, fromStart ? place < text.count : place > 0 {
      let line = fromStart ? line(in: text, from: place) : line(in: text, to: place)
      let start = fromStart ? line.lowerBound : max(line.lowerBound, line.upperBound - width)
      let end = fromStart ? min(line.upperBound, start + width) : line.upperBound
      if text[start..<end].contains(where: { $0 != " " && $0 != "\u{3000}" }) {
        found.append(start..<end)
      }
      place = fromStart ? line.upperBound + 1 : line.lowerBound - 1
    }
    return found
  }

  private static func line(in text: [Unicode.Scalar], from start: Int) -> Range<Int> {
    start..<(text[start...].firstIndex(of: "\n") ?? text.count)
  }

  private static func line(in text: [Unicode.Scalar], to end: Int) -> Range<Int> {
    (text[..<end].lastIndex(of: "\n").map { $0 + 1 } ?? 0)..<end
  }

  private static func days(
    in text: CleanText, _ range: Range<Int>, _ recognizer: TemporalRecognizer
  ) -> [Day] {
    recognizer.mentions(in: text, range: range, reference: nil).compactMap { mention in
      guard mention.kind == .date, !mention.isCutOff, mention.from == mention.to,
        let day = mention.from.flatMap(OpenDay.init(edtf:)), day.month != nil
      else { return nil }
      return Day(day: day, range: mention.range)
    }
  }

  /// The best evidence first: a label, a line that begins with the date, a signature, an imprint, a
  /// dateline.
  func published() -> OpenDay? {
    let words = DocumentDateWords.all
    let full = { (day: Day) in day.day.year != nil }
    return first(in: (head + tail).filter { isLabelled($0.range) }) { day, _ in
      full(day) && stands(words.labels, before: day.range.lowerBound)
    }
      ?? first(in: head.filter { mayOpen($0.range) }) { day, line in full(day) && opens(line, day) }
      ?? first(in: tail.filter { mayOpen($0.range) }) { day, line in full(day) && fills(line, day) }
      ?? first(in: head.filter { isBoilerplate($0.range) }) { day, _ in
        full(day) && isBoilerplate(day.range)
      }
      ?? first(in: (tail + head).filter { holds(words.behind, $0.range) }) { day, _ in
        stands(words.behind, behind: day)
      }
      ?? first(in: head.filter { holds(words.datelines, $0.range) }) { day, line in
        stands(words.datelines, behind: day) && isEarly(day, line)
      }
  }

  private func first(in lines: [Line], where accepts: (Day, Line) -> Bool) -> OpenDay? {
    for line in lines {
      if let day = line.days.first(where: { accepts($0, line) }) { return day.day }
    }
    return nil
  }

  // MARK: Lines that may have such a day

  /// A label and a colon stand in the line, or what is before its cut is not known.
  private func isLabelled(_ line: Range<Int>) -> Bool {
    let labels = DocumentDateWords.all.labels
    return line.lowerBound > 0 && text.folded[line.lowerBound - 1] != "\n"
      || line.contains { text.folded[$0] == ":" && stands(labels, before: $0 + 1) }
  }

  /// A date may stand where the line's text begins.
  private func mayOpen(_ line: Range<Int>) -> Bool {
    line.first { !isBlank($0..<$0 + 1) }.map { recognizer.mayBegin(with: text.folded[$0]) } ?? false
  }

  /// A word stands in the line, or right behind it.
  private func holds(_ words: [[Unicode.Scalar]], _ line: Range<Int>) -> Bool {
    (line.lowerBound...line.upperBound).contains { place in
      words.contains { text.folded.holds($0, at: place, limit: text.folded.count) }
    }
  }

  // MARK: Days

  /// A word stands right before the day, colons and spaces between.
  private func stands(_ words: [[Unicode.Scalar]], before day: Int) -> Bool {
    var end = day
    var hasColon = false
    while end > 0, text.folded[end - 1] == " " || text.folded[end - 1] == ":" {
      hasColon = hasColon || text.folded[end - 1] == ":"
      end -= 1
    }
    return hasColon && words.contains { isWord($0, endingAt: end) }
  }

  /// The word ends there and is no tail of a longer one (完成时间).
  private func isWord(_ word: [Unicode.Scalar], endingAt end: Int) -> Bool {
    let start = end - word.count
    return text.folded.holds(word, at: start, limit: end)
      && !(start > 0 && text.folded[start - 1].isHan)
  }

  private func stands(_ words: [[Unicode.Scalar]], behind day: Day) -> Bool {
    words.contains {
      text.folded.holds($0, at: day.range.upperBound, limit: text.folded.count)
    }
  }

  private func isEarly(_ day: Day, _ line: Line) -> Bool {
    day.range.lowerBound - line.range.lowerBound < 30
  }

  /// The line begins with the day, and no sentence follows.
  private func opens(_ line: Line, _ day: Day) -> Bool {
    isBlank(line.range.lowerBound..<day.range.lowerBound)
      && !text.folded[day.range.upperBound..<line.range.upperBound].contains {
        "，,。".unicodeScalars.contains($0)
      }
  }

  private func fills(_ line: Line, _ day: Day) -> Bool {
    isBlank(line.range.lowerBound..<day.range.lowerBound)
      && isBlank(day.range.upperBound..<line.range.upperBound)
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    text.folded[range].allSatisfy { $0 == " " || $0 == "\u{3000}" || $0 == "\r" }
  }

  private func isBoilerplate(_ range: Range<Int>) -> Bool {
    layout.boilerplate.contains { $0.overlaps(range) }
  }
}

/// The year that a document says it is about.
extension DocumentDateFinder {
  /// From the title, the cut-off or period that a sentence of the lead opens with, or the number of
  /// the document (〔2024〕19号).
  func statedYear() -> Int? {
    if let year = layout.title.flatMap({ year(in: $0, isLead: false) }) { return year }
    for sentence in layout.sentences.prefix(3) {
      if let year = year(in: sentence.range, isLead: true) { return year }
    }
    return (head + tail).lazy.compactMap { numberedYear(in: $0.range) }.first
  }

  private func year(in range: Range<Int>, isLead: Bool) -> Int? {
    let bounded = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.width)
    return recognizer.mentions(in: text, range: bounded, reference: nil).lazy.compactMap {
      guard let from = $0.from.flatMap(OpenDay.init(edtf:)),
        let to = $0.to.flatMap(OpenDay.init(edtf:)), from.year == to.year
      else { return nil }
      let isEvident = !isLead || $0.isCutOff || $0.range.lowerBound == range.lowerBound
      return isEvident ? from.year : nil
    }.first
  }

  /// The year in a document's number.
  private func numberedYear(in range: Range<Int>) -> Int? {
    for place in range where "〔﹝[【".unicodeScalars.contains(text.folded[place]) {
      if let number = CalendarNumeral.read(text.folded, at: place + 1, limit: range.upperBound),
        number.isArabic, 1980...2099 ~= number.value, number.end < range.upperBound,
        "〕﹞]】".unicodeScalars.contains(text.folded[number.end])
      {
        return number.value
      }
    }
    return nil
  }
}

/// `Lexicons/DocumentDates.tsv`.
private struct DocumentDateWords: Sendable {
  let labels: [[Unicode.Scalar]]
  let behind: [[Unicode.Scalar]]
  let datelines: [[Unicode.Scalar]]

  static let all = DocumentDateWords()

  private init() {
    let rows = TSV.rows(of: Resources.documentDates)
    func words(_ role: String) -> [[Unicode.Scalar]] {
      rows.filter { $0.count > 1 && $0[1] == role }.map { Array($0[0].unicodeScalars) }
    }
    labels = words("label")
    behind = words("behind")
    datelines = words("dateline")
  }
}
