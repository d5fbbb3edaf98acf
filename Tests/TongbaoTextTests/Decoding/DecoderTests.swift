import Testing

@testable import TongbaoText

@Suite struct DecoderTests {
  private static let simplified = [
    "截至9月底完成投资", "今年新建学校12所", "老旧小区改造进展情况", "全市累计开工３５个项目",
    "一是改善群众住房条件。已筹集保障性租赁住房项目21个、6007套（间）；", "关于2022年度农村民生工程的通报\n",
  ]
  private static let traditional = [
    "截至9月底完成投資", "今年新建學校12所", "公共房屋興建進度", "全市累計開工35個項目",
    "一是改善群眾住房條件。已籌集保障性租賃住房項目21個、6007套（間）；", "行政院公共工程委員會：執行率達九成。\n",
  ]

  @Test(arguments: TextEncoding.allCases, simplified + traditional)
  func isFoundOut(_ encoding: TextEncoding, _ text: String) {
    if encoding == .big5, Self.simplified.contains(text) { return }
    let source = Decoder.decode(Self.encoded(text, encoding))
    #expect(source.encoding == encoding, "\(text)")
    #expect(String(source.scalars) == text)
    #expect(source.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF, 0x61], TextEncoding.utf8, "a"),
    ([0xFF, 0xFE, 0x61, 0], .utf16LittleEndian, "a"),
    ([0xFE, 0xFF, 0, 0x61], .utf16BigEndian, "a"),
    ([0x84, 0x31, 0x95, 0x33, 0xD2, 0xBB], .gb18030, "一"),
    ([0x61, 0, 0x62, 0], .utf16LittleEndian, "ab"), ([0x61, 0x62], .utf8, "ab"), ([], .utf8, ""),
    (Array("𠮷".utf8), .utf8, "𠮷"),
  ])
  func readsMarks(_ bytes: [UInt8], _ encoding: TextEncoding, _ text: String) {
    let source = Decoder.decode(bytes)
    #expect(String(source.scalars) == text)
    #expect(source.encoding == encoding)
  }

  @Test(arguments: [
    ([0xE4, 0xB8, 0x80, 0xFF, 0xE4, 0xBA, 0x8C, 0xE4, 0xB8], "一\u{FFFD}二\u{FFFD}\u{FFFD}", 1),
    ([0xC0, 0x80, 0xED, 0xA0, 0x80, 0x61], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}a", 0),
  ])
  func reportsBrokenUTF8(_ bytes: [UInt8], _ text: String, _ place: Int) {
    let source = Decoder.decode(bytes, as: .utf8)
    #expect(String(source.scalars) == text)
    #expect(source.diagnostics.first?.code == "undecodable-bytes")
    #expect(source.diagnostics.first?.range?.lowerBound == place)
  }

  @Test func keepsUTF8WithFewBrokenBytes() {
    let bytes = Array("截至9月底".utf8) + [0xB5] + Array("完成投资".utf8)
    let source = Decoder.decode(bytes)
    #expect(source.encoding == .utf8)
    #expect(String(source.scalars) == "截至9月底\u{FFFD}完成投资")
    #expect(source.diagnostics.map(\.range) == [5..<6])
  }

  @Test(arguments: [TextEncoding.gb18030, .big5])
  func replacesEachBrokenByte(_ encoding: TextEncoding) {
    let source = Decoder.decode(Self.encoded("完成", encoding) + [0xFF, 0x31], as: encoding)
    #expect(String(source.scalars) == "完成\u{FFFD}1")
    #expect(source.diagnostics.map(\.range) == [2..<3])
  }

  @Test func readsFourBytesAndSupplements() {
    for text in ["㐂䶮𠮷", "嘅喺咗"] {
      for encoding in [TextEncoding.gb18030, .utf16BigEndian] {
        #expect(String(Decoder.decode(Self.encoded(text, encoding), as: encoding).scalars) == text)
      }
    }
    #expect(String(Decoder.decode(Self.encoded("嘅喺咗", .big5), as: .big5).scalars) == "嘅喺咗")
  }

  /// Any bytes come through, with one code point a byte at most.
  @Test(arguments: 0..<200)
  func takesAnyBytes(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let bytes = (0..<seed).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
    for encoding in TextEncoding.allCases {
      let source = Decoder.decode(bytes, as: encoding)
      #expect(source.scalars.count <= bytes.count || encoding == .big5)
    }
    let text = Cleaner().clean(Decoder.decode(bytes))
    #expect(text.folded.count == text.count && text.ends.count == text.count)
  }

  private static func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian:
      return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .gb18030, .big5:
      guard let converter = Converter(encoding) else { return [] }
      return text.unicodeScalars.flatMap { converter.encode($0) }
    }
  }
}
