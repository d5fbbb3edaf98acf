import TongbaoRecords

/// Records as a table on a terminal, as wide as it is.
package struct TerminalTable: Sendable {
  private static let gap = 2
  private static let narrowest = 4
  private static let names = [
    "project", "component", "indicator", "quantity_text", "of", "role", "status",
  ]

  private let style: TerminalStyle
  private let columns: [Column]

  package init(style: TerminalStyle, script: NameScript = .simplified) {
    self.style = style
    let all = Column.all(script: script)
    columns = Self.names.compactMap { name in all.first { $0.name == name } }
  }

  /// The table of a document's records, a line each, every line ending in a line feed.
  package func append(_ records: [Record], to bytes: inout [UInt8]) {
    let cells = records.map { record in
      columns.map { TerminalStyle.plain($0.label(record, style.language)) }
    }
    let headers = columns.map { $0.header(style.language) }
    let shown = columns.indices.filter { column in cells.contains { !$0[column].isEmpty } }
    guard !shown.isEmpty else { return }
    let widths = fitted(
      shown.map { column in
        ([headers[column]] + cells.map { $0[column] }).map { DisplayWidth.columns($0) }.max() ?? 0
      })
    let head = line(shown.map { headers[$0] }, widths, shown)
    bytes.append(contentsOf: style.bold(head).utf8)
    bytes.append(0x0A)
    for (record, row) in zip(records, cells) {
      let text = line(shown.map { row[$0] }, widths, shown)
      bytes.append(contentsOf: style.colored(text, by: record.status).utf8)
      bytes.append(contentsOf: mark(record).utf8)
      bytes.append(0x0A)
    }
  }

  private func line(_ cells: [String], _ widths: [Int], _ shown: [Int]) -> String {
    let padded = zip(zip(cells, widths), shown).map { pair, column in
      DisplayWidth.padded(
        pair.0, to: pair.1, alignRight: columns[column].name == "quantity_text")
    }
    var text = padded.joined(separator: String(repeating: " ", count: Self.gap))
    while text.last == " " { text.removeLast() }
    return text
  }

  private func mark(_ record: Record) -> String {
    record.checks.isEmpty ? "" : " " + style.warning("!")
  }

  /// Widths that fit the terminal, a mark's two columns left over: the widest column gives way
  /// until all fit or none can give more.
  private func fitted(_ natural: [Int]) -> [Int] {
    let room = style.width - Self.gap * (natural.count - 1) - 2
    var widths = natural.map { min($0, style.width) }
    var excess = widths.reduce(0, +) - room
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
