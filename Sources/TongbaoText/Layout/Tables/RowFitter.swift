/// Assigns the cells of a row to columns when their numbers differ, by what each looks like.
///
/// The best assignment keeps the order: a column may stay empty, and may take the next cell too
/// (a cell of several lines). Found by dynamic programming over columns and cells.
struct RowFitter {
  private static let emptyColumn = -1
  private static let furtherLine = -1

  let columns: [ColumnType]
  let words: TableWords
  /// How many cells a column may take. A row of more cells than that in all is no row, which bounds
  /// the work.
  let linesPerColumn: Int

  /// The cells of each column and how well they fit; nil when they do not.
  func fit(
    _ cells: [Range<Int>], in text: [Unicode.Scalar]
  ) -> (row: [Layout.Cell], score: Int)? {
    guard cells.count <= columns.count * linesPerColumn else { return nil }
    let types = cells.map { words.type(of: $0, in: text) }
    var scores = Grid(rows: columns.count + 1, columns: cells.count + 1)
    scores[0, 0] = 0
    for column in columns.indices {
      for count in 0...cells.count {
        scores[column + 1, count] = best(column, count, types, scores)
      }
    }
    return scores[columns.count, cells.count].map { (trace(cells, types, scores), $0) }
  }

  /// The best score of the first columns, `column` included, holding the first `count` cells.
  private func best(_ column: Int, _ count: Int, _ types: [CellType], _ scores: Grid) -> Int? {
    var best = scores[column, count].map { $0 + Self.emptyColumn }
    for taken in lines(upTo: count) {
      guard let score = score(column, count - taken..<count, types),
        let before = scores[column, count - taken]
      else { continue }
      best = max(best ?? .min, before + score)
    }
    return best
  }

  private func lines(upTo count: Int) -> ClosedRange<Int> {
    min(1, count)...min(count, linesPerColumn)
  }

  private func score(_ column: Int, _ cells: Range<Int>, _ types: [CellType]) -> Int? {
    var score: Int?
    for cell in cells {
      guard let fit = words.fit(types[cell], columns[column]) else { return nil }
      score = score.map { $0 + Self.furtherLine } ?? fit
    }
    return score
  }

  private func trace(
    _ cells: [Range<Int>], _ types: [CellType], _ scores: Grid
  ) -> [Layout.Cell] {
    var row = [Layout.Cell](repeating: Layout.Cell(), count: columns.count)
    var count = cells.count
    for column in columns.indices.reversed() {
      let best = scores[column + 1, count]
      if count == 0 || best == scores[column, count].map({ $0 + Self.emptyColumn }) { continue }
      for taken in lines(upTo: count) {
        guard let score = score(column, count - taken..<count, types),
          let before = scores[column, count - taken], before + score == best
        else { continue }
        row[column] = Layout.Cell(Array(cells[count - taken..<count]))
        count -= taken
        break
      }
    }
    return row
  }

  private struct Grid {
    private let width: Int
    private var scores: [Int?]

    init(rows: Int, columns: Int) {
      width = columns
      scores = Array(repeating: nil, count: rows * columns)
    }

    subscript(row: Int, column: Int) -> Int? {
      get { scores[row * width + column] }
      set { scores[row * width + column] = newValue }
    }
  }
}
