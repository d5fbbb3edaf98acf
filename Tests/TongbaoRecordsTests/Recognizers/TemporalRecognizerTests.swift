import Testing
import TongbaoText

@testable import TongbaoRecords

/// One case a line: the text, what is found in it as `text from..to label`, `!` before a cut-off.
@Suite struct TemporalRecognizerTests {
  private static let recognizer = TemporalRecognizer()

  private static func found(_ text: String, _ reference: String?) -> String {
    let clean = Cleaner().clean(SourceText(text))
    let mentions = recognizer.mentions(
      in: clean, range: 0..<clean.count, reference: reference.flatMap(ReferenceDate.init))
    return mentions.map { mention in
      let words = (mention.isCutOff ? "!" : "") + String(clean.folded[mention.range])
      guard mention.kind != .duration else { return words + " duration" }
      let days = (mention.from ?? "") + ".." + (mention.to ?? "")
      return [words, days, mention.label].compactMap { $0 }.joined(separator: " ")
    }.joined(separator: "; ")
  }

  @Test(arguments: [
    ("于2022年4月17日竣工", "2022年4月17日 2022-04-17..2022-04-17"),
    ("二〇二二年三月十五日", "二〇二二年三月十五日 2022-03-15..2022-03-15"),
    ("发布日期：2022-04-17", "2022-04-17 2022-04-17..2022-04-17"),
    ("2022.4.17", "2022.4.17 2022-04-17..2022-04-17"),
    ("2022年12月底前", "2022年12月底前 2022-05-18..2022-12-31"),
    ("今（5）日召开", "今(5)日 2022-05-05..2022-05-05"),
    ("截至3月底", "!截至3月底 2022-03-31..2022-03-31"),
    ("截至12月底", "!截至12月底 2021-12-31..2021-12-31"),
    ("至9月底累计", "!至9月底 2022-09-30..2022-09-30"),
    ("截至目前", "!截至目前 2022-05-18..2022-05-18"),
    ("一季度", "一季度 2022-01-01..2022-03-31 2022-Q1"),
    ("2021年第4季度", "2021年第4季度 2021-10-01..2021-12-31 2021-Q4"),
    ("二、三季度", "二、三季度 2022-04-01..2022-09-30"),
    ("1—9月", "1—9月 2022-01-01..2022-09-30"),
    ("2021年1—9月", "2021年1—9月 2021-01-01..2021-09-30"),
    ("12月17、18日", "12月17、18日 2022-12-17..2022-12-18"),
    ("七八月份", "七八月份 2022-07-01..2022-08-31"),
    ("下周一到周三", "下周一到周三 2022-05-23..2022-05-25"),
    ("每周三开放", ""),
    ("1 — 5月", "1 — 5月 2022-01-01..2022-05-31"),
    ("元至3月份", "元至3月份 2022-01-01..2022-03-31"),
    ("前三季度", "前三季度 2022-01-01..2022-09-30"),
    ("2021年前11个月", "2021年前11个月 2021-01-01..2021-11-30"),
    ("上半年", "上半年 2022-01-01..2022-06-30 2022-H1"),
    ("今年以来", "今年以来 2022-01-01..2022-05-18"),
    ("年初至今", "年初至今 2022-01-01..2022-05-18"),
    ("全年", "全年 2022-01-01..2022-12-31 2022"),
    ("比去年同期", "去年同期 .."),
    ("近三年", "近三年 2019-05-18..2022-05-18"),
    ("“十四五”期间", "“十四五”期间 2021-01-01..2025-12-31"),
    ("十三五末", "十三五末 2020-01-01..2020-12-31"),
    ("2024/25年度", "2024/25年度 2024-04-01..2025-03-31"),
    ("104年度", "104年度 2015-01-01..2015-12-31 2015"),
    ("民国104年1月", "民国104年1月 2015-01-01..2015-01-31 2015-01"),
    ("106-02-09", "106-02-09 2017-02-09..2017-02-09"),
    ("9月当月新开工", "9月当月 2022-09-01..2022-09-30 2022-09"),
    ("2013—2017年", "2013—2017年 2013-01-01..2017-12-31"),
    ("2021年12月至2022年3月", "2021年12月至2022年3月 2021-12-01..2022-03-31"),
    ("11月至3月", "11月至3月 2022-11-01..2023-03-31"),
    ("元月至2021年3月", "元月至2021年3月 2021-01-01..2021-03-31"),
    ("12月9日至16日", "12月9日至16日 2022-12-09..2022-12-16"),
    ("6月1日起至7月15日止", "6月1日起至7月15日止 2022-06-01..2022-07-15"),
    ("4月上旬、9月中下旬", "4月上旬 2022-04-01..2022-04-10; 9月中下旬 2022-09-11..2022-09-30"),
    ("下个月9号晚上9点半", "下个月9号晚上9点半 2022-06-09..2022-06-09"),
    ("上周五", "上周五 2022-05-13..2022-05-13"),
    ("6月第3个星期日", "6月第3个星期日 2022-06-19..2022-06-19"),
    ("三天前，两周后", "三天前 2022-05-15..2022-05-15; 两周后 2022-06-01..2022-06-07"),
    ("10个工作日内", "10个工作日内 2022-05-18..2022-06-01"),
    ("20世纪90年代", "20世纪90年代 1990-01-01..1999-12-31"),
    ("农历八月十五", "农历八月十五 2022-09-10..2022-09-10"),
    ("2020年闰四月", "2020年闰四月 2020-05-23..2020-06-20"),
    ("2021年春", "2021年春 2021-02-03..2021-05-04"),
    ("国庆节前", "国庆节前 2022-05-18..2022-10-01"),
    ("工期45天，两年半", "45天 duration; 两年半 duration"),
    ("2022年2月31日", "2022年2月31日 .."),
  ])
  func resolves(_ text: String, _ expected: String) {
    #expect(Self.found(text, "2022-05-18") == expected, "\(text)")
  }

