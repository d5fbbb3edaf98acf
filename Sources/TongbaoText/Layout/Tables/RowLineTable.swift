/// Tables with a row a line: pipes, tabs, or columns of blanks.
extension TableReader {
  private static let fewestRows = 2

  func rowLineTable(at start: Int) -> Found? {
    guard start < lines.count, let form = form(of: start), let first = cells(start, form),
      !isRule(first), form.separator != .blanks || isHeader(first)
    else { return nil }
    var end = start
    var rows: [[Range<Int>]] = []
    while end < lines.count, let cells = cells(end, form) {
      if !isRule(cells) { rows.append(cells) }
      end += 1
    }
    guard rows.count >= Self.fewestRows else { return nil }
    let (table, unfit) = table(of: rows)
    guard unfit.count <= table.rows.count else { return nil }
    return Found(lines: start..<end, table: table, unfit: unfit)
  }

  private enum Separator { case pipe, tab, blanks }

  /// How a table parts its cells, as its first row shows.
  private struct Form {
    var separator: Separator
    var opensRows: Bool
    var closesRows: Bool
  }

  private func form(of index: Int) -> Form? {
    let line = lines[index]
    return separator(of: line).map {
      Form(
        separator: $0, opensRows: text[line.lowerBound] == "|",
        closesRows: text[line.upperBound - 1] == "|")
    }
  }

  private func separator(of line: Range<Int>) -> Separator? {
    if text[line].contains("|") { return .pipe }
    if text[line].contains("\t") { return .tab }
    return line.contains { isSeparator($0, .blanks, in: line) } ? .blanks : nil
  }

  /// The cells of a line; nil when it is no row.
  private func cells(_ index: Int, _ form: Form) -> [Range<Int>]? {
    let line = lines[index]
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for end in line.lowerBound...line.upperBound
    where end == line.upperBound || isSeparator(end, form.separator, in: line) {
      if end >= start { cells.append(Line.trimmed(start..<end, in: text)) }
      start = end + 1
    }
    if form.separator == .blanks {
      cells.removeAll(where: \.isEmpty)
      return cells.count >= 3 ? cells : nil
    }
    guard cells.count >= 2 else { return nil }
    if form.opensRows, text[line.lowerBound] == "|" { cells.removeFirst() }
    if form.closesRows, text[line.upperBound - 1] == "|" { cells.removeLast() }
    return cells
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
    return RowFitter(columns: columns, words: words, linesPerColumn: 1).fit(cells, in: text)?.row
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
