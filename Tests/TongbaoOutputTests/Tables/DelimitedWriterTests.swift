import FoundationEssentials
import TongbaoRecords
import Testing

@testable import TongbaoOutput

@Suite struct DelimitedWriterTests {
  private func lines(_ writer: DelimitedWriter, _ records: [Record]) -> [String] {
    let text = Sample.string { bytes in
      writer.appendHeader(to: &bytes)
      for record in records { writer.append(record, to: &bytes) }
    }
    return text.replacing("\r\n", with: "\u{1E}").split(separator: "\u{1E}").map(String.init)
  }

  private func cell(_ name: String, _ record: Record, script: NameScript = .simplified) -> String {
    let lines = lines(DelimitedWriter(.tab, script: script, byteOrderMark: false), [record])
    let cells = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    guard let column = cells[0].firstIndex(of: Substring(name)) else { return "no column \(name)" }
    return String(cells[1][column])
  }

  @Test(arguments: [
    ("value", Sample.achieved, "2580"),
    ("value", Sample.change, "-3.2"),
    ("value", Sample.delayed, ""),
    ("as_of_date", Sample.achieved, "2024-03-31"),
    ("period_start", Sample.change, ""),
    ("period_text", Sample.change, "一季度"),
    ("project", Sample.bridge, "东河桥工程"),
    ("role", Sample.target, "target"),
    ("damaged", Sample.target, "false"),
    ("damaged", Sample.delayed, ""),
    ("checks", Sample.completion, "8 ÷ 26 is 30.8 %, the text says 30.7 %"),
  ])
  func writesCells(_ name: String, _ record: Record, _ expected: String) {
    #expect(cell(name, record) == expected, "\(name) of \(record.evidence.text)")
  }

  @Test func writesNamesAsTheSourceDoes() {
    #expect(cell("project", Sample.bridge, script: .source) == "東河橋工程")
    #expect(cell("project", Sample.target, script: .source) == "改善住房条件")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "'-5"), ("@x", "'@x"), ("a=b", "a=b"),
    ("甲", "甲"), ("", ""),
  ])
  func neutralisesFormulas(_ project: String, _ expected: String) {
    var record = Sample.achieved
    record.project = project
    #expect(cell("project", record) == expected, "\(project)")
  }

  @Test(arguments: [
    ("甲,乙", "\"甲,乙\""), ("甲\"乙", "\"甲\"\"乙\""), ("甲\n乙", "\"甲\n乙\""), ("甲\t乙", "甲\t乙"),
  ])
  func quotesWhatNeedsIt(_ component: String, _ expected: String) {
    var record = Sample.achieved
    record.component = component
    let text = lines(DelimitedWriter(.comma, byteOrderMark: false), [record])[1]
    #expect(text.contains(",\(expected),学位,"), "\(text)")
  }

  @Test func beginsWithByteOrderMarkForExcel() {
    #expect(lines(DelimitedWriter(.comma), [])[0].hasPrefix("\u{FEFF}id,document,project,"))
    #expect(
      lines(DelimitedWriter(.comma, headers: .chinese, byteOrderMark: false), [])[0]
        .hasPrefix("编号,文档,项目,"))
  }

  @Test func headersHaveWordingsInBothLanguages() {
    for column in Column.all(script: .source) {
      #expect(Labels.table["field.\(column.name)"] != nil, "\(column.name)")
    }
  }
}
