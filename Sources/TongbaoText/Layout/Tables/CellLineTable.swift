/// Tables with a cell a line, as they come out of pages whose markup was thrown away:
///
///     序号        1              2
///     项目        长者饭堂       村道硬化
///     完成率      90%            100%
///                 正在装修       区交通局
///
/// Rows have different lengths: an empty cell leaves no line, and a cell may have several.
extension TableReader {
  private static let fewestColumns = 3
  private static let mostColumns = 15
  private static let longestCell = 200
  private static let linesPerColumn = 4

  func cellLineTable(at start: Int) -> Found? {
    let header = headerLines(at: start)
    guard header.count >= Self.fewestColumns else { return nil }
    let columns = lines[header].map { words.column(headedBy: $0, in: text) ?? .other }
    let fitter = RowFitter(columns: columns, words: words, linesPerColumn: Self.linesPerColumn)
    var starts = rowStarts(from: header.upperBound, columns)
    guard let last = starts.last else { return nil }
    starts.append(endOfLastRow(from: last, fitter))
    var found = Found(
      lines: start..<starts[starts.count - 1],
      table: Layout.Table(
        header: lines[header].map { Layout.Cell([$0]) }, rows: [], section: nil, item: nil),
      unfit: [])
    for (start, end) in zip(starts, starts.dropFirst()) {
      if let fit = fitter.fit(Array(lines[start..<end]), in: text) {
        found.table.rows.append(fit.row)
      } else {
        found.unfit.append(lines[start].lowerBound..<lines[end - 1].upperBound)
      }
    }
    return found.table.rows.isEmpty ? nil : found
  }

  /// The lines of the header: known names, or short lines between 序号 and the row 1.
  private func headerLines(at start: Int) -> Range<Int> {
    var end = start
    var known = 0
    while end < lines.count, end - start < Self.mostColumns, isCell(lines[end]),
      number(at: end) == nil
    {
      let isKnown = words.column(headedBy: lines[end], in: text) != nil
      known += isKnown ? 1 : 0
      if !isKnown, end == start { return start..<start }
      end += 1
    }
    let isCounted =
      start < lines.count && words.column(headedBy: lines[start], in: text) == .ordinal
    guard isCounted, end < lines.count, number(at: end) == 1, 2 * known >= end - start else {
      return start..<start
    }
    return start..<end
  }

  /// Where rows start: at the running numbers and at a total.
  private func rowStarts(from start: Int, _ columns: [ColumnType]) -> [Int] {
    var starts: [Int] = []
    var index = start
    var next = 1
    while index < lines.count, isCell(lines[index]) {
      let isTotal = words.isTotal(lines[index], in: text)
      if isTotal || (number(at: index) == next && startsRow(index)) {
        starts.append(index)
        next += isTotal ? 0 : 1
      } else if let row = starts.last, index - row > columns.count * Self.linesPerColumn {
        break
      }
      index += 1
    }
    return starts
  }

  /// The last row ends where its cells fit best.
  private func endOfLastRow(from start: Int, _ fitter: RowFitter) -> Int {
    let most = fitter.columns.count + Self.linesPerColumn
    let cells = lines[start...].prefix(most).prefix { isCell($0) }
    let fits = (cells.startIndex + 1..<cells.endIndex + 1).compactMap { end in
      fitter.fit(Array(lines[start..<end]), in: text).map { (end: end, score: $0.score) }
    }
    return fits.max { $0.score < $1.score }?.end ?? cells.endIndex
  }

  /// A running number has a name below it, so that a figure that happens to be the next number is
  /// none.
  private func startsRow(_ index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    return words.type(of: lines[index + 1], in: text) != .number
  }

  private func isCell(_ line: Range<Int>) -> Bool {
    line.count <= Self.longestCell && !text[line].contains("|") && !text[line].contains("\t")
      && (text[line.lowerBound] != "一" || line.count < 2 || text[line.lowerBound + 1] != "、")
  }

  private func number(at index: Int) -> Int? {
    guard index < lines.count,
      let found = NumberForm.digit.number(
        in: text, at: lines[index].lowerBound, limit: lines[index].upperBound)
    else { return nil }
    return found.end == lines[index].upperBound ? found.value : nil
  }
}
