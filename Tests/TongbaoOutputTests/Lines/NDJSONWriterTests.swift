import FoundationEssentials
import TongbaoRecords
import TongbaoText
import Testing

@testable import TongbaoOutput

@Suite struct NDJSONWriterTests {
  private static let versions = Versions(tool: "0.1", rules: "cafe")

  private func line(_ record: Record, trace: Bool = false) -> String {
    Sample.string { NDJSONWriter(trace: trace).append(record, to: &$0) }
  }

  @Test func writesARecordInTheOrderOfTheContract() {
    #expect(
      line(Sample.achieved) == #"""
        {"type":"record","id":"anju/2024-q1.txt#1","document":"anju/2024-q1.txt",\#
        "project":"改善住房条件","project_source":"改善住房条件","project_key":"改善住房",\#
        "project_origin":"heading","component":null,"indicator":"学位","action":"新增",\#
        "role":"achieved","quantity":{"text":"2580个","value":2580,"upper":null,"unit":"个",\#
        "code":null,"bound":"exact","damaged":false,"rounded":false},"of":null,\#
        "status":"completed","status_text":null,"region":"全市","period":{"text":"2024年一季度",\#
        "label":"2024-Q1","start":"2024-01-01","end":"2024-03-31"},"as_of":{"text":"截至3月底",\#
        "date":"2024-03-31"},"section":"改善住房条件","item":null,"parent":null,\#
        "evidence":{"text":"全市新增学位2580个","start":35,"end":46,"spans":{"quantity":[41,46],\#
        "project":[20,26],"action":[[20,21],[23,24]]}},"rule":"rule-1","checks":[]}

        """#)
  }

  @Test func writesTheTraceWhenAsked() {
    #expect(line(Sample.delayed, trace: true).contains(#""rule":"rule-5","via":["state","name"],"#))
    #expect(!line(Sample.delayed).contains("via"))
  }

  @Test func writesFailedChecks() {
    #expect(
      line(Sample.completion).hasSuffix(
        #""checks":[{"check":"completion-agrees","message":"8 ÷ 26 is 30.8 %, the text says 30.7 %","#
          + #""records":["anju/2024-q1.txt#2"]}]}"# + "\n"))
  }

  @Test(arguments: [
    "0", "-3.2", "1640000000", "99999999999999999999999999999999999999", "0.00000000000000000001",
    "12345678901234567890123456789012345.678", "100000000000000000000000000000",
  ])
  func writesValuesPlainly(_ value: String) {
    var record = Sample.achieved
    record.quantity?.value = Decimal(string: value)
    #expect(line(record).contains(#""value":\#(value),"#), "\(line(record))")
  }

  @Test(arguments: [
    ("a\"b\\c", #"a\"b\\c"#), ("甲\n\t\u{0}乙", #"甲\n\t\u0000乙"#), ("</script>", "</script>"),
    ("\u{2028}𠮷", "\u{2028}𠮷"),
  ])
  func escapesText(_ project: String, _ expected: String) throws {
    var record = Sample.achieved
    record.project = project
    let text = line(record)
    #expect(text.contains(#""project":"\#(expected)","#), "\(text)")
    #expect(try JSONReader.read(Array(text.utf8))["project"]?.string == project)
  }

  @Test func writesADocumentLine() {
    let line = DocumentLine(
      Sample.bulletin, versions: Self.versions, givenID: Array("[1, \"x\"]".utf8),
      meta: Array("{\"a\": 1.0}".utf8))
    #expect(
      Sample.string { NDJSONWriter().append(line, to: &$0) } == #"""
        {"type":"document","id":[1, "x"],"title":"安居区2024年一季度民生实事进展",\#
        "issuer":"安居区政府","published":"2024-04-02","date":"2024-04-02","date_origin":"text",\#
        "script":"simplified","encoding":"utf-8","records":6,"damaged":1,\#
        "diagnostics":[{"severity":"warning","code":"damaged","message":"a stretch is damaged",\#
        "start":3,"end":5}],"versions":{"tool":"0.1","schema":"1","rules":"cafe"},\#
        "status":"ok","meta":{"a": 1.0}}

        """#)
  }

  @Test func anErrorMakesTheDocumentsStatus() {
    var bulletin = Sample.bulletin
    bulletin.diagnostics.append(Diagnostic(.error, code: "too-long", message: "over the limit"))
    let text = Sample.string {
      NDJSONWriter().append(DocumentLine(bulletin, versions: Self.versions), to: &$0)
    }
    #expect(text.contains(#""start":null,"end":null}],"#) && text.contains(#""status":"error"}"#))
  }

  @Test(arguments: [0, 1, 3])
  func jsonIsTheSameLinesAsAnArray(_ count: Int) throws {
    let text = Sample.string { bytes in
      var writer = JSONArrayWriter()
      for record in Sample.records.prefix(count) { writer.append(record, to: &bytes) }
      writer.finish(&bytes)
    }
    let elements = try #require(try JSONReader.read(Array(text.utf8)).array)
    #expect(elements.map { $0["rule"]?.string } == (0..<count).map { "rule-\($0 + 1)" })
  }
}
