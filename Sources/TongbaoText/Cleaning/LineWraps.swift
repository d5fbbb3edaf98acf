/// Hard wraps: line breaks that a page's width made and not its writer.
///
/// A wrap is a break behind a line about as long as the page is wide, or one that tears a word or a
/// number; it has running text on it and no end mark. Cells, headings and list lines are never joined.
struct LineWraps: ~Copyable {
  private let text: [Glyph]
  private let lines: [TextLine]
  private let page: Page?
  private var seams = WordSeams()

  /// The text with its wraps taken out, each line's blanks trimmed, blank lines at most one in a row.
  static func joined(_ text: [Glyph]) -> [Glyph] {
    let lines = TextLine.all(in: text)
    guard lines.count > 1 || lines[0].content.count < text.count else { return text }
    return LineWraps(text, lines).joined()
  }

  private init(_ text: [Glyph], _ lines: [TextLine]) {
    self.text = text
    self.lines = lines
    page = Page(lines)
  }

  private consuming func joined() -> [Glyph] {
    var result: [Glyph] = []
    result.reserveCapacity(text.count)
    var previous: Int?
    var isProse = false
    for (index, line) in lines.enumerated() where !line.content.isEmpty {
      if let previous {
        let isWrap = isWrap(previous, index, isProse: isProse)
        if !isWrap { breakLines(previous, index, &result) }
        isProse = isWrap && isProse
      }
      result += text[line.content]
      isProse = isProse || text[line.content].contains { $0.scalar.isProseMark }
      previous = index
    }
    if let previous, previous + 1 < lines.count { breakLines(previous, previous + 1, &result) }
    return result
  }

  /// One line feed, two where lines stood empty in between.
  private func breakLines(_ above: Int, _ below: Int, _ result: inout [Glyph]) {
    let feed = text[lines[above].content.upperBound...].first { $0.scalar == "\n" }
    guard let feed else { return }
    result.append(feed)
    if below > above + 1 { result.append(feed) }
  }

  /// Whether the break between two lines is a wrap; `isProse` tells of the text joined so far.
  private mutating func isWrap(_ above: Int, _ below: Int, isProse: Bool) -> Bool {
    let left = text[lines[above].content]
    let right = text[lines[below].content]
    guard let last = left.last?.scalar, let first = right.first?.scalar,
      !Self.ends(last), !Self.isSeparated(left), !Self.isSeparated(right)
    else { return false }
    guard below == above + 1 else {
      return min(left.count, right.count) > 1 && seams.isTorn(left, right, .certain)
    }
    guard isContinuation(right, lines[below].indent) else { return false }
    if isProse {
      if page?.isFull(lines[above]) ?? false { return true }
      if isTag(text[lines[above].content.upperBound...].first) { return true }
      if Self.tearsNumber(left, right) { return true }
    }
    return last == "、" || last == "，" || first == "%" || first == "％"
      || isProse && seams.isTorn(left, right, .likely)
      || max(left.count, right.count) > 1 && seams.isTorn(left, right, .certain)
  }

  /// Whether a line goes on with the one above: not indented as paragraphs are, no list marker.
  private func isContinuation(_ line: ArraySlice<Glyph>, _ indent: Int) -> Bool {
    if let page, indent > page.margin + 1 { return false }
    return !ListMarker.starts(line)
  }

  /// Whether a line ends with a `<br>`: inside a sentence, it breaks for looks.
  private func isTag(_ feed: Glyph?) -> Bool { feed.map { $0.end - $0.start > 3 } ?? false }

  /// Whether a line has columns on it.
  private static func isSeparated(_ line: ArraySlice<Glyph>) -> Bool {
    var blanks = 0
    for glyph in line {
      if glyph.scalar == "|" || glyph.scalar == "\t" || glyph.scalar == "│" { return true }
      blanks = glyph.scalar.isBlank ? blanks + 1 : 0
      if blanks == 2 { return true }
    }
    return false
  }

  private static func ends(_ last: Unicode.Scalar) -> Bool {
    switch last {
    case "。", "！", "？", "；", "：", "!", "?", ";", ":", "”", "」", "…", "）", ")", "】", ">", "》": true
    default: false
    }
  }

  /// `11` and `2.5公里`, `36.8` and `万立方米`. Long runs are telephone numbers and the like, and four
  /// digits before 年 start a date of their own.
  private static func tearsNumber(_ left: ArraySlice<Glyph>, _ right: ArraySlice<Glyph>) -> Bool {
    let head = left.reversed().prefix { $0.scalar.isDigit || $0.scalar == "." }
    let tail = right.prefix { $0.scalar.isDigit || $0.scalar == "." }
    guard !head.isEmpty, head.count <= 6 else { return false }
    let after = right.dropFirst(tail.count).first { !$0.scalar.isBlank }?.scalar
    if tail.isEmpty { return after.map(UnitHead.contains) ?? false }
    return tail.count <= 6 && !(tail.count == 4 && after == "年") && after != "、"
  }
}

/// The page that a text's lines were wrapped for.
private struct Page {
  /// Columns of the widest lines, and of blank that every line has at its left.
  private let width: Int
  let margin: Int

  /// Lines that reach to within so many columns of the edge are full.
  private static let slack = 8

  /// nil when the lines show no page: it takes three full lines, a quarter of those with running
  /// text on them, and none that is wider.
  init?(_ lines: [TextLine]) {
    let widths = lines.lazy.filter { !$0.content.isEmpty }.map(\.width).filter { $0 >= 24 }.sorted()
    guard let width = widths.last, width <= 160 else { return nil }
    let full = widths.reversed().prefix { $0 >= width - Self.slack }.count
    guard full >= 3, 4 * full >= widths.count else { return nil }
    self.width = width
    margin = lines.lazy.filter { !$0.content.isEmpty }.map(\.indent).min() ?? 0
  }

  func isFull(_ line: TextLine) -> Bool { line.width >= width - Self.slack }
}
