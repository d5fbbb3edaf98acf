/// Reads running text, line by line, into headings, sentences and clauses.
struct BodyReader {
  /// A longer sentence ends at the next clause's edge, in code points.
  private static let longestSentence = 2000
  /// A line without a number or a closing mark that is no longer than this may be a heading.
  private static let longestBareHeading = 30
  private static let bareHeading = OutlineRank(0, .section, .document)

  private let text: [Unicode.Scalar]
  private let damage: [Range<Int>]
  private let numbering = Numbering.standard
  private let openings = Openings.standard
  private let words = HeadingWords.standard

  private(set) var outline = Outline()
  private(set) var sentences: [Layout.Sentence] = []
  private(set) var clauses: [Layout.Clause] = []
  private var paragraph = -1

  init(_ text: CleanText) {
    self.text = text.folded
    damage = text.damage
  }

  /// Reads a line. `next` is the running text's line below it.
  mutating func read(_ line: Range<Int>, next: Range<Int>?) {
    paragraph += 1
    if marker(at: line.lowerBound, in: line, atLineStart: true) == nil {
      outline.close(scope: .paragraph)
    }
    if isBareHeading(line, next: next) {
      outline.close(Self.bareHeading)
      outline.add(line, rank: Self.bareHeading, isSentence: false)
    } else {
      readStatements(line)
    }
  }

  /// Places a table under the headings that are open.
  mutating func place(_ table: inout Layout.Table) {
    outline.close(scope: .paragraph)
    (table.section, table.item) = (outline.section, outline.item)
  }

  private mutating func readStatements(_ line: Range<Int>) {
    var scanner = SentenceScanner(text: text, line: line, damage: damage)
    var at = line.lowerBound
    while at < line.upperBound {
      if text[at].isBlank || Self.isMark(text[at]) {
        at += 1
      } else if at == line.lowerBound, let next = readBracketHeading(line) {
        at = next
      } else if let marker = marker(at: at, in: line, atLineStart: at == line.lowerBound) {
        at = open(marker, in: line, &scanner)
      } else if let next = readOpening(at: at, &scanner) {
        at = next
      } else {
        at = readSentence(from: at, in: line, &scanner)
      }
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ":", ";", "。", "、", "!", "?": true
    default: false
    }
  }

  // MARK: Headings

  private func marker(
    at start: Int, in line: Range<Int>, atLineStart: Bool
  ) -> Numbering.Marker? {
    let marker = numbering.marker(
      in: text, at: start, limit: line.upperBound, atLineStart: atLineStart,
      last: { outline.lastNumber(of: $0) })
    return marker.flatMap { $0.end < line.upperBound ? $0 : nil }
  }

  /// Opens what `marker` numbers, and returns where its sentences start: behind a head that only
  /// names (`一是改善群众住房条件。`), at one that reports (`5、气体工程完成至30%`). A head alone on its
  /// line lasts until the next; one that runs on lasts as long as its paragraph.
  private mutating func open(
    _ marker: Numbering.Marker, in line: Range<Int>, _ scanner: inout SentenceScanner
  ) -> Int {
    outline.close(marker.rank, number: marker.number)
    guard let stop = scanner.headStop(from: marker.end) else { return marker.end }
    let head = marker.end..<stop.end
    guard !head.isEmpty, head.count <= HeadingWords.longest else { return marker.end }
    let isSectionLine = marker.rank.kind == .section && stop.mark == nil
    let reports =
      stop.mark == "," || words.reports(text, head, isSectionLine: isSectionLine)
    var rank = marker.rank
    if reports || stop.next < line.upperBound { rank.scope = .paragraph }
    outline.add(head, rank: rank, isSentence: reports)
    return reports ? marker.end : stop.next
  }

  private mutating func readOpening(at start: Int, _ scanner: inout SentenceScanner) -> Int? {
    guard let stop = scanner.headStop(from: start), stop.mark == "," || stop.mark == ":",
      let opening = openings.opening(in: text, clause: start..<stop.end)
    else { return nil }
    outline.close(opening.rank)
    outline.add(opening.heading, rank: opening.rank, isSentence: opening.reports)
    return opening.reports ? nil : stop.next
  }

  /// `【春播】全县计划…`, at a line's start.
  private mutating func readBracketHeading(_ line: Range<Int>) -> Int? {
    guard text[line.lowerBound] == "【",
      let close = line.prefix(Self.longestBareHeading).first(where: { text[$0] == "】" })
    else { return nil }
    var rank = Self.bareHeading
    if close + 1 < line.upperBound { rank.scope = .paragraph }
    outline.close(rank)
    outline.add(line.lowerBound + 1..<close, rank: rank, isSentence: false)
    return close + 1
  }

  /// A short line without a closing mark above a line of prose.
  private func isBareHeading(_ line: Range<Int>, next: Range<Int>?) -> Bool {
    guard line.count <= Self.longestBareHeading, let next, next.count > 2 * line.count,
      let last = line.last, text[last].isHan,
      let nextLast = next.last, text[nextLast] == "。" || text[nextLast] == ")"
    else { return false }
    return !text[line].contains { $0 == "," || $0 == "。" || $0 == ";" }
      && marker(at: line.lowerBound, in: line, atLineStart: true) == nil
  }

  // MARK: Sentences

  /// Reads a sentence, and returns where the text goes on.
  private mutating func readSentence(
    from start: Int, in line: Range<Int>, _ scanner: inout SentenceScanner
  ) -> Int {
    let firstClause = clauses.count
    var at = start
    while true {
      let stop = scanner.stop(from: at)
      addClause(at..<stop.end, mark: stop.mark)
      let isLong = stop.end - start >= Self.longestSentence
      if stop.endsSentence || isLong || stop.next >= line.upperBound
        || opensItem(at: stop.next, in: line)
      {
        endSentence(from: firstClause, mark: stop.mark)
        return stop.next
      }
      at = stop.next
    }
  }

  /// Whether an item of a running list starts here: `…百分点,(1)16个续建项目…`.
  private func opensItem(at start: Int, in line: Range<Int>) -> Bool {
    var at = start
    while at < line.upperBound, text[at].isBlank { at += 1 }
    return marker(at: at, in: line, atLineStart: false) != nil
  }

  private mutating func addClause(_ range: Range<Int>, mark: Unicode.Scalar?) {
    let range = Line.trimmed(range, in: text)
    guard !range.isEmpty else { return }
    clauses.append(Layout.Clause(range: range, sentence: sentences.count, mark: mark))
  }

  private mutating func endSentence(from firstClause: Int, mark: Unicode.Scalar?) {
    if firstClause < clauses.count {
      let start = clauses[firstClause].range.lowerBound
      sentences.append(
        Layout.Sentence(
          range: start..<clauses[clauses.count - 1].range.upperBound,
          clauses: firstClause..<clauses.count, section: outline.section, item: outline.item,
          paragraph: paragraph, mark: mark))
    }
    if mark == "。" { outline.close(scope: .sentence) }
  }
}
