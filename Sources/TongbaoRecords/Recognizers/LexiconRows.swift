import TongbaoText

/// The rows of a recognizer's lexicon.
enum LexiconRows {
  /// The cells of every row. A row that ends early is filled with empty cells up to `columns`.
  static func read(_ text: StaticString, columns: Int) -> [[String]] {
    TSV.rows(of: text).map { cells in
      cells + [String](repeating: "", count: max(0, columns - cells.count))
    }
  }

  /// The forms of a cell that lists several, parted by blanks.
  static func forms(_ cell: String) -> [[Unicode.Scalar]] {
    cell.utf8.split(separator: 0x20).map { Array(String(Substring($0)).unicodeScalars) }
  }
}
