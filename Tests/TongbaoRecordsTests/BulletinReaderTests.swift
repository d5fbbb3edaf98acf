import Testing
import TongbaoText

@testable import TongbaoRecords

/// What a document as a whole gives: its own fields, damage, limits.
@Suite struct BulletinReaderTests {
  private static func read(_ text: String, _ limits: Limits = Limits()) -> Bulletin {
    BulletinReader(rules: RuleLibrary.builtin, limits: limits)
      .read(SourceText(text), id: "t", date: nil)
  }

  @Test func tellsOfTheDocument() {
    let bulletin = Self.read(
      "东河市2023年一季度重点项目进展情况\n　　一季度，东河大桥完成投资3亿元。\n东河市发展和改革委员会\n2023年4月12日")
    #expect(bulletin.title == "东河市2023年一季度重点项目进展情况")
    #expect(bulletin.issuer == "东河市发展和改革委员会")
    #expect(bulletin.published == "2023-04-12")
    #expect(bulletin.date == "2023-04-12")
    #expect(bulletin.dateOrigin == .text)
  }

  /// A text whose digits are lost or not, then the value of its first quantity and whether it is damaged.
  @Test(arguments: [
    ("东河村饮水工程覆盖居民?90户。", "none true"),
    ("东河村饮水工程覆盖居民\u{FFFD}90户。", "none true"),
    ("东河村饮水工程覆盖居民9\u{FFFD}0户。", "none true"),
    ("东河村饮水工程覆盖居民290户。", "290 false"),
  ])
  func neverGuessesLostDigits(_ text: String, _ expected: String) {
    let quantity = Self.read(text).records.compactMap(\.quantity).first
    let found = quantity.map { "\($0.value.map { "\($0)" } ?? "none") \($0.damaged)" }
    #expect(found == expected, "\(text)")
  }

  @Test func tellsWhenItLeavesRecordsOut() {
    var limits = Limits()
    limits.records = 3
    let bulletin = Self.read("东河大桥完成投资3亿元。西河大桥完成投资4亿元。\n北河大桥完成投资5亿元。南河大桥完成投资6亿元。", limits)
    #expect(bulletin.records.count == 3)
    #expect(
      bulletin.diagnostics.filter { $0.severity == .error }.map(\.code) == ["too-many-records"])
  }

  @Test func readsALongSentenceInPieces() {
    let text = (1...50).map { "\($0)号桥完成投资\($0)亿元" }.joined(separator: "，") + "。"
    var limits = Limits()
    limits.sentence = 100
    let pieces = Self.read(text, limits).records.map(\.quantity?.text)
    #expect(pieces == Self.read(text).records.map(\.quantity?.text))
    #expect(pieces.count == 50)
  }
}
