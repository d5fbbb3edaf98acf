import TongbaoRecords
import TongbaoText

/// Records as a table on a terminal, as wide as it is.
package struct TerminalTable: Sendable {
  private static let gap = 2
  private static let narrowest = 4
  private static let labels = 1000
  /// The columns, and how wide each stays as long as another is wider than it need be. Labels, which
  /// are of no use when cut, give way last.
  private static let shown: [(name: String, width: Int)] = [
    ("project", 20), ("component", 8), ("indicator", 8), ("quantity_text", 10), ("of", 8),
    ("role", labels), ("status", labels),
  ]

  private let style: TerminalStyle
  private let columns: [Column]

  package init(style: TerminalStyle, script: NameScript = .simplified) {
    self.style = style
    let all = Column.all(script: script)
    columns = Self.shown.compactMap { wanted in all.first { $0.name == wanted.name } }
  }

  /// The table of a document's records, a line each, every line ending in a line feed.
  package func append(_ records: [Record], to bytes: inout [UInt8]) {
    let rows = records.map { record in
      columns.map { TerminalStyle.plain($0.label(record, style.language)) }
    }
    let shown = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    guard !shown.isEmpty else { return }
    let headers = columns.map(header)
    let widths = fitted(
      shown.map { column in
        ([headers] + rows).map { DisplayWidth.columns($0[column]) }.max() ?? 0
      }, shown.map { Self.shown[$0].width })
    let layout = Array(zip(shown, widths))
    append(style.bold(line(headers, layout, status: nil)), to: &bytes)
    for (record, row) in zip(records, rows) {
      let mark = record.checks.isEmpty ? "" : " " + style.warning("!")
      append(line(row, layout, status: record.status) + mark, to: &bytes)
    }
  }

  private func append(_ line: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(0x0A)
  }

  /// The cells shown, in their widths; the status, which comes last, in its colour.
  private func line(
    _ cells: [String], _ layout: [(column: Int, width: Int)], status: Record.Status?
  ) -> String {
    let padded = layout.map { column, width in
      switch columns[column].name {
      case "quantity_text": DisplayWidth.padded(cells[column], to: width, alignRight: true)
      case "status": style.colored(DisplayWidth.truncated(cells[column], to: width), by: status)
      default: DisplayWidth.padded(cells[column], to: width)
      }
    }
    var text = padded.joined(separator: String(repeating: " ", count: Self.gap))
    while text.last == " " { text.removeLast() }
    return text
  }

  /// A column's heading; the quantity's is short.
  private func header(_ column: Column) -> String {
    column.name == "quantity_text"
      ? style.language.text("field.quantity") : column.header(style.language)
  }

  /// Widths that fit the terminal, a mark's two columns left over: what is widest over its wanted
  /// width gives way until all fit or none can give more.
  private func fitted(_ natural: [Int], _ wanted: [Int]) -> [Int] {
    let room = style.width - Self.gap * (natural.count - 1) - 2
    var widths = natural.map { min($0, style.width) }
    var excess = widths.reduce(0, +) - room
    func spare(_ column: Int) -> Int {
      widths[column] > Self.narrowest ? widths[column] - wanted[column] : Int.min
    }
    while excess > 0, let widest = widths.indices.max(by: { spare($0) < spare($1) }),
      widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
