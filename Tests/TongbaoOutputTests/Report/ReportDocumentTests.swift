import TongbaoRecords
import TongbaoText
import Testing

@testable import TongbaoOutput

@Suite struct ReportDocumentTests {
  /// The text of ranges of a document that has no records but the one with `used` as its words.
  private func document(_ text: String, used: String? = nil) -> ReportDocument {
    let source = SourceText(text)
    let clean = Cleaner().clean(source)
    var bulletin = Bulletin(id: "t", source: source, script: clean.script)
    if let used, let found = text.firstRange(of: used) {
      let start = text[..<found.lowerBound].unicodeScalars.count
      let range = start..<start + used.unicodeScalars.count
      var record = Sample.achieved
      record.evidence = Record.Evidence(
        text: used, range: range, spans: [Record.FieldSpan(field: "quantity", ranges: [range])])
      bulletin.records = [record]
    }
    return ReportDocument(
      source: source, bulletin: bulletin, clean: clean, layout: LayoutReader().layout(of: clean))
  }

  private func quoted(_ ranges: [Range<Int>], in document: ReportDocument) -> [String] {
    ranges.map { String(document.source.scalars[$0]) }
  }

  @Test(arguments: [
    ("东河桥工程完成38%。", nil, ["38%"]),
    ("东河桥工程完成38%。", "38%", []),
    ("东河桥工程3月底完成1,200.5米。", nil, ["1,200.5米"]),
    ("已修缮房屋三百二十户，第8期工程开工。", nil, ["三百二十户"]),
    ("2024年一季度新增学位2580个，惠及居民7.17万户。", "2580个", ["7.17万户"]),
    ("东河桥工程进展顺利。", nil, []),
  ])
  func marksNumbersThatNoRecordTellsOf(_ text: String, _ used: String?, _ expected: [String]) {
    let document = document(text, used: used)
    #expect(quoted(document.unusedNumbers, in: document) == expected, "\(text)")
  }

  @Test func greysWhatCleaningTookOut() {
    let document = document("改造項(xiàng)目已完成，新增學(xué)位2580個(gè)。")
    #expect(quoted(document.greyed, in: document).contains("(xiàng)"))
    #expect(!quoted(document.greyed, in: document).contains { $0.contains("項") })
  }
}
