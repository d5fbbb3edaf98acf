/// Finds tables among the lines of the text.
struct TableReader {
  /// A table and the lines that it takes, indices into the lines of the text.
  struct Found {
    var lines: Range<Int>
    var table: Layout.Table
    /// Rows that fit no way, in clean offsets.
    var unfit: [Range<Int>]
  }

  let text: [Unicode.Scalar]
  let lines: [Range<Int>]
  let words = TableWords.standard

  /// All tables in source order. Each line is looked at a bounded number of times.
  func tables() -> [Found] {
    var tables: [Found] = []
    var index = 0
    while index < lines.count {
      let start = index + captions(from: index)
      if let found = cellLineTable(at: start) ?? rowLineTable(at: start) {
        var captioned = found
        captioned.table.captions = Array(lines[index..<start])
        captioned.lines = index..<found.lines.upperBound
        tables.append(captioned)
        index = found.lines.upperBound
      } else {
        index = start + 1
      }
    }
    return tables
  }

  /// How many lines from `start` name a table or its unit.
  private func captions(from start: Int) -> Int {
    var count = 0
    while count < 3, start + count < lines.count, words.isCaption(lines[start + count], in: text) {
      count += 1
    }
    return count
  }
}
