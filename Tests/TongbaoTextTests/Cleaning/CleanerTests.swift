import Testing

@testable import TongbaoText

@Suite struct CleanerTests {
  /// Source, clean text in its own script, folded text.
  @Test(arguments: [
    ("８．５％，ＧＤＰ", "8.5%，GDP", "8.5%,GDP"),
    ("（二期）；：", "（二期）；：", "(二期);:"),
    ("投資進展爲説裏羣於", "投資進展爲説裏羣於", "投资进展为说里群于"),
    ("第１期「安居」計畫", "第1期「安居」計畫", "第1期“安居”计画"),
    ("0－6岁、3〜5个、﹝2024﹞", "0－6岁、3〜5个、﹝2024﹞", "0—6岁、3~5个、〔2024〕"),
  ])
  func folds(_ source: String, _ written: String, _ folded: String) {
    let text = Cleaner().clean(SourceText(source))
    #expect(String(text.written) == written, "\(source)")
    #expect(String(text.folded) == folded, "\(source)")
  }

  /// Words that a Simplified document means as they stand.
  @Test(arguments: ["俱乐部", "著名", "乾县", "姊妹", "于都县与於潜镇", "大覆盖面", "瞭望塔（二期）"])
  func keepsSimplified(_ source: String) {
    let text = Cleaner().clean(SourceText(source))
    #expect(String(text.written) == source)
    let narrow = source.replacing("（", with: "(").replacing("）", with: ")")
    #expect(text.canonical(0..<text.count) == narrow)
  }

  @Test(arguments: [
    ("在建專案著名景點、顯著提高", "在建专案著名景点、显著提高"), ("依著計畫、乾淨、乾縣項目", "依着计画、干净、乾县项目"),
    ("門診樓內裝修（二期）完成９０％", "门诊楼内装修(二期)完成90%"),
  ])
  func canonizesTraditional(_ source: String, _ canonical: String) {
    let text = Cleaner().clean(SourceText(source))
    #expect(text.script == .traditional, "\(source)")
    #expect(text.canonical(0..<text.count) == canonical, "\(source)")
  }

  /// Every clean character stands for a range of the source that holds it, in order.
  @Test(arguments: [
    "今年20項(xiàng)民心工程進(jìn)展", "燃?xì)馀f管網(wǎng)改造", "<p>完成&nbsp;90&#37;</p>\r\n二、", "年 计划，，投 资",
  ])
  func mapsBack(_ source: String) {
    let text = Cleaner().clean(SourceText(source))
    #expect(text.starts.count == text.count && text.ends.count == text.count)
    #expect(zip(text.starts, text.ends).allSatisfy { $0 < $1 })
    #expect(zip(text.starts, text.starts.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(text.sourceRange(0..<text.count).upperBound <= source.unicodeScalars.count)
  }
}
