import FoundationEssentials
import Testing

@testable import TongbaoText

@Suite struct JSONReaderTests {
  @Test(arguments: [
    (#""a\"\\\/\b\f\n\r\té""#, "a\"\\/\u{8}\u{C}\n\r\té"),
    (#""\u4E2d\ud83d\ude00""#, "中😀"),
    (#""\ud83d""#, "\u{FFFD}"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"),
    (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
    ("\u{FEFF} \"x\"\r\n", "x"),
    ("\"\"", ""),
  ])
  func readsStrings(_ json: String, _ text: String) throws {
    #expect(try JSONReader.read(Array(json.utf8)).string == text)
  }

  @Test(arguments: ["0", "-0", "1.50", "16.4e8", "2E-3", "12345678901234567890123456789012345678"])
  func keepsNumbersAsWritten(_ json: String) throws {
    #expect(try JSONReader.read(Array(json.utf8)).content == .number(json))
  }

  @Test func keepsWhereEachValueStands() throws {
    let json = Array(#" {"id": [1, "中"], "id" : {"a":null}, "t":true}"#.utf8)
    let value = try JSONReader.read(json)
    func slice(_ value: JSONValue?) -> String? {
      value.map { String(decoding: json[$0.bytes], as: UTF8.self) }
    }
    #expect(slice(value["id"]) == #"{"a":null}"#)
    #expect(slice(value["t"]) == "true")
    #expect(slice(value) == #"{"id": [1, "中"], "id" : {"a":null}, "t":true}"#)
    #expect(value["missing"] == nil)
  }

  @Test func readsOneLineOfMany() throws {
    let bytes = Array("[1]\n[2,3]\n".utf8)
    let line = try JSONReader.read(bytes, in: 4..<9)
    #expect(line.array?.compactMap(\.decimal) == [2, 3])
    #expect(line.array?.last?.bytes == 7..<8)
  }

  @Test(arguments: [
    ("", 1, "the text ends where a value is expected"),
    ("中", 1, "no JSON value"),
    (#"{"中":}"#, 6, "no JSON value"),
    (#"{"a" 1}"#, 6, "expected ':' after the key"),
    (#"{a:1}"#, 2, "expected a key in quotes"),
    (#"{"a":1,}"#, 8, "expected a key in quotes"),
    ("[1 2]", 4, "expected ',' or ']'"),
    ("[1,]", 4, "no JSON value"),
    ("01", 2, "unexpected text after the value"),
    ("1.", 3, "the number has no digits"),
    ("-", 2, "the number has no digits"),
    ("+1", 1, "no JSON value"),
    ("nul", 1, "no JSON value"),
    (#""a"#, 3, "the string does not end"),
    (#""\x""#, 4, "unknown escape"),
    (#""\u12""#, 4, "expected four hexadecimal digits"),
    (#""\u+123""#, 4, "expected four hexadecimal digits"),
    ("\"a\nb\"", 3, "a control character in a string must be escaped"),
    ("1 1", 3, "unexpected text after the value"),
  ])
  func tellsWhatIsWrong(_ json: String, _ column: Int, _ message: String) {
    #expect(throws: JSONReader.Failure(message: message, column: column)) {
      try JSONReader.read(Array(json.utf8))
    }
  }

  @Test func refusesBytesThatAreNoUTF8() {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }

  @Test(arguments: ["[", "{\"a\":"])
  func refusesDeepNesting(_ open: String) {
    let json = String(repeating: open, count: 100_000)
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(json.utf8)) }
  }
}
