import TongbaoRecords

/// Records as CSV or TSV (RFC 4180, CRLF line ends), for spreadsheets and data frames.
package struct DelimitedWriter: Sendable {
  /// What parts the cells.
  package enum Delimiter: UInt8, Sendable {
    case comma = 0x2C
    case tab = 0x09
  }

  let delimiter: Delimiter
  let columns: [Column]
  private let headers: Language
  private let byteOrderMark: Bool

  /// - Parameters:
  ///   - headers: the language of the header line; English headers are the columns' stable names.
  ///   - byteOrderMark: whether to begin with U+FEFF, without which Excel does not see UTF-8.
  package init(
    _ delimiter: Delimiter, script: NameScript = .simplified, headers: Language = .english,
    byteOrderMark: Bool = true
  ) {
    self.delimiter = delimiter
    columns = Column.all(script: script)
    self.headers = headers
    self.byteOrderMark = byteOrderMark
  }

  /// Writes what comes before the records: the byte order mark and the header line.
  package func appendHeader(to bytes: inout [UInt8]) {
    if byteOrderMark { bytes.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
    appendLine(columns.map(header), to: &bytes)
  }

  /// A column's header as the file has it.
  func header(_ column: Column) -> String {
    headers == .english ? column.name : column.header(headers)
  }

  /// Writes one line.
  package func append(_ record: Record, to bytes: inout [UInt8]) {
    appendLine(columns.map { Self.field($0.cell(record)) }, to: &bytes)
  }

  /// A cell's text. Text that a spreadsheet would take for a formula gets an apostrophe before it
  /// (OWASP, "CSV Injection"); numbers, which may be negative, are left alone.
  private static func field(_ cell: Cell) -> String {
    guard case .text(let text) = cell, let first = text.utf8.first, formulaStarts.contains(first)
    else { return cell.text }
    return "'" + text
  }

  private static let formulaStarts: Set<UInt8> = Set("=+-@\t\r".utf8)

  private func appendLine(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(delimiter.rawValue) }
      appendField(field, to: &bytes)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private func appendField(_ field: String, to bytes: inout [UInt8]) {
    let needsQuotes = field.utf8.contains {
      $0 == delimiter.rawValue || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(0x22)
    for byte in field.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
