import Testing
import Tongbao
import TongbaoOutput

@testable import TongbaoArchives

@Suite struct StreamFilterTests {
  private static func filter(_ text: String, limit: Int = 1000) throws -> [String] {
    let folder = try TemporaryFolder()
    let input = try ByteStream(FilePath(try folder.write("in", text)))
    let output = try AtomicFile(FilePath(folder.path("out")))
    let filter = StreamFilter(
      DocumentParser(BulletinParser()), versions: Versions(tool: "0", rules: "0"), limit: limit)
    try filter.run(input, to: output)
    try output.commit()
    let lines = String(decoding: try folder.bytes("out"), as: UTF8.self).split(separator: "\n")
    return lines.map(String.init)
  }

  struct Case: CustomTestStringConvertible {
    var line: String
    /// What the document line begins with and ends with.
    var start: String
    var end: String
    var testDescription: String { line }

    init(_ line: String, _ start: String, _ end: String) {
      (self.line, self.start, self.end) = (line, start, end)
    }
  }

  static let cases = [
    Case(#"{"id":"甲","text":""}"#, #"{"type":"document","id":"甲","#, #""status":"ok"}"#),
    Case(#"{"id":1.50,"text":""}"#, #"{"type":"document","id":1.50,"#, #""status":"ok"}"#),
    Case(
      #"{"id": {"a" :[ 1 ]} ,"text":""}"#, #"{"type":"document","id":{"a" :[ 1 ]},"#,
      #""status":"ok"}"#),
    Case(#"{"text":""}"#, #"{"type":"document","id":null,"#, #""status":"ok"}"#),
    Case(
      #"{"meta": {"é": "\u00e9",  "n":1e2},"text":"","id":"\u7532"}"#,
      #"{"type":"document","id":"\u7532","#, #""status":"ok","meta":{"é": "\u00e9",  "n":1e2}}"#),
    Case(#"{"id":1}"#, #"{"type":"document","id":1,"#, #""status":"error"}"#),
    Case(#"{"id":1,"text":7}"#, #"{"type":"document","id":1,"#, #""status":"error"}"#),
    Case(#"{"id":1,"#, #"{"type":"document","id":null,"#, #""status":"error"}"#),
    Case("[]", #"{"type":"document","id":null,"#, #""status":"error"}"#),
    Case("\u{1}", #"{"type":"document","id":null,"#, #""status":"error"}"#),
  ]

  @Test(arguments: cases) func oneDocumentLineEach(_ expected: Case) throws {
    let lines = try Self.filter(expected.line)
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(expected.start) == true, "\(lines)")
    #expect(lines.first?.hasSuffix(expected.end) == true, "\(lines)")
  }

  @Test func recordsComeBeforeTheirDocument() throws {
    let lines = try Self.filter(
      """
      {"id":"a","text":"甲水厂工程完成38%。"}

      {"id":"b","text":"天气晴。"}
      \t
      {"id":"c","html":"<p>乙路工程完成&nbsp;50%。</p>"}
      """)
    let ids = try lines.map { line in
      let value = try JSONReader.read(Array(line.utf8))
      return "\(value["type"]?.string ?? "") \(value["id"]?.string ?? "")"
    }
    #expect(
      ids == ["record a#1", "document a", "document b", "record c#1", "document c"], "\(lines)")
  }

  @Test func longLinesAreErrorsInBand() throws {
    let long = String(repeating: "长", count: 100)
    let lines = try Self.filter(
      "{\"id\":1,\"text\":\"\(long)\"}\n{\"id\":2,\"text\":\"\"}", limit: 99)
    #expect(lines.count == 2)
    #expect(lines.first?.contains("longer than 99 bytes") == true)
    #expect(lines.last?.contains("\"id\":2") == true)
  }
}
