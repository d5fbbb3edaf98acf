import Testing

@testable import TongbaoText

@Suite struct TableReaderTests {
  @Test(arguments: [
    (
      "项目 | 目标 | 完成率(%)\n桥梁 | 5座 | 80\n道路 | 7公里 |  ",
      ["| 项目 | 目标 | 完成率(%) |", "| 桥梁 | 5座 | 80 |", "| 道路 | 7公里 |  |"]
    ),
    (
      "| 项目 | 目标 |\n|---|:-:|\n| 桥梁 | 5座 |", ["| 项目 | 目标 |", "| 桥梁 | 5座 |"]
    ),
    (
      "大类 | 序号 | 任务 | 进展情况 |\n民生 | 1 | 桥梁 | 已开工5座。 |\n2 | 道路 | 已开工7条。 |",
      ["| 大类 | 序号 | 任务 | 进展情况 |", "| 民生 | 1 | 桥梁 | 已开工5座。 |", "| 民生 | 2 | 道路 | 已开工7条。 |"]
    ),
    (
      "类别 | 项目 | 完成\n民生 | 桥梁 | 5座\n | 道路 | 7条",
      ["| 类别 | 项目 | 完成 |", "| 民生 | 桥梁 | 5座 |", "| 民生 | 道路 | 7条 |"]
    ),
    ("桥梁\t5座\t80%\n道路\t7条\t60%", ["| 桥梁 | 5座 | 80% |", "| 道路 | 7条 | 60% |"]),
    (
      "项目   目标   完成率\n桥梁   5座   80%", ["| 项目 | 目标 | 完成率 |", "| 桥梁 | 5座 | 80% |"]
    ),
    (
      "序号 |\n市州 |\n开工率 |\n1 |\n云溪市 |\n95% |\n2 |\n东岭州 |\n全部开工 |\n全省 |\n97% |",
      [
        "| 序号 | 市州 | 开工率 |", "| 1 | 云溪市 | 95% |", "| 2 | 东岭州 | 全部开工 |",
        "|  | 全省 | 97% |",
      ]
    ),
    (
      "序号\n|\n省份\n|\n开工率\n|\n1\n|\n河北\n|\n95%\n|\n2\n|\n辽宁\n|\n97%\n|",
      ["| 序号 | 省份 | 开工率 |", "| 1 | 河北 | 95% |", "| 2 | 辽宁 | 97% |"]
    ),
  ])
  func readsRowsOfALine(_ text: String, _ expected: [String]) {
    #expect(listing(of: "标题\n" + text).dropFirst() == expected[...], "\(text)")
  }

  @Test(arguments: [
    (
      ["1", "长者饭堂", "15家", "17家", "4820", "113.3", "区民政局", "超额完成"],
      "| 1 | 长者饭堂 | 15家 | 17家 | 4820 | 113.3 | 区民政局 | 超额完成 |"
    ),
    (
      ["1", "长者饭堂", "15家", "12家", "4820", "80", "区民政局"],
      "| 1 | 长者饭堂 | 15家 | 12家 | 4820 | 80 | 区民政局 |  |"
    ),
    (
      ["1", "断头路", "2条", "1条", "墨香街尚未开工", "2310", "50", "区城管局", "进度滞后"],
      "| 1 | 断头路 | 2条 | 1条 / 墨香街尚未开工 | 2310 | 50 | 区城管局 | 进度滞后 |"
    ),
    (
      ["1", "健康小屋", "20个", "正在选址", "——", "0", "区卫健委", "计划3月启用"],
      "| 1 | 健康小屋 | 20个 | 正在选址 | —— | 0 | 区卫健委 | 计划3月启用 |"
    ),
    (["合计", "36353.4"], "|  | 合计 |  |  | 36353.4 |  |  |  |"),
  ])
  func readsACellALine(_ cells: [String], _ expected: String) {
    let header = ["序号", "项目内容", "年度目标", "目前完成", "完成投资(万元)", "完成率(%)", "责任单位", "备注"]
    let first = ["1", "幼儿园", "6所", "6所", "4820", "100", "区教育局", "新增学位1620个"]
    let row = cells[0] == "1" ? ["2"] + cells.dropFirst() : cells
    let lines = listing(of: "标题\n\n" + (header + first + row).joined(separator: "\n\n"))
    let expected = cells[0] == "1" ? expected.replacing("| 1 |", with: "| 2 |") : expected
    #expect(lines.count == 4, "\(lines)")
    #expect(lines.last == expected)
  }

  @Test func aFigureThatIsTheNextNumberStartsNoRow() {
    let cells = ["序号", "项目", "完成", "投资", "1", "桥梁", "5座", "2", "2", "道路", "7条", "3"]
    let lines = listing(of: "标题\n" + cells.joined(separator: "\n"))
    #expect(lines.suffix(2) == ["| 1 | 桥梁 | 5座 | 2 |", "| 2 | 道路 | 7条 | 3 |"])
  }

  @Test func reportsARowThatFitsNoWay() {
    let text = "标题\n序号 | 项目 | 完成率\n1 | 桥梁 | 80%\n甲 | 乙"
    let clean = Cleaner().clean(SourceText(text))
    let layout = LayoutReader().layout(of: clean)
    #expect(layout.tables.map(\.rows.count) == [1])
    #expect(layout.diagnostics.map(\.code) == ["table-row-unfit"])
    let range = layout.diagnostics.first?.range ?? 0..<0
    #expect(String(Array(text.unicodeScalars)[range]) == "甲 | 乙")
  }

  @Test func placesATableUnderItsHeading() {
    let clean = Cleaner().clean(
      SourceText("标题\n一、进度\n单位:万元\n项目 | 投资\n桥梁 | 5\n二、要求\n加快进度。"))
    let layout = LayoutReader().layout(of: clean)
    #expect(layout.tables.first?.section == 0)
    #expect(layout.tables.first?.captions.count == 1)
    #expect(layout.sentences.map(\.section) == [1])
  }

  @Test(arguments: [
    "完成 5 公里\n占 80%", "序号\n项目\n完成", "甲|乙", "1\n2\n3\n4\n5", "序号\n1",
  ])
  func findsNoTable(_ text: String) {
    #expect(!listing(of: "标题\n" + text).contains { $0.hasPrefix("|") }, "\(text)")
  }
}
