import TongbaoText

/// A table of data, as opposed to one that lays a page out, with its cells in their grid.
struct DataTable {
  /// A cell, and the rows and columns that it spans.
  private struct Cell {
    var node: Int
    var row: Int
    var column: Int
    var columns: Int
    var rows: Int
  }

  /// Limits of the HTML Living Standard (4.9.12) would let ten bytes stand for millions of cells.
  private static let mostColumns = 200
  private static let mostRows = 1000

  private var cells: [Cell] = []
  private var rows = 0
  private var columns = 0

  /// Whether a table holds data: two rows and two columns at least, no table within, and no cell
  /// that is most of the table and long.
  static func isData(at index: Int, _ page: PageTree, _ measures: PageMeasures) -> Bool {
    guard page.nodes[index].name == "table" else { return false }
    let within = index + 1..<page.nodes[index].end
    let counts = within.reduce(into: (rows: 0, cells: 0, tables: 0, longest: 0)) { counts, node in
      switch page.nodes[node].name {
      case "tr": counts.rows += 1
      case "td", "th":
        counts.cells += 1
        counts.longest = max(counts.longest, measures.length[node])
      case "table": counts.tables += 1
      default: break
      }
    }
    return counts.tables == 0 && counts.rows > 1 && counts.cells >= 2 * counts.rows - 1
      && (counts.longest <= 200 || counts.longest * 5 < measures.length[index] * 3)
  }

  /// Places the cells as the HTML Living Standard does (4.9.12.1).
  init(at index: Int, _ page: PageTree) {
    var free: [Int] = []
    var row = -1
    var column = 0
    for node in index + 1..<page.nodes[index].end {
      switch page.nodes[node].name {
      case "tr":
        row += 1
        column = 0
      case "td", "th":
        row = max(row, 0)
        while column < free.count, free[column] > row { column += 1 }
        guard column < Self.mostColumns else { continue }
        let cell = Self.cell(node, page.nodes[node], row: row, column: column)
        place(cell, &free)
        column += cell.columns
      default: break
      }
    }
    rows = row + 1
  }

  private static func cell(_ index: Int, _ node: PageTree.Node, row: Int, column: Int) -> Cell {
    let columns = Int(node.attributes["colspan"] ?? "1") ?? 1
    let rows = Int(node.attributes["rowspan"] ?? "1") ?? 1
    return Cell(
      node: index, row: row, column: column,
      columns: max(1, min(columns, mostColumns - column)), rows: max(1, min(rows, mostRows)))
  }

  /// Takes the columns of a cell, down to its last row.
  private mutating func place(_ cell: Cell, _ free: inout [Int]) {
    while free.count < cell.column + cell.columns { free.append(0) }
    for column in cell.column..<cell.column + cell.columns { free[column] = cell.row + cell.rows }
    columns = max(columns, free.count)
    cells.append(cell)
  }

  /// Rows of a larger table end with their last cell.
  private static let mostPlaces = 500_000

  /// The nodes of the cells by row and column; rows without a cell are left out.
  ///
  /// A header of several rows is one row here, its cells' parts joined from the top down. Below it a
  /// cell that spans rows or columns stands at its first place and the others are empty, as a group's
  /// label does in a typed table.
  func grid() -> [[[Int]]] {
    let height = headerRows
    let width = rows * columns <= Self.mostPlaces ? columns : 0
    var grid: [[[Int]]] = []
    var current = -1
    for cell in cells {
      let row = max(0, cell.row - height + 1)
      if row != current { grid.append(Array(repeating: [], count: width)) }
      current = row
      let span = cell.row < height ? cell.columns : 1
      for column in cell.column..<cell.column + span { Self.add(cell.node, column, &grid) }
    }
    return grid
  }

  private static func add(_ node: Int, _ column: Int, _ grid: inout [[[Int]]]) {
    let last = grid.count - 1
    while grid[last].count <= column { grid[last].append([]) }
    grid[last][column].append(node)
  }

  /// A header has several rows where its first has cells that span columns beside cells that span
  /// rows.
  private var headerRows: Int {
    let first = cells.filter { $0.row == 0 }
    guard first.count > 1, first.contains(where: { $0.columns > 1 }) else { return 1 }
    let height = first.map(\.rows).max() ?? 1
    return height <= 3 ? height : 1
  }
}
