import TongbaoRecords
import TongbaoText
import Testing

@testable import TongbaoOutput

@Suite struct AnnotationTests {
  /// A text with a character that UTF-16 needs two units for, before what is annotated.
  private static let source = SourceText("𠮷乡\n" + Sample.text)

  private static let bulletin: Bulletin = {
    var bulletin = Sample.bulletin
    bulletin.records = bulletin.records.map { record in
      var record = record
      record.evidence.range = moved(record.evidence.range)
      record.evidence.spans = record.evidence.spans.map {
        Record.FieldSpan(field: $0.field, ranges: $0.ranges.map(moved))
      }
      return record
    }
    return bulletin
  }()

  private static func moved(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + 3..<range.upperBound + 3
  }

  private func written(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    write(&json)
    return json.bytes
  }

  @Test func labelStudioGivesBackWhatItWasGiven() throws {
    let task = written { LabelStudioTask().append(Self.source, Self.bulletin, to: &$0) }
    let export = String(decoding: task, as: UTF8.self)
      .replacing("\"predictions\":", with: "\"annotations\":")
    let documents = try LabelStudioExport.read(Array("[\(export)]".utf8))
    let document = try #require(documents.first)
    #expect(document.id == "anju/2024-q1.txt")
    #expect(document.text == String(Self.source.scalars))
    #expect(Set(document.records.map(\.quote)) == Set(Sample.records.map(\.evidence.text)))
    let bridge = try #require(document.records.first { $0.quote == "東河橋工程完成38%" })
    #expect(bridge.range == Self.bulletin.records[3].evidence.range)
    #expect(
      bridge.fields == [
        "project": "东河桥工程", "role": "completion", "quantity": "38%", "value": "38", "unit": "%",
        "bound": "exact", "status": "in_progress",
      ])
  }

  @Test func labelStudioCountsUnits() throws {
    let task = try JSONReader.read(
      written { LabelStudioTask().append(Self.source, Self.bulletin, to: &$0) })
    let region = task["predictions"]?.array?.first?["result"]?.array?.first?["value"]
    #expect(region?["start"]?.integer == Self.bulletin.records[0].evidence.range.lowerBound + 1)
  }

  @Test func labelStudioInterfaceNamesEveryField() {
    for field in AnnotatedField.all {
      #expect(LabelStudioTask.interface.contains("name=\"\(field.name)\""), "\(field.name)")
    }
  }

  @Test func doccanoGivesBackWhatStandsInTheText() throws {
    let line = written { DoccanoLine().append(Self.source, Self.bulletin, to: &$0) }
    let document = try #require(try DoccanoExport.read(line).first)
    #expect(document.records.count == 6)
    let achieved = try #require(document.records.first { $0.quote == "全市新增学位2580个" })
    #expect(achieved.range == Self.bulletin.records[0].evidence.range)
    #expect(achieved.fields["role"] == "achieved" && achieved.fields["status"] == "completed")
    #expect(achieved.fields["quantity"] == "2580个")
  }

  @Test func bratCountsCodePointsAndSharesNothingOverLines() {
    var bytes: [UInt8] = []
    BratStandoff().append(Self.source, Self.bulletin, to: &bytes)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines[0] == "T1\tAchieved 38 49\t全市新增学位2580个", "\(lines[0])")
    #expect(lines[1] == "A1\tStatus T1 completed")
    #expect(lines.contains("R4\tpart Arg1:T1 Arg2:T7"), "\(lines)")
  }

  @Test func bratSplitsAtLineEnds() {
    var record = Sample.delayed
    record.evidence = Record.Evidence(text: "甲\r\n乙", range: 0..<4)
    var bulletin = Sample.bulletin
    bulletin.records = [record]
    var bytes: [UInt8] = []
    BratStandoff().append(SourceText("甲\r\n乙"), bulletin, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("T1\tStatement 0 1;3 4\t甲 乙\n"))
  }

  @Test func webAnnotationQuotesItsTarget() throws {
    let page = try JSONReader.read(
      written { WebAnnotationPage().append(Self.source, Self.bulletin, to: &$0) })
    let first = try #require(page["items"]?.array?.first)
    #expect(first["id"]?.string == "urn:tongbao:anju/2024-q1.txt#1")
    let selectors = try #require(first["target"]?["selector"]?.array)
    #expect(selectors[0]["start"]?.integer == 38 && selectors[0]["end"]?.integer == 49)
    #expect(selectors[1]["exact"]?.string == "全市新增学位2580个")
    #expect(selectors[1]["prefix"]?.string?.hasSuffix("截至3月底，") == true)
    #expect(selectors[1]["suffix"]?.string?.hasPrefix("，完成年度任务") == true)
  }

  @Test func reviewPageGivesCorrectionsBack() throws {
    var bytes: [UInt8] = []
    NDJSONWriter().append(Sample.bridge, to: &bytes)
    let line = String(decoding: bytes, as: UTF8.self)
      .replacing("\"checks\":[]", with: "\"checks\":[],\"verdict\":\"edit\",\"changed\":[\"role\"]")
    let document = try #require(try ReviewExport.read(Array(line.utf8)).first)
    let record = try #require(document.records.first)
    #expect(record.verdict == .edit && document.id == "anju/2024-q1.txt")
    #expect(record.fields["value"] == "38" && record.fields["project"] == "东河桥工程")
    #expect(record.fields["quantity"] == "38%" && record.fields["region"] == nil)
  }

  @Test(arguments: [
    "", "{", "[{}]",
    "[{\"data\":{\"text\":\"甲\"},\"annotations\":[{\"result\":[{\"id\":\"a\",\"from_name\":\"label\",\"value\":{\"start\":0,\"end\":9,\"labels\":[\"record\"]}}]}]}]",
  ])
  func refusesWhatIsNoExport(_ text: String) {
    #expect(throws: AnnotationFailure.self) { try LabelStudioExport.read(Array(text.utf8)) }
  }

  @Test(arguments: ["{}", "{\"text\":\"甲\",\"entities\":[{\"id\":1,\"label\":\"x\"}]}", "x"])
  func refusesLinesThatAreNoDocuments(_ text: String) {
    #expect(throws: AnnotationFailure.self) { try DoccanoExport.read(Array(text.utf8)) }
    #expect(throws: AnnotationFailure.self) { try ReviewExport.read(Array(text.utf8)) }
  }
}
