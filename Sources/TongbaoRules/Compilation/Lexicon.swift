/// A list of terms with what they mean: a TSV file whose first row names the columns.
///
/// The first column is `term`; `example` and `counter-example` are for people and tests; every other
/// column is an attribute of the term. Lines that begin with `#` are comments. Empty cells say nothing.
package struct Lexicon: Sendable {
  package struct Row: Sendable {
    package var term: String
    package var attributes: [(key: String, value: String)]
    package var example: String?
    package var counterExample: String?
    package var location: Location
  }

  /// The file's name without its ending, as rules call it after `@`.
  package let name: String
  package var rows: [Row]

  /// Reads a lexicon; faults are collected, sound rows stay.
  package init(name: String, file: SourceFile, faults: inout [Fault]) {
    self.name = name
    rows = []
    var columns: [String]?
    for (index, line) in file.lines.enumerated() where line.first != "#" && !line.isEmpty {
      let location = Location(file: file.path, line: index + 1, column: 1)
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      guard let columns else {
        columns = cells
        if cells.first != "term" {
          faults.append(Fault(at: location, "the first column of a lexicon is 'term'"))
        }
        continue
      }
      guard !cells[0].isEmpty, cells.count <= columns.count else {
        let what = cells[0].isEmpty ? "the term is missing" : "more cells than columns"
        faults.append(Fault(at: location, length: line.count, what))
        continue
      }
      rows.append(Self.row(cells, columns: columns, location: location))
    }
  }

  private static func row(_ cells: [String], columns: [String], location: Location) -> Row {
    var row = Row(term: cells[0], attributes: [], location: location)
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
