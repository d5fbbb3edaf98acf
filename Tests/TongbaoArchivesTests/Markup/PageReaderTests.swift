import Testing
import TongbaoText

@testable import TongbaoArchives

@Suite struct PageReaderTests {
  /// Lines that the article has, in their order, and words that it must not have.
  struct Case: CustomTestStringConvertible {
    var file: String
    var lines: [String]
    var absent: [String] = []
    var testDescription: String { file }
  }

  static let cases = [
    Case(
      file: "01-trs-editor",
      lines: [
        "柳溪区一季度重点工程进展情况通报", "发布时间：2023-04-12 09:30　来源：柳溪区发展和改革局",
        "　　截至3月底，全区28个重点工程完成投资3.6亿元，占年度计划的27.5%。",
        "　　一、道路工程。柳荫路改造工程完成总工程量的38%；南堤大桥主桥合龙。",
      ], absent: ["政务公开", "99%", "集中开工", "浏览次数", "分享到"]),
    Case(
      file: "02-gb2312-beyond",
      lines: [
        "堃山县镕炉路等项目建设进度",
        "\u{A0}\u{A0}\u{A0}\u{A0}镕炉路新建工程完成路基4.2公里，完成投资1830万元。",
        "\u{A0}\u{A0}\u{A0}\u{A0}㙍头村安置房项目主体封顶，累计建成安置房216套。",
        "\u{A0}\u{A0}\u{A0}\u{A0}𬭎达仓库项目正在办理前期手续，补偿款折合€12万。",
      ], absent: ["网站首页"]),
    Case(
      file: "03-no-closing-tags",
      lines: [
        "沙湾镇实事项目月报", "2021年9月3日", "1. 校舍加固：已完成加固校舍3.03万平方米，完成年度任务的60.6%",
        "2. 农村公路：", "县道硬化完成14公里", "村道拓宽完成9.5公里，其中桥头村3公里", "危桥改造2座，均已通车",
        "3. 卫生厕所：新建210座", "改建85座", "沙湾镇人民政府办公室",
      ]),
    Case(
      file: "04-entities",
      lines: [
        "青竹市轨道交通建设进展",
        "\u{2003}\u{2003}1—8月，青竹市轨道交通完成投资52·6亿元\u{A0}\u{A0}<含征迁>；",
        "\u{2003}\u{2003}“三线两站”工程完成率≥45%,\u{A0}2号线盾构掘进1.8公里……",
        "\u{2003}\u{2003}A&B标段、C&D标段均已进场¬anentity; R&D中心尚未开工",
      ]),
    Case(
      file: "05-nested-tables",
      lines: [
        "石桥县民生实事完成情况表", "截至6月底，石桥县十件民生实事进展如下：", "序号\t项目\t数量 年度目标\t数量 已完成\t完成率（%）",
        "1\t新建村卫生室\t44个\t31个\t70.5", "2\t农村厕所改造\t5200户\t3900户\t75", "\t公厕 新建\t20座\t\t",
        "3\t老旧小区改造\t全年任务12个，已开工8个\t\t",
      ], absent: ["首页"]),
    Case(
      file: "06-big5-traditional",
      lines: [
        "海灣區公共房屋工程進度", "海灣邨第一期工程提供公屋單位1,240個，已於去年底落成。",
        "第二期地基工程完成約六成，預計2026/27年度入伙；啫喱街街市重建工程已動工。",
      ], absent: ["主頁"]),
    Case(
      file: "07-word-paste",
      lines: [
        "关于东坪区重大项目推进情况的通报", "截至5月底，列入计划的36个重大项目已开工29个,开工率80.6%。",
        "东坪污水处理厂提标改造工程投资1. 6亿元，目前设备安装完成九成。",
      ], absent: ["通知一"]),
    Case(
      file: "08-foster-parents",
      lines: [
        "平川区水利工程进度表", "工程\t计划（米）\t完成（米）", "东干渠清淤\t6800\t5100", "西干渠衬砌\t4200\t4200",
        "说明：东干渠清淤完成75%，西干渠衬砌全部完成。",
      ]),
    Case(
      file: "09-links-in-text",
      lines: [
        "望江新区产业项目半年报", "上半年，芯谷科技园二期完成厂房建设7.2万平方米，临港冷链物流中心投入使用。", "投资情况",
        "66个在建项目完成投资41.3亿元，同比增长12.6%。", "存在问题", "望江大道东延工程低于序时进度1.6个百分点。",
      ], absent: ["5连降", "2580", "100%", "ICP", "政务公开"]),
    Case(
      file: "10-frameset-and-scripts",
      lines: [
        "白塔区“百日攻坚”行动战报", "“百日攻坚”行动启动以来，白塔区拆除违建1.7万平方米，", "整治背街小巷43条；", "附：各街道完成情况",
        "城东街道 12条", "城西街道 31条",
      ], absent: ["999", "100%", "1234", "2022"]),
  ]

