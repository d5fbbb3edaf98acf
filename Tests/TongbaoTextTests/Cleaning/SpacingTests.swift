import Testing

@testable import TongbaoText

@Suite struct SpacingTests {
  /// Blanks inside words and numbers go, those that part columns and names stay.
  @Test(arguments: [
    ("投资 1.4 万亿元", "投资 1.4万亿元"), ("完成 年 计划的 44%，进展 滞 后", "完成年计划的44%，进展滞后"),
    ("累计搬迁 2 154 户，投资 1.8 6 亿元", "累计搬迁2154户，投资1.86亿元"), ("占 62.9 %，", "占62.9%，"),
    ("2023 年第 9 期", "2023年第9期"), ("启闭机安 装", "启闭机安装"),
    ("防止疫情 反弹反复", "防止疫情 反弹反复"), ("(记者 韩江 通讯员 罗晓)，", "(记者 韩江 通讯员 罗晓)，"),
    ("名称    目标    完成", "名称  目标  完成"), ("道路 | 5条 |  | 区局", "道路 | 5条 |  | 区局"), ("甲\t乙", "甲\t乙"),
    ("1. 2022年，完成", "1. 2022年，完成"), ("China Daily，in 2023 a plan", "China Daily，in 2023 a plan"),
    ("联系人：庞远　电话：0998", "联系人：庞远　电话：0998"), ("道路 （二期） ，", "道路（二期），"),
  ])
  func blanks(_ source: String, _ clean: String) {
    #expect(String(Cleaner().clean(SourceText(source)).written) == clean)
  }

  @Test(arguments: [
    ("　　一、概况\n　　全年", "一、概况\n全年"), ("一\n\n\n\n二", "一\n\n二"), ("工程，尚未启\n动。", "工程，尚未启动。"),
    ("完成 11\n2.5 公里，", "完成 11\n2.5公里，"), ("堤防。完成 11\n2.5 公里，", "堤防。完成112.5公里，"),
    ("较上季，提高0.8个百\n分点。", "较上季，提高0.8个百分点。"), ("共62.9\n%。", "共62.9%。"),
    ("6所\n\n6所\n\n4820\n\n100\n\n区教育局", "6所\n\n6所\n\n4820\n\n100\n\n区教育局"),
    ("已开工，共3处\n（二）质量", "已开工，共3处\n（二）质量"),
    ("电话：0998-771，查询0998-7710\n2022年11月", "电话：0998-771，查询0998-7710\n2022年11月"),
    ("投资完成情况\n截至9月底，完成", "投资完成情况\n截至9月底，完成"), ("附\n表3", "附表3"), ("年度计划投\n\n资完成率", "年度计划投资完成率"),
    ("- 强化责任担当\n- 突出重点区域", "- 强化责任担当\n- 突出重点区域"),
  ])
  func lines(_ source: String, _ clean: String) {
    #expect(String(Cleaner().clean(SourceText(source)).written) == clean)
  }

  @Test(arguments: [
    ("6月底,,全国", "6月底,全国"), ("3亿元,。", "3亿元。"), ("言必信,、行必果", "言必信,行必果"), ("等等……", "等等……"),
    ("1,,2", "1,2"),
  ])
  func marks(_ source: String, _ clean: String) {
    #expect(String(Cleaner().clean(SourceText(source)).written) == clean)
  }
}
