import FoundationEssentials
import Testing
import Tongbao
import TongbaoOutput

@testable import TongbaoArchives

@Suite struct TableRowTests {
  private static var bulletin: Bulletin {
    let source = SourceText("甲水厂完成12345678901234567890.5立方米。")
    var bulletin = Bulletin(id: "a", source: source, script: .simplified)
    var record = Record(
      id: "a#1", document: "a", evidence: .init(text: "甲水厂", range: 0..<3), rule: "r")
    record.project = "甲\"水厂\"\n"
    record.quantity = Quantity(
      text: "…", value: Decimal(string: "12345678901234567890.5"), unit: "立方米", damaged: true)
    record.asOf = .init(text: "截至3月底", date: "2024-03-31")
    record.checks = [.init(check: "parts-add-up", message: "1 + 1 = 3", records: ["a#1", "a#2"])]
    bulletin.records = [record]
    return bulletin
  }

  private static let line = DocumentLine(bulletin, versions: Versions(tool: "0", rules: "0"))

  /// What a worker writes, the output reads back cell for cell.
  @Test func roundTrip() {
    let rows = TableRow.rows(of: Self.line, script: .simplified)
    #expect(rows.map(\.table) == [.documents, .records, .checks])
    let rendering = Rendering(format: .sqlite, versions: Self.line.versions)
    let read = RowReader(script: .simplified).rows(of: rendering.payload(of: Self.line))
    for (row, copy) in zip(rows, read) {
      #expect(row.table == copy.table)
      for (cell, other) in zip(row.cells, copy.cells) { #expect(cell == other) }
    }
    #expect(read.count == rows.count)
  }

  @Test func rowsHaveTheirTablesColumns() {
    for row in TableRow.rows(of: Self.line, script: .source) {
      #expect(row.cells.count == row.table.columns(script: .source).count, "\(row.table)")
    }
  }
}
