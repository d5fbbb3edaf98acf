/// Tables with a row a line: pipes, tabs, or columns of blanks.
extension TableReader {
  private static let fewestRows = 2

  func rowLineTable(at start: Int) -> Found? {
    guard start < lines.count,
      let separator = Separator.allCases.first(where: { cells(start, $0) != nil })
    else { return nil }
    var end = start
    var rows: [[Range<Int>]] = []
    while end < lines.count, let cells = cells(end, separator) {
      if !isRule(cells) { rows.append(cells) }
      end += 1
    }
    guard rows.count >= Self.fewestRows, separator != .blanks || isHeader(rows[0]) else {
      return nil
    }
    let (table, unfit) = table(of: rows)
    return Found(lines: start..<end, table: table, unfit: unfit)
  }

  private enum Separator: CaseIterable { case pipe, tab, blanks }

  /// The cells of a line; nil when it is no row.
  private func cells(_ index: Int, _ separator: Separator) -> [Range<Int>]? {
    let line = lines[index]
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for end in line.lowerBound...line.upperBound
    where end == line.upperBound || isSeparator(end, separator, in: line) {
      if end >= start { cells.append(Line.trimmed(start..<end, in: text)) }
      start = end + 1
    }
    switch separator {
    case .pipe:
      if text[line.lowerBound] == "|" { cells.removeFirst() }
      if line.last.map({ text[$0] == "|" }) ?? false, cells.count > 1 { cells.removeLast() }
    case .tab: break
    case .blanks: cells.removeAll(where: \.isEmpty)
    }
    return cells.count >= (separator == .blanks ? 3 : 2) ? cells : nil
  }

  private func isSeparator(_ index: Int, _ separator: Separator, in line: Range<Int>) -> Bool {
    switch separator {
    case .pipe: text[index] == "|"
    case .tab: text[index] == "\t"
    case .blanks:
      text[index].isBlank && index > line.lowerBound && text[index - 1].isBlank
    }
  }

  /// The line between header and rows in Markdown: `|---|:-:|`.
  private func isRule(_ cells: [Range<Int>]) -> Bool {
    cells.allSatisfy { cell in
      !cell.isEmpty && text[cell].allSatisfy { $0 == "-" || $0 == ":" || $0 == "—" }
    }
  }

  private func isHeader(_ cells: [Range<Int>]) -> Bool {
    let known = cells.count { words.column(headedBy: $0, in: text) != nil }
    return 2 * known >= cells.count
  }

  // MARK: Rows

  private func table(of rows: [[Range<Int>]]) -> (Layout.Table, unfit: [Range<Int>]) {
    let header = isHeader(rows[0]) ? rows[0] : nil
    let columns = (header ?? rows[0]).map { cell in
      header.flatMap { _ in words.column(headedBy: cell, in: text) } ?? .other
    }
    var table = Layout.Table(
      header: header?.map { Layout.Cell($0.isEmpty ? [] : [$0]) }, rows: [], section: nil, item: nil
    )
    var unfit: [Range<Int>] = []
    for cells in header == nil ? rows[...] : rows.dropFirst() {
      if let row = row(of: cells, columns) {
        table.rows.append(labelled(row, like: table.rows.last, columns))
      } else if let first = cells.first, let last = cells.last {
        unfit.append(first.lowerBound..<max(first.upperBound, last.upperBound))
      }
    }
    return (table, unfit)
  }

  private func row(of cells: [Range<Int>], _ columns: [ColumnType]) -> [Layout.Cell]? {
    if cells.count == columns.count { return cells.map { Layout.Cell($0.isEmpty ? [] : [$0]) } }
    return RowFitter(columns: columns, words: words).fit(cells, in: text)
  }

  /// A row with the group label of the row above, where it has none of its own.
  private func labelled(
    _ row: [Layout.Cell], like above: [Layout.Cell]?, _ columns: [ColumnType]
  ) -> [Layout.Cell] {
    guard let above else { return row }
    let labels = columns.firstIndex(of: .ordinal) ?? 1
    let isBlank = row.prefix(labels).allSatisfy(\.isEmpty) && labels > 0
    return isBlank ? Array(above.prefix(labels) + row.dropFirst(labels)) : row
  }
}
