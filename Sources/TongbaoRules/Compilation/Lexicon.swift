/// A list of terms with what they mean: a TSV file whose first row names the columns.
///
/// The first column is `term`; `example` and `counter-example` are for people and tests; every other
/// column is an attribute of the term. Lines that begin with `#` are comments. Empty cells say nothing.
package struct Lexicon: Sendable {
  package struct Row: Sendable {
    /// As it is written; rules match its folded form.
    package var term: String
    package var attributes: [(key: String, value: String)]
    package var example: String?
    package var counterExample: String?
    package var location: Location
  }

  /// The file's name without its ending, as rules call it after `@`.
  package let name: String
  /// The columns' names.
  package private(set) var columns: [String] = []
  package var rows: [Row] = []
  /// The first row, or the file's start.
  package private(set) var location: Location

  /// Reads a lexicon; faults are collected, sound rows stay.
  package init(name: String, file: SourceFile, faults: inout [Fault]) {
    self.name = name
    location = Location(file: file.path, line: 1, column: 1)
    for (index, line) in file.lines.enumerated() where line.first != "#" && !line.isEmpty {
      let place = Location(file: file.path, line: index + 1, column: 1)
      let cells = Self.cells(of: line)
      if columns.isEmpty {
        columns = cells
        location = place
        checkColumns(&faults)
      } else {
        readRow(cells, at: place, length: line.count, &faults)
      }
    }
    if rows.isEmpty {
      faults.append(Fault(.warning, at: location, "lexicon '@\(name)' has no terms"))
    }
  }

  private static func cells(of line: [Unicode.Scalar]) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
  }

  private func checkColumns(_ faults: inout [Fault]) {
    if columns.first != "term" {
      faults.append(
        Fault(
          at: location, length: columns[0].unicodeScalars.count,
          "the first column of a lexicon is 'term', not '\(columns[0])'; tabs part the columns"))
    }
    if let twice = columns.enumerated().first(where: { columns[..<$0.offset].contains($0.element) })
    {
      faults.append(Fault(at: location, "column '\(twice.element)' stands there twice"))
    }
  }

  private mutating func readRow(
    _ cells: [String], at place: Location, length: Int, _ faults: inout [Fault]
  ) {
    guard !cells[0].isEmpty else {
      faults.append(Fault(at: place, "the term is missing"))
      return
    }
    guard cells.count <= columns.count else {
      faults.append(
        Fault(
          at: place, length: length,
          "\(cells.count) cells in a lexicon of \(columns.count) columns"))
      return
    }
    rows.append(row(cells, at: place))
  }

  private func row(_ cells: [String], at place: Location) -> Row {
    var row = Row(term: cells[0], attributes: [], location: place)
    for (column, cell) in zip(columns, cells).dropFirst() where !cell.isEmpty {
      switch column {
      case "example": row.example = cell
      case "counter-example": row.counterExample = cell
      default: row.attributes.append((column, cell))
      }
    }
    return row
  }
}
