import Testing

@testable import TongbaoText

@Suite struct BodyReaderTests {
  /// Sentences and clauses.
  @Test(arguments: [
    ("完成5公里,占80%。剩余2公里。", ["- 完成5公里 , 占80% 。", "- 剩余2公里 。"]),
    ("完成5公里;剩余2公里。", ["- 完成5公里 ;", "- 剩余2公里 。"]),
    ("通畅工程:完成里程5公里。", ["- 通畅工程 : 完成里程5公里 。"]),
    ("甲村、乙村完成5公里。", ["- 甲村、乙村完成5公里 。"]),
    ("学位2,160个,占80%。", ["- 学位2,160个 , 占80% 。"]),
    ("时间8:30,比例1:3。", ["- 时间8:30 , 比例1:3 。"]),
    ("新建9座(任务12座,占75%;已完)已通车。", ["- 新建9座(任务12座,占75%;已完)已通车 。"]),
    ("完成50%(马站未开工,滞后。其余完成。", ["- 完成50%(马站未开工 , 滞后 。", "- 其余完成 。"]),
    ("完成50%)未开工,滞后。", ["- 完成50%)未开工 , 滞后 。"]),
    ("“先地下,后地上”的顺序,已完成。", ["- “先地下,后地上”的顺序 , 已完成 。"]),
    ("“算是解放了。”他说,已完成。", ["- “算是解放了。” 。", "- 他说 , 已完成 。"]),
    ("6月底,,全国完成5亿元,。", ["- 6月底 , 全国完成5亿元 。"]),
    ("今年完成?3项,占80%。", ["- 今年完成?3项 , 占80% 。"]),
    ("完成了吗?完成了。", ["- 完成了吗 ?", "- 完成了 。"]),
  ])
  func partsSentences(_ text: String, _ expected: [String]) {
    #expect(listing(of: text) == expected, "\(text)")
  }

  /// Headings and what stands under them.
  @Test(arguments: [
    (
      "一是改善住房。已开工5户。二是提高保障。已发放3亿元。",
      ["##### 改善住房", "- 已开工5户 。", "##### 提高保障", "- 已发放3亿元 。"]
    ),
    ("5、医技楼气体工程完成至30%;", ["###! 医技楼气体工程完成至30%", "- 医技楼气体工程完成至30% ;"]),
    ("在改善环境方面,新增绿地5公顷。", ["# 改善环境", "- 新增绿地5公顷 。"]),
    ("在改善环境方面:新增绿地5公顷。", ["# 改善环境", "- 新增绿地5公顷 。"]),
    ("简约公屋方面,已批出3份合约。", ["# 简约公屋", "- 已批出3份合约 。"]),
    ("供热工程中,南片区已贯通。", ["#########! 供热工程", "- 供热工程中 , 南片区已贯通 。"]),
    ("一方面,已开工5户。", ["- 一方面 , 已开工5户 。"]),
    (
      "占54%,(1)3个续建项目完成;(2)2个新建项目开工。",
      [
        "- 占54% ,", "######! 3个续建项目完成", "- 3个续建项目完成 ;", "######! 2个新建项目开工",
        "- 2个新建项目开工 。",
      ]
    ),
    ("小(2)型水库完工5座。", ["- 小(2)型水库完工5座 。"]),
    (
      "(2)县级问题:①质量类6个,已整改;②安全类9个。",
      ["###### 县级问题", "#######! 质量类6个", "- 质量类6个 , 已整改 ;", "#######! 安全类9个", "- 安全类9个 。"]
    ),
    ("【春播】已播5万亩。", ["# 春播", "- 已播5万亩 。"]),
    ("五、资金到位\n到位资金5亿元。", ["# 资金到位", "- 到位资金5亿元 。"]),
    ("一、工程进展情况\n完成5公里。", ["# 工程进展情况", "- 完成5公里 。"]),
    ("平澜大道(一标段):桥梁完成85%,年底贯通。", ["- 平澜大道(一标段) : 桥梁完成85% , 年底贯通 。"]),
  ])
  func findsHeadings(_ text: String, _ expected: [String]) {
    #expect(listing(of: text) == expected, "\(text)")
  }

  @Test func aHeadThatRunsOnEndsWithItsParagraph() {
    let text = "一、总体\n(一)公租房。在建3个。\n全州进度落后。\n(二)棚改\n已开工5户。\n已完工3户。"
    let clean = Cleaner().clean(SourceText(text))
    let layout = LayoutReader().layout(of: clean)
    let items = layout.sentences.map { sentence in
      sentence.item.map { String(clean.folded[layout.headings[$0].range]) }
    }
    #expect(items == ["公租房", nil, "棚改", "棚改"])
  }

  @Test func aHeadingStandsUnderTheOneAbove() {
    let layout = layout(of: "一、交通。占54%,(1)3个项目开工。\n二、水利。其中:①治理。完工2条。")
    #expect(layout.headings.map(\.parent) == [nil, 0, nil, 2])
  }

  @Test func cutsWhatHasNoEnd() {
    let line = String(repeating: "完成三公里", count: 2000)
    let layout = layout(of: line + "。\n" + line + ";")
    #expect(layout.clauses.allSatisfy { $0.range.count <= SentenceScanner.longestClause })
    #expect(layout.clauses.map(\.range.count).reduce(0, +) == 20_000)
  }

  private func layout(of text: String) -> Layout {
    LayoutReader().layout(of: Cleaner().clean(SourceText(text)))
  }
}
