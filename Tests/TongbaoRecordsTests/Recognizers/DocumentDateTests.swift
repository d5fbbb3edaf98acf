import Testing
import TongbaoText

@testable import TongbaoRecords

/// One document a line: its text, then what is published, the reference and where it came from.
@Suite struct DocumentDateTests {
  private static let recognizer = TemporalRecognizer()

  private static func date(_ text: String, _ option: String?) -> String {
    let clean = Cleaner().clean(SourceText(text))
    let found = DocumentDate.find(
      in: clean, layout: LayoutReader().layout(of: clean), recognizer: recognizer,
      option: option.flatMap(ReferenceDate.init))
    return [found.published ?? "-", found.reference?.text ?? "-", found.origin.rawValue]
      .joined(separator: " ")
  }

  private static let body = "\n　　截至8月底，全市重点项目完成投资12亿元，占年度计划的60%。\n"

  @Test(arguments: [
    ("澄江市2024年1—8月项目进展情况\n发布时间：2024-09-10 16:22　来源：发改局" + body, "2024-09-10 2024-09-10 text"),
    ("澄江市项目进展情况\n索引号：5324/2023　发文日期：2023年12月06日" + body, "2023-12-06 2023-12-06 text"),
    ("澄江市项目进展情况\n2023-10-19 08:41　来源：澄江日报" + body, "2023-10-19 2023-10-19 text"),
    ("澄江市项目进展情况" + body + "\n澄江市发改局\n2019年11月8日\n", "2019-11-08 2019-11-08 text"),
    ("澄江市项目进展情况" + body + "\n二〇一九年十一月八日\n", "2019-11-08 2019-11-08 text"),
    ("澄江市2022年项目进展情况" + body + "（澄江市督查室2022年9月8日印发，共印45份）", "2022-09-08 2022-09-08 text"),
    ("澄江市项目进展情况" + body + "（澄政督〔2023〕16号，9月7日印发）", "2023-09-07 2023-09-07 text"),
    ("澄江市2023年项目进展情况\n澄江新闻网10月19日讯 昨天上午召开会议。" + body, "2023-10-19 2023-10-19 text"),
    ("澄江市项目进展情况\n澄江新闻网10月19日讯 昨天上午召开会议。" + body, "XXXX-10-19 - none"),
    ("澄江市2023年项目进展情况" + body, "- 2023 text"),
    ("澄江市项目进展情况\n　　截至2023年8月底，完成投资12亿元。", "- 2023 text"),
    ("澄江市2023年民生实事进展情况\n发布时间：2024-01-12\n　　1—12月完成投资5亿元。", "2024-01-12 2023 text"),
    ("澄江市项目进展情况\n　　这座建于1986年的桥已完工。", "- - none"),
    ("澄江市项目进展情况\n完成时间：2022年12月31日" + body, "- - none"),
    ("", "- - none"),
    ("\n\n \n", "- - none"),
  ])
  func isFound(_ text: String, _ expected: String) {
    #expect(Self.date(text, nil) == expected, "\(text)")
  }

  @Test func comesFromTheOptionFirst() {
    let text = "澄江市项目进展情况\n澄江新闻网10月19日讯 昨天上午召开会议。" + Self.body
    #expect(Self.date(text, "2023-10-20") == "2023-10-19 2023-10-20 option")
  }
}
