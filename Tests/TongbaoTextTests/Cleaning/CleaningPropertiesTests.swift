import Testing

@testable import TongbaoText

@Suite struct CleaningPropertiesTests {
  private static let bulletins = [
    """
    关于民生工程的通报
    一、总体情况。截至2023年9月底，累计完成投资46.27亿元，占年计划的75%；其中，“四好农村路”（二期）完工12.5公里。
    二、存在问题：《方案》未落实……尚有3处（含城区1处）未开工！
    序号	项目	进度
    1	道路	60%
    (记者 韩江 通讯员 罗晓)
    """,
    """
    東瀾市:重大工程進度
    截至9月底,「安居」計畫累計興建2,160個單位,佔目標的七成;津濱水廠二期工程及燃氣舊管網改造已完成八成。
    現將情況公布:辟張家口等12處,節餘經費3,288餘億元。
    """,
  ]

  /// Punctuation folded for matching aside, clean text is what was read.
  @Test(arguments: bulletins)
  func cleanTextIsKept(_ text: String) {
    #expect(String(Cleaner().clean(SourceText(text)).written) == text)
  }

  @Test(
    arguments: bulletins + [
      "<p>完成&nbsp;&amp;lt;b&amp;gt;90</b>%</p>", "投 资，年 计划\n\n\n　　启\n动。", "6月底,,全国　 亿元,。",
      "?3项，约\u{FFFD}5%",
    ])
  func cleaningTwiceIsCleaningOnce(_ text: String) {
    for source in [text, Scraper.light.damaged(text), Scraper.heavy.damaged(text)] {
      let once = Cleaner().clean(SourceText(source)).written
      #expect(Cleaner().clean(SourceText(String(once))).written == once, "\(source)")
    }
  }

  @Test(arguments: bulletins, [Scraper.light, Scraper.heavy])
  func digitsNeverChangeSilently(_ text: String, _ scraper: Scraper) {
    let clean = Cleaner().clean(SourceText(scraper.damaged(text)))
    let isSame = clean.written.filter(\.isDigit) == text.unicodeScalars.filter(\.isDigit)
    #expect(isSame || !clean.damage.isEmpty)
  }

  /// What noise is made of, in any order: nothing crashes, and every range stays in the source.
  @Test(arguments: 1...300)
  func anyOrderComesThrough(_ seed: UInt64) {
    let pieces = [
      "(", ")", "（", "?", "\u{FFFD}", "xì", "yàn", "津", "燃", "馀", "f", "I", "&", "amp;", "<", "br",
      ">", "/", "p", "\n",
      " ", "\t", "　", ",", "，", "。", "1", "23", ".", "%", "|", "投", "资", "\r", "&#", "65292;", "！",
      "<!--", "长", "於", "𠮷",
    ]
    var state = seed
    var source = ""
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      source += pieces[Int(state >> 33) % pieces.count]
    }
    let text = Cleaner().clean(SourceText(source))
    let length = source.unicodeScalars.count
    #expect(text.folded.count == text.count && text.starts.count == text.count)
    #expect(
      zip(text.starts, text.ends).allSatisfy { 0 <= $0 && $0 < $1 && $1 <= length }, "\(source)")
    #expect(zip(text.starts, text.starts.dropFirst()).allSatisfy { $0 <= $1 }, "\(source)")
    #expect(text.damage.allSatisfy { $0.upperBound <= text.count && !$0.isEmpty })
  }

  /// Work that grew with the square of the length would take hours here.
  @Test(
    .timeLimit(.minutes(3)),
    arguments: [
      "(", "?", "&", "<", "<p ", "<!--", "<script>", "&amp;", "津?xì)", "津?yàn)水", "投\n", "完成，开\n",
      "1 ", "?津", "(a", ",",
    ])
  func isLinear(_ unit: String) {
    let source = SourceText(String(repeating: unit, count: 100_000 / unit.utf8.count))
    #expect(Cleaner().clean(source).count <= source.scalars.count)
  }
}
