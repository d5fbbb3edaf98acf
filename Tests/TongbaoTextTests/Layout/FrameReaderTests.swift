import Testing

@testable import TongbaoText

@Suite struct FrameReaderTests {
  private static let prose = "全市完成投资5亿元,占年计划的80%,快于时间进度。"

  /// Lines above the text, and what becomes of them.
  @Test(arguments: [
    ("甲市重点项目进展情况", ["title 甲市重点项目进展情况"]),
    (
      "甲州住房和城乡建设局\n关于2023年进展的公示",
      ["title 甲州住房和城乡建设局 关于2023年进展的公示"]
    ),
    ("从“老破小”到“幸福里”\n——甲区改造见闻", ["title 从“老破小”到“幸福里” ——甲区改造见闻"]),
    ("当前位置:首页 > 政务公开\n甲市进展", ["~ 当前位置:首页 > 政务公开", "title 甲市进展"]),
    (
      "甲市进展\n发布时间:2024-09-10 来源:甲市发改委 浏览次数:1386",
      ["title 甲市进展", "~ 发布时间:2024-09-10 来源:甲市发改委 浏览次数:1386"]
    ),
    ("甲市进展\n甲府发〔2019〕86号\n各市(州)水利局:", ["title 甲市进展", "~ 甲府发〔2019〕86号", "~ 各市(州)水利局:"]),
    ("甲县工作简报\n第14期(总第206期)", ["title 甲县工作简报", "~ 第14期(总第206期)"]),
    ("甲市进展\n2023-10-19 08:41", ["title 甲市进展", "~ 2023-10-19 08:41"]),
    ("民生工程\n甲市2017年十件实事进展情况", ["~ 民生工程", "title 甲市2017年十件实事进展情况"]),
    ("> 政务信息 > 经济运行\n甲市进展", ["~ > 政务信息 > 经济运行", "title 甲市进展"]),
    ("跳到主要内容区块\n甲市进展", ["~ 跳到主要内容区块", "title 甲市进展"]),
    ("甲市进展\n本报记者 谈敏", ["title 甲市进展", "~ 本报记者 谈敏"]),
    ("甲市进展\n(截至9月30日)", ["title 甲市进展", "- (截至9月30日)"]),
    ("晨报讯(记者 罗小蝉)昨日获悉。", ["~ 晨报讯(记者 罗小蝉)", "- 昨日获悉 。"]),
    ("【本报讯】昨日获悉。", ["~ 【本报讯】", "- 昨日获悉 。"]),
    ("甲新闻网10月19日讯 昨日获悉。", ["~ 甲新闻网10月19日讯 ", "- 昨日获悉 。"]),
  ])
  func readsTheHead(_ head: String, _ expected: [String]) {
    let lines = listing(of: head + "\n" + Self.prose)
    #expect(Array(lines.dropLast()) == expected, "\(head)")
  }

  /// Lines below the text; all are set apart unless they are given back as text.
  @Test(arguments: [
    ("甲市交通运输局\n2020年10月13日", true),
    ("甲市交通运输局 2020年10月13日", true),
    ("(记者 陶知行)", true),
    ("(基建办供稿)", true),
    ("责编:孟澜 校对:周以宁\n相关阅读\n· 前8月新增就业6.9万人\n版权声明:未经授权不得转载", true),
    ("上一篇:甲市1—7月完成投资412亿元", true),
    ("附件:1.项目清单(132项);2.任务分解表", true),
    ("监督电话:0879-2123366(工作日8:30—17:30)", true),
    ("报:县委办公室 发:各乡镇 (共印80份)", true),
    ("【下转第六版】", true),
    ("注:1.第4项不含规划三路。", true),
    ("分享到:微信 微博\n我区签约项目19个", true),
    ("甲县进度滞后", false),
    ("(含残疾人188人,占8%)", false),
  ])
  func readsTheTail(_ tail: String, _ isApart: Bool) {
    let lines = listing(of: "标题\n" + Self.prose + "\n" + tail).dropFirst(2)
    #expect(lines.allSatisfy { $0.hasPrefix("~") } == isApart, "\(tail) gives \(lines)")
  }

  @Test(arguments: [
    ("标题\n完成5公里。\n甲市交通运输局\n2020年10月13日", "甲市交通运输局"),
    ("标题\n来源:甲市发改委 时间:2021-12-31\n完成5公里。", "甲市发改委"),
    ("甲州住房和城乡建设局\n关于2023年进展的公示\n完成5公里。", "甲州住房和城乡建设局"),
    ("甲市水利局关于重点项目进展的通报\n完成5公里。", "甲市水利局"),
    ("甲县农业农村局:上半年建成高标准农田3万亩\n完成5公里。", "甲县农业农村局"),
    ("标题\n甲县农业局办公室  2021年5月12日\n完成5公里。", "甲县农业局办公室"),
    ("标题\n完成5公里。", nil),
  ])
  func findsTheIssuer(_ text: String, _ expected: String?) {
    let clean = Cleaner().clean(SourceText(text))
    let issuer = LayoutReader().layout(of: clean).issuer
    #expect(issuer.map { String(clean.folded[$0]) } == expected, "\(text)")
  }

  @Test func cutsTheBylineBehindTheText() {
    let lines = listing(of: "标题\n完成5公里。(记者 陶行)\n- 5连降!8月菜价出炉\n全市另完成7公里。")
    #expect(lines == ["title 标题", "- 完成5公里 。", "~ (记者 陶行)", "~ - 5连降!8月菜价出炉", "- 全市另完成7公里 。"])
  }

  @Test func setsTheSecondPrintingApart() {
    let body = "标题\n全市完成投资5亿元,占年计划的80%。\n二、下半年\n计划新开工项目23个。"
    let lines = listing(of: body + "\n" + body)
    #expect(lines.filter { $0.hasPrefix("~") }.count == 4)
    #expect(lines.filter { $0.hasPrefix("-") }.count == 2)
  }

  @Test(arguments: [
    ("-3-", true), ("P. 3", true), ("第3页 共5页", true), ("— 12 —", true),
    ("桐汊河治理工程月报  2023年第9期", true), ("桐汊河治理工程  完成5公里", false), ("15", false),
    ("-3.2%", false), ("第3期", false),
  ])
  func setsThePagesFurnitureApart(_ line: String, _ isApart: Bool) {
    let lines = listing(of: "Page 3 - 桐汊河治理工程月报\n" + Self.prose + "\n" + line + "\n" + "完成7公里。")
    #expect(lines.first == "title 桐汊河治理工程月报")
    #expect(lines.contains { $0.hasPrefix("~") } == isApart, "\(line)")
  }

  @Test func keepsShortLinesThatRepeat() {
    let lines = listing(of: "标题\n甲县:完成5公里;\n乙县:未开工;\n丙县:完成5公里;\n丁县:未开工;")
    #expect(lines.count == 5)
  }
}