  @Test(arguments: [
    ("截至3月底", "!截至3月底 XXXX-03-31..XXXX-03-31"),
    ("截至2月底", "!截至2月底 XXXX-02..XXXX-02"),
    ("一季度", "一季度 XXXX-01-01..XXXX-03-31 XXXX-Q1"),
    ("22日", "22日 XXXX-XX-22..XXXX-XX-22"),
    ("今年", "今年 XXXX-01-01..XXXX-12-31 XXXX"),
    ("今年以来", "今年以来 XXXX-01-01.."),
    ("上月", "上月 .."),
    ("9月底前", "9月底前 ..XXXX-09-30"),
  ])
  func leavesOpenWithoutReference(_ text: String, _ expected: String) {
    #expect(Self.found(text, nil) == expected, "\(text)")
  }

  @Test(arguments: [
    ("1031日", "1031日 2022-10-31..2022-10-31"),
    ("712日", "712日 2022-07-12..2022-07-12"),
    ("202310月份", "202310月份 2023-10-01..2023-10-31 2023-10"),
    ("19月进展", "19月 2022-01-01..2022-09-30"),
    ("111日", ""),
    ("3131日", ""),
  ])
  func repairsWhereTheCalendarAllowsOneReading(_ text: String, _ expected: String) {
    #expect(Self.found(text, "2022-05-18") == expected, "\(text)")
  }

  @Test(arguments: [
    "增长7.2—7.3%", "3/4", "1.5", "12345政务热线", "东府〔2024〕3号", "第19号", "20日均线", "3号楼", "11号线",
    "电话0731-85533622", "每月5日", "连续15日", "五年级", "12月龄", "三周年", "目前日供水5万吨", "三点三五", "比例1:10",
    "2.15.3版", "投资2022.50亿元",
  ])
  func findsNoDateIn(_ text: String) {
    #expect(Self.found(text, "2022-05-18") == "", "\(text)")
  }

  @Test(arguments: [
    ("今年1—9月", true), ("三季度", true), ("9月底前", false), ("去年同期", false), ("截至3月底", false),
    ("4月17日", false),
  ])
  func tellsWhatABulletinCanReportOn(_ text: String, _ expected: Bool) {
    let clean = Cleaner().clean(SourceText(text))
    let mentions = Self.recognizer.mentions(in: clean, range: 0..<clean.count, reference: nil)
    #expect(mentions.first?.canBeReported == expected, "\(text)")
  }

  /// Reading at every offset is bounded, so ten times the text takes about ten times as long.
  @Test(arguments: [
    "1", "年", "1月", "一", "1-", "第", "前1", "2022年", "1至", "(", " ", "今年前", "1:00", "半", "1年半",
  ])
  func takesLinearTime(_ unit: String) {
    let short = Self.elapsed(String(repeating: unit, count: 1000))
    let long = Self.elapsed(String(repeating: unit, count: 10_000))
    #expect(long < short * 40 + .milliseconds(200), "\(unit)")
  }

  private static func elapsed(_ text: String) -> Duration {
    let clean = Cleaner().clean(SourceText(text))
    return ContinuousClock().measure {
      _ = recognizer.mentions(
        in: clean, range: 0..<clean.count, reference: ReferenceDate("2022-05-18"))
    }
  }
}
