import Testing
import TongbaoText

@testable import TongbaoRecords

/// One case a line: the text, and its mentions as `kind text`.
@Suite struct MentionReaderTests {
  private static let reader = MentionReader()

  private static func mentions(_ text: String, _ date: String? = nil) -> [TextMention] {
    reader.mentions(
      in: Cleaner().clean(SourceText(text)), date: date.flatMap(ReferenceDate.init)
    ).mentions
  }

  private static func found(_ text: String) -> String {
    let clean = Cleaner().clean(SourceText(text))
    return reader.mentions(in: clean, date: nil).mentions
      .map { "\($0.kind) \(clean.written($0.range))" }.joined(separator: "; ")
  }

  @Test(arguments: [
    ("东河桥工程完成38%。", "name 东河桥工程; status 完成; percent 38%"),
    ("西苑小学已于3月底竣工。", "name 西苑小学; period 3月底; status 竣工"),
    ("工期45天", "duration 45天"),
    ("位居第三", "ordinal 第三"),
    ("一季度新建泵站12座", "period 一季度; status 新建; name 泵站; quantity 12座"),
    ("2024年3月15日，编号0731-85533622", "date 2024年3月15日"),
  ])
  func findsAllKinds(_ text: String, _ expected: String) {
    #expect(Self.found(text) == expected, "\(text)")
  }

  @Test func ascends() {
    let mentions = Self.mentions("截至2024年3月底，东河桥工程完成38%，西苑小学已竣工，共投资1.16亿元。")
    let starts = mentions.map(\.range.lowerBound)
    #expect(starts == starts.sorted())
  }

  @Test func tellsStates() {
    #expect(Self.mentions("北岭水厂全面停工。").first { $0.kind == "status" }?.status == "suspended")
  }

  @Test(arguments: [
    ("3月底竣工", "2024-04-01", "2024-03-31"),
    ("发布时间：2023-04-05\n东河桥工程3月底竣工。", "", "2023-03-31"),
    ("东河桥工程3月底竣工。", "", "XXXX-03-31"),
  ])
  func datesBySaidOrByOwnDate(_ text: String, _ date: String, _ last: String) {
    let periods = Self.mentions(text, date.isEmpty ? nil : date).filter { $0.kind == "period" }
    #expect(periods.map(\.time?.to) == [last], "\(text)")
  }

  @Test func tellsOfTooManyDigits() {
    let text = Cleaner().clean(SourceText("共" + String(repeating: "9", count: 39) + "元"))
    let (mentions, faults) = Self.reader.mentions(in: text, date: nil)
    #expect(mentions.isEmpty)
    #expect(faults.map(\.code) == ["too-many-digits"])
  }

  @Test func givesTheDocumentsCurrency() {
    let codes = Self.mentions("本港公屋工程預算為3億元，另撥款美元500萬。").compactMap(\.number?.unit?.code)
    #expect(codes == ["HKD", "USD"])
  }
}
