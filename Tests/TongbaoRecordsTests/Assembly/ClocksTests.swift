import FoundationEssentials
import Testing
import TongbaoText

@testable import TongbaoRecords

/// Periods and cut-offs: five bulletins that were annotated by hand, and one phenomenon a line.
@Suite struct ClocksTests {
  private static let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
  private static let reader = BulletinReader(rules: RuleLibrary.builtin)

  private static func clocks(of record: Record) -> String {
    [
      record.period?.text ?? "-", record.period?.start ?? "-", record.period?.end ?? "-",
      record.asOf?.date ?? "-",
    ].joined(separator: "\t")
  }

  @Test(arguments: [
    "affordable-housing", "city-key-projects-investment", "hard-wrapped-pdf-lines",
    "ranges-negations-delays", "rural-roads-safety-by-district",
  ])
  func areThoseOfTheAnnotation(_ name: String) throws {
    let bytes = try Data(
      contentsOf: URL(filePath: "\(Self.root)/fixtures/bulletins/\(name)/input.txt"))
    let records = Self.reader.read(Decoder.decode(Array(bytes)), id: name, date: nil).records
    let rows = try String(
      contentsOf: URL(filePath: "\(Self.root)/fixtures/clocks/\(name).tsv"), encoding: .utf8)
    for row in rows.split(separator: "\n") where row.first != "#" {
      let cells = row.split(separator: "\t", maxSplits: 2).map(String.init)
      let found = records.first { record in
        let clause = record.evidence.text.filter { !$0.isWhitespace }
        return clause.contains(cells[0]) && (record.quantity?.text ?? "-") == cells[1]
      }
      #expect(found.map(Self.clocks) == cells[2], "\(name): \(cells[0]) \(cells[1])")
    }
  }

  /// A text, then the clocks of its last record.
  @Test(arguments: [
    ("1—9月累计完成投资5亿元，9月当月完成投资1亿元。", "9月当月\t2023-09-01\t2023-09-30\t-"),
    ("1—9月完成投资5亿元，占年度计划的60%。", "1—9月\t2023-01-01\t2023-09-30\t-"),
    ("截至9月底，东河大桥完成投资5亿元；完成路基3公里。", "-\t-\t-\t2023-09-30"),
    ("截至9月底，东河大桥完成投资5亿元。完成路基3公里。", "-\t-\t-\t2023-09-30"),
    ("截至9月底，东河大桥完成投资5亿元，计划12月底前完工。", "-\t-\t-\t-"),
    ("东河大桥1—9月完成投资5亿元，比2021年增长3%。", "1—9月\t2023-01-01\t2023-09-30\t-"),
    ("截至9月底，完成投资5亿元。\n去年完成投资3亿元。", "去年\t2022-01-01\t2022-12-31\t-"),
    ("东河市2023年一季度重点项目进展\n东河大桥完成投资3亿元。", "2023年一季度\t2023-01-01\t2023-03-31\t-"),
    ("东河市2023年9月重点项目进展\n截至9月30日，东河大桥累计完成投资3亿元。", "-\t-\t-\t2023-09-30"),
  ])
  func areThoseOfTheClause(_ text: String, _ expected: String) throws {
    let records = Self.reader.read(SourceText(text), id: "t", date: "2023-10-20").records
    #expect(records.last.map(Self.clocks) == expected, "\(text)")
  }

  @Test func sayWhereTheyStand() throws {
    let text = "截至9月底，东河大桥1—9月完成投资5亿元。"
    let source = SourceText(text)
    let record = try #require(Self.reader.read(source, id: "t", date: "2023-10-20").records.first)
    let spans = record.evidence.spans.filter { ["period", "as_of"].contains($0.field) }
    #expect(
      spans.map { "\($0.field) \(source.quote($0.ranges[0]))" } == ["period 1—9月", "as_of 截至9月底"])
  }
}