  @Test(arguments: cases) func articles(_ expected: Case) throws {
    let source = Decoder.decode(try Fixtures.bytes("html/\(expected.file).html"))
    let page = try PageReader.read(source)
    let text = String(page.text.scalars)
    let lines = text.split(separator: "\n").map(String.init)
    var rest = lines[...]
    for line in expected.lines {
      let found = rest.firstIndex(of: line)
      #expect(found != nil, "no line \(line.debugDescription) in order in\n\(text)")
      if let found { rest = rest[(found + 1)...] }
    }
    for words in expected.absent { #expect(!text.contains(words), "\(words) in\n\(text)") }
  }

  /// What stands in the source as it is must be where the text says that it is.
  @Test(arguments: cases) func places(_ expected: Case) throws {
    let source = Decoder.decode(try Fixtures.bytes("html/\(expected.file).html"))
    let text = try PageReader.read(source).text
    for (index, scalar) in text.scalars.enumerated() where text.starts[index] < text.ends[index] {
      let written = source.scalars[Int(text.starts[index])..<Int(text.ends[index])]
      let isReference = written.first == "&" || scalar == " "
      #expect(
        isReference || Array(written) == [scalar],
        "\(String(scalar)) at \(text.starts[index]) is \(String(written))")
    }
  }

  @Test func referencesHaveTheirPlaces() throws {
    let page = "<p>完成&#x35;2&middot;6%&nbsp2&nbsp;A&ampB&amp;C&noti;&D &lt;1</p>"
    let source = SourceText(page)
    let text = try PageReader.read(source).text
    let written = text.scalars.indices.map {
      String(source.scalars[Int(text.starts[$0])..<Int(text.ends[$0])])
    }
    #expect(
      written == [
        "完", "成", "&#x35;", "2", "&middot;", "6", "%", "&nbsp", "2", "&nbsp;", "A", "&amp", "B",
        "&amp;", "C", "&not", "i", ";", "&", "D", " ", "&lt;", "1",
      ])
  }

  @Test func metaElements() throws {
    let page = try PageReader.read(
      Decoder.decode(try Fixtures.bytes("html/01-trs-editor.html")))
    #expect(page.title == "柳溪区一季度重点工程进展情况通报")
    #expect(page.issuer == "柳溪区发展和改革局")
    #expect(page.published == "2023-04-12")
  }

  @Test(arguments: [
    ("2022-04-17 10:30", "2022-04-17"), ("2022/4/7", "2022-04-07"), ("2022年4月17日", "2022-04-17"),
    ("2022-13-01", nil), ("20220417", nil), ("", nil),
  ])
  func days(_ text: String, _ day: String?) { #expect(PageReader.day(text) == day, "\(text)") }

  @Test func fiveMegabytes() throws {
    let paragraph = "<p>　　第<b>1</b>段：柳荫路改造工程完成38%，投资&nbsp;1.6亿元。<p><td>无主的单元格"
    let count = 5_000_000 / paragraph.utf8.count
    let body = String(repeating: paragraph, count: count)
    let page = try PageReader.read(SourceText("<html><body><div>\(body)</div>"))
    let lines = page.text.scalars.split(separator: "\n")
    #expect(lines.count == 2 * count)
    #expect(String(lines.last ?? []) == "无主的单元格")
  }
}
