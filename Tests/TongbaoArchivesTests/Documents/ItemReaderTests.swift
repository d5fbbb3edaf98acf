import Testing

@testable import TongbaoArchives

@Suite struct ItemReaderTests {
  private static func items(
    _ text: String, _ layout: ItemReader.Layout, limit: Int = 1000
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let stream = try ByteStream(FilePath(try folder.write("in", text)))
    var reader = ItemReader(stream, layout: layout, limit: limit)
    var items: [String] = []
    while let item = try reader.next() {
      switch item {
      case .bytes(let bytes): items.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong(let length): items.append("too long: \(length)")
      }
    }
    return items
  }

  @Test(arguments: [
    ("", []), ("\n\n  \r\n", []), ("a", ["a"]), ("a\n\nb\n", ["a", "b"]), ("a\r\nb", ["a\r", "b"]),
    ("1234567890\nb", ["too long: 10", "b"]), ("b\n1234567890", ["b", "too long: 10"]),
  ])
  func lines(_ text: String, _ items: [String]) throws {
    #expect(try Self.items(text, .lines, limit: 9) == items, "\(text)")
  }

  @Test(arguments: [
    ("[]", []), ("[ ]\n", []),
    (#"[{"a":1},{"b":[1,{"c":2}]}]"#, [#"{"a":1}"#, #"{"b":[1,{"c":2}]}"#]),
    (#"[{"a":"],{\"]"}, {"b":"\\"},7]"#, [#"{"a":"],{\"]"}"#, #" {"b":"\\"}"#, "7"]),
    (#"[{"a":1}, {"b"#, [#"{"a":1}"#, #" {"b"#]),
  ])
  func arrays(_ text: String, _ items: [String]) throws {
    #expect(try Self.items(text, .array) == items, "\(text)")
  }

  @Test func itemsLongerThanAChunk() throws {
    let long = String(repeating: "长", count: 400_000)
    #expect(try Self.items("甲\n\(long)\n乙", .lines, limit: 1 << 22) == ["甲", long, "乙"])
    #expect(try Self.items("甲\n\(long)\n乙", .lines) == ["甲", "too long: 1200000", "乙"])
  }
}
