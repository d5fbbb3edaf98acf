/// What kind of thing a column holds, named in `table-columns.tsv`.
enum ColumnType: String, Sendable, CaseIterable {
  case ordinal, text, quantity, number, percent, agency, date, progress, note, other
}

/// What a cell looks like, in the order of the columns of `cell-fits.tsv`.
enum CellType: Int, Sendable, CaseIterable {
  case number, percent, quantity, agency, date, blank, text
}

/// Knows columns by their headers, and which cells fit them.
struct TableWords: Sendable {
  static let standard = TableWords(
    columns: LayoutLexicons.tableColumns, fits: LayoutLexicons.cellFits)

  private static let longestHeader = 20
  private static let longestQuantity = 16
  private static let longestWhole = 6
  private static let longestAgency = 40

  private var headers: [(type: ColumnType, words: WordSet)] = []
  private var totals = WordSet([])
  private var captions = WordSet([])
  private var captionEnds = WordSet([])
  private var wholes = WordSet([])
  private var fits: [ColumnType: [Int?]] = [:]

  init(columns: StaticString, fits: StaticString) {
    for row in TSV.rows(of: columns) where row.count == 2 {
      let words = WordSet(row[1].split(separator: " "))
      if let type = ColumnType(rawValue: row[0]) { headers.append((type, words)) }
      if row[0] == "total" { totals = words }
      if row[0] == "caption" { captions = words }
      if row[0] == "captioned" { captionEnds = words }
      if row[0] == "whole" { wholes = words }
    }
    for row in TSV.rows(of: fits) where row.count == CellType.allCases.count + 1 {
      if let type = ColumnType(rawValue: row[0]) {
        self.fits[type] = row.dropFirst().map { Int($0) }
      }
    }
  }

  /// How well a cell fits a column; nil when it never does.
  func fit(_ cell: CellType, _ column: ColumnType) -> Int? { fits[column]?[cell.rawValue] }

  // MARK: Headers

  /// The column that a header cell heads; nil when it is no header that is known.
  func column(headedBy cell: Range<Int>, in text: [Unicode.Scalar]) -> ColumnType? {
    guard cell.count <= Self.longestHeader, !text[cell].contains("。") else { return nil }
    let (name, unit) = Self.parts(ofHeader: cell, in: text)
    guard let longest = longestHeader(name, in: text) else { return nil }
    guard let unit, longest != .ordinal, longest != .text else { return longest }
    return text[unit].contains("%") ? .percent : .number
  }

  private func longestHeader(_ name: Range<Int>, in text: [Unicode.Scalar]) -> ColumnType? {
    headers.compactMap { header in
      header.words.start(in: text, atEndOf: name).map { (header.type, name.upperBound - $0) }
    }
    .max { $0.1 < $1.1 }?.0
  }

  /// `完成投资(万元)` into its name and its unit.
  private static func parts(
    ofHeader cell: Range<Int>, in text: [Unicode.Scalar]
  ) -> (name: Range<Int>, unit: Range<Int>?) {
    guard let last = cell.last, text[last] == ")",
      let open = cell.last(where: { text[$0] == "(" }), open > cell.lowerBound
    else { return (cell, nil) }
    return (cell.lowerBound..<open, open + 1..<last)
  }

  // MARK: Lines and cells

  /// Whether a line is the first cell of a row that sums up.
  func isTotal(_ cell: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    totals.end(in: text, from: cell.lowerBound, limit: cell.upperBound) == cell.upperBound
  }

  /// Whether a line above a table names it, its unit or its day (`(截至8月底)`). A numbered line is a heading.
  func isCaption(_ line: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    guard line.count <= HeadingWords.longest, let last = line.last else { return false }
    let isCued =
      captions.end(in: text, from: line.lowerBound, limit: line.upperBound) != nil
      || text[line.lowerBound] == "表" || text[line.lowerBound] == "(" && text[last] == ")"
      || captionEnds.start(in: text, atEndOf: line) != nil
    return isCued
      && Numbering.standard.marker(
        in: text, at: line.lowerBound, limit: line.upperBound, atLineStart: true,
        last: { _ in nil }) == nil
  }

  func type(of cell: Range<Int>, in text: [Unicode.Scalar]) -> CellType {
    guard let first = cell.first, let last = cell.last else { return .blank }
    if text[cell].allSatisfy({ $0 == "—" || $0 == "-" || $0 == "/" || $0 == "无" }) { return .blank }
    let isNumeric = text[first].isDigit || text[first] == "-" || text[first] == "约"
    if isNumeric {
      if Self.isNumber(text[cell]) { return .number }
      if text[last] == "%", Self.isNumber(text[cell].dropLast()) { return .percent }
      if FrameWords.standard.isDate(cell, in: text) { return .date }
      if cell.count <= Self.longestQuantity, !Self.isProse(text[cell]) { return .quantity }
    }
    if cell.count <= Self.longestWhole,
      wholes.end(in: text, from: cell.lowerBound, limit: cell.upperBound) != nil
    {
      return .percent
    }
    let isAgency =
      cell.count <= Self.longestAgency && !text[cell].contains(where: \.isDigit)
      && FrameWords.standard.agencies.start(in: text, atEndOf: cell) != nil
    return isAgency ? .agency : .text
  }

  private static func isNumber(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
    cell.allSatisfy { $0.isDigit || $0 == "." || $0 == "," || $0 == "-" }
  }

  private static func isProse(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
    cell.contains { $0 == "," || $0 == "。" || $0 == ";" }
  }
}
