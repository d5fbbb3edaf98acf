extension Layout {
  /// The layout as lines of readable text, in source order, for tests and for people:
  ///
  ///     title 临江市新院区周报
  ///     ~ 来源:基建办
  ///     # 形象进度
  ///     ### 堤防工程
  ///     - 左岸填筑11公里 , 占81% 。
  ///     | 序号 | 项目 |
  ///
  /// A heading has a `#` more than its level, and `!` when it is a sentence too.
  package func listing(of text: CleanText) -> [String] {
    func words(_ range: Range<Int>) -> String { String(text.folded[range]) }
    var lines: [(start: Int, line: String)] = []
    if let title { lines.append((title.lowerBound, "title " + words(title))) }
    for range in boilerplate { lines.append((range.lowerBound, "~ " + words(range))) }
    for heading in headings {
      let mark = String(repeating: "#", count: heading.level + 1)
      lines.append(
        (heading.range.lowerBound, mark + (heading.isSentence ? "! " : " ") + words(heading.range)))
    }
    for sentence in sentences {
      let parts = clauses[sentence.clauses].flatMap { clause in
        [words(clause.range), clause.mark.map(String.init)].compactMap(\.self)
      }
      lines.append((sentence.range.lowerBound, "- " + parts.joined(separator: " ")))
    }
    for table in tables {
      for row in [table.header].compactMap(\.self) + table.rows {
        let cells = row.map { $0.lines.map(words).joined(separator: " / ") }
        let start = row.last { !$0.isEmpty }?.lines[0].lowerBound ?? 0
        lines.append((start, "| " + cells.joined(separator: " | ") + " |"))
      }
    }
    return lines.enumerated()
      .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
      .map { $0.element.line.split(whereSeparator: \.isNewline).joined(separator: " ") }
  }
}
