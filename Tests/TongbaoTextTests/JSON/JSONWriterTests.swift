import FoundationEssentials
import Testing

@testable import TongbaoText

@Suite struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func setsCommasAndColons() {
    let json = written {
      $0.beginObject()
      $0.key("id")
      $0.raw("\"\\u0041\"".utf8)
      $0.key("list")
      $0.beginArray()
      $0.integer(-1)
      $0.bool(true)
      $0.null()
      $0.beginObject()
      $0.endObject()
      $0.endArray()
      $0.endObject()
      $0.endLine()
      $0.beginArray()
      $0.endArray()
    }
    #expect(json == "{\"id\":\"\\u0041\",\"list\":[-1,true,null,{}]}\n[]")
  }

  @Test(arguments: [
    ("中😀", "\"中😀\""),
    ("a\"b\\c", #""a\"b\\c""#),
    ("\n\r\t\u{0}\u{1F}\u{7F}", "\"\\n\\r\\t\\u0000\\u001f\u{7F}\""),
  ])
  func escapes(_ text: String, _ json: String) {
    #expect(written { $0.string(text) } == json)
    #expect(written { $0.string(Array(text.unicodeScalars)) } == json)
  }

  @Test(arguments: [
    "0", "-3", "1640000000", "0.00000000001", "12345678901234567890123456789012345678",
    "-0.12345678901234567890123456789012345678", "100000000000000000000000000000000000000000",
  ])
  func writesDecimalsPlainly(_ literal: String) throws {
    let value = try #require(Decimal(string: literal))
    #expect(written { $0.decimal(value) } == literal)
  }

  @Test func writesNullForWhatIsNoNumber() {
    #expect(written { $0.decimal(.nan) } == "null")
  }
}
