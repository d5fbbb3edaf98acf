import FoundationEssentials
import Tongbao
import TongbaoOutput

/// The tables of a workbook and of a database.
enum ArchiveTable: Int, CaseIterable {
  case documents, records, checks

  var name: String {
    switch self {
    case .documents: "documents"
    case .records: "records"
    case .checks: "checks"
    }
  }

  /// Names and types of the columns, in their order.
  func columns(script: NameScript) -> [(name: String, type: Column.CellType)] {
    switch self {
    case .documents: Self.documentColumns
    case .records: Column.all(script: script).map { ($0.name, $0.type) }
    case .checks:
      [
        ("record", .string), ("document", .string), ("check", .string), ("message", .string),
        ("records", .string),
      ]
    }
  }

  private static let documentColumns: [(name: String, type: Column.CellType)] = [
    ("id", .string), ("title", .string), ("issuer", .string), ("published", .string),
    ("date", .string), ("date_origin", .string), ("script", .string), ("encoding", .string),
    ("records", .integer), ("damaged_stretches", .integer), ("status", .string),
    ("diagnostics", .string),
  ]
}

/// A row of a table, between the thread that made it and the file that takes it.
struct TableRow {
  var table: ArchiveTable
  var cells: [Cell]

  /// The rows of a bulletin: its document's, its records', their failed checks'.
  static func rows(of line: DocumentLine, script: NameScript) -> [TableRow] {
    let columns = Column.all(script: script)
    let bulletin = line.bulletin
    return [document(line)]
      + bulletin.records.map { record in
        TableRow(table: .records, cells: columns.map { $0.cell(record) })
      }
      + bulletin.records.flatMap { record in record.checks.map { check($0, of: record) } }
  }

  private static func document(_ line: DocumentLine) -> TableRow {
    let bulletin = line.bulletin
    let texts: [String?] = [
      bulletin.id, bulletin.title, bulletin.issuer, bulletin.published, bulletin.date,
      bulletin.dateOrigin.rawValue, bulletin.script.rawValue, bulletin.encoding.rawValue,
    ]
    let messages = bulletin.diagnostics.map { "\($0.code): \($0.message)" }
    return TableRow(
      table: .documents,
      cells: texts.map(text) + [
        .integer(bulletin.records.count), .integer(bulletin.damagedStretches), .text(line.status),
        text(messages.isEmpty ? nil : messages.joined(separator: "; ")),
      ])
  }

  private static func check(_ check: Record.FailedCheck, of record: Record) -> TableRow {
    TableRow(
      table: .checks,
      cells: [
        .text(record.id), .text(record.document), .text(check.check), .text(check.message),
        .text(check.records.joined(separator: " ")),
      ])
  }

  private static func text(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }
}

// MARK: - As a line of JSON

extension TableRow {
  /// Adds the row as a line: an array of the table's number and the cells.
  func append(to json: inout JSONWriter) {
    json.beginArray()
    json.integer(table.rawValue)
    for cell in cells {
      switch cell {
      case .empty: json.null()
      case .text(let text), .date(let text): json.string(text)
      case .number(let value): json.decimal(value)
      case .integer(let value): json.integer(value)
      case .flag(let value): json.bool(value)
      }
    }
    json.endArray()
    json.endLine()
  }

  /// Reads a line that `append` has written; nil for any other.
  init?(_ bytes: [UInt8], in range: Range<Int>, types: [[Column.CellType]]) {
    guard let values = (try? JSONReader.read(bytes, in: range))?.array,
      let number = values.first?.decimal, let table = Self.table(number),
      values.count == types[table.rawValue].count + 1
    else { return nil }
    self.table = table
    cells = zip(values.dropFirst(), types[table.rawValue]).map(Self.cell)
  }

  private static func table(_ number: Decimal) -> ArchiveTable? {
    ArchiveTable.allCases.first { Decimal($0.rawValue) == number }
  }

  private static func cell(_ value: JSONValue, _ type: Column.CellType) -> Cell {
    switch (value.content, type) {
    case (.null, _): .empty
    case (.bool(let truth), _): .flag(truth)
    case (.number(let literal), .integer): Int(literal).map(Cell.integer) ?? .empty
    case (.number, _): value.decimal.map(Cell.number) ?? .empty
    case (.string(let text), .date): .date(text)
    default: value.string.map(Cell.text) ?? .empty
    }
  }
}
