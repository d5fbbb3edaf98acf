import FoundationEssentials
import Testing
import TongbaoText

@testable import TongbaoRecords

@Suite struct NumericRecognizerTests {
  @Test(arguments: [
    // Arabic
    ("完成投资1,286.5万元", "12865000 元"),
    ("产量33，212万吨", "332120000 吨"),
    ("数字1,3,5", "1; 3; 5"),
    ("投资1.50亿元", "150000000 元"),
    ("约1.5e3吨", "1500 吨 about"),
    ("余额-0.25万元", "-2500 元"),
    ("零下12摄氏度", "-12 摄氏度"),
    // Chinese and mixed
    ("一百二十亿六千万元", "12060000000 元"),
    ("一万八千零四十户", "18040 户"),
    ("二十万亿元", "20000000000000 元"),
    ("三万五千亿元", "3500000000000 元"),
    ("八千七百户", "8700 户"),
    ("叁佰贰拾元", "320 元"),
    ("2万8076户", "28076 户"),
    ("1兆3,550.56亿元", "1355056000000 元"),
    ("25万6千", "256000"),
    ("218亿1,000万元", "21810000000 元"),
    ("二〇二四", "2024"),
    ("十点二公里", "10.2 公里"),
    ("5个亿", "500000000"),
    // A scale or a unit
    ("4.5万千瓦", "45000 千瓦"),
    ("3千米", "3 千米"),
    ("3千户", "3000 户"),
    ("2兆瓦", "2 兆瓦"),
    ("一万二千克", "12000 克"),
    ("两万两", "20000 两"),
    ("三千两百两", "3200 两"),
    // Ranges
    ("产能0.5—1.2万吨", "5000–12000 吨 range"),
    ("占5-20%", "5–20 % range"),
    ("三四十个", "30–40 个 range"),
    ("两三个", "2–3 个 range"),
    ("十五六户", "15–16 户 range"),
    ("二三百户", "200–300 户 range"),
    ("3元到5元", "3–5 元 range"),
    ("十八至三十万元", "180000–300000 元 range"),
    ("一千二百至一千五百人", "1200–1500 人 range"),
    ("从668家增加到1041家", "668 家; 1041 家"),
    ("5公里至3公里", "5 公里; 3 公里"),
    // Bounds
    ("5.2亿多元", "520000000 元 at_least"),
    ("1100多万元", "11000000 元 at_least"),
    ("3000余人次", "3000 人次 at_least"),
    ("3,288余亿元", "328800000000 元 at_least"),
    ("近百家", "100 家 about"),
    ("不少于60个", "60 个 at_least"),
    ("不足20公里", "20 公里 at_most"),
    ("六成以上", "60 % at_least"),
    ("20多个小时", "20 小时 at_least"),
    ("三个多月", "3 个月 at_least"),
    ("大于50并小于120", "50–120 range"),
    ("百分之五至十", "5–10 % range"),
    ("26.7个和31.2个百分点", "26.7 百分点; 31.2 百分点"),
    ("3个、5个和8个工作日", "3 个工作日; 5 个工作日; 8 个工作日"),
    // Ratios
    ("百分之三十六点九", "36.9 %"),
    ("百分之二十几", "20 % at_least"),
    ("千分之四", "4 ‰"),
    ("八分之一", "12.5 %"),
    ("三成半", "35 %"),
    ("九成五", "95 %"),
    ("近7成", "70 % about"),
    ("增长3.1倍", "3.1 倍"),
    ("翻一番", "1 倍"),
    ("翻了近两番", "3 倍 about"),
    ("提高5个百分点", "5 百分点"),
    ("1又2/3", "1.66666666666667"),
    ("打七五折", "75 %"),
    // Money
    ("50元6角3分", "50.63 元"),
    ("三块五", "3.5 元"),
    ("三块展板", "3 块"),
    ("人民币3.14元", "3.14 元"),
    ("120亿元人民币", "12000000000 元"),
    ("一斤二两", "1.2 斤"),
    ("逾百万", "1000000 at_least"),
    ("US$5", "5 美元"),
    ("2万5元", "25000 元"),
    ("葡币3亿元", "300000000 澳门元"),
    ("US$3.5 million", "3.5 美元"),
    // Compounds
    ("3500元/平方米", "3500 元/平方米"),
    ("5万立方米/日", "50000 立方米/日"),
    ("835元/人月", "835 元/人月"),
    ("每小时80公里", "80 公里"),
    ("6台(套)", "6 台(套)"),
    ("12件45宗", "12 件; 45 宗"),
    ("78村", "78 村"),
    ("103.5万农村人口", "1035000 人"),
    ("一个半小时", "1.5 小时"),
    ("查处案件12起", "12 起"),
    ("500GWh", "500 吉瓦时"),
    ("打对折", "50 %"),
    ("3000考生", "3000 人"),
    ("1 3/4公里,另有2座", "1.75 公里; 2 座"),
  ])
  func reads(_ text: String, _ reading: String) {
    #expect(NumericReading.reading(text) == reading, "\(text)")
  }

  @Test(arguments: [
    "1+4+1工作体系", "G318线", "世界500强", "12345热线", "〔2024〕号", "电话0731-85533622", "9时30分",
    "2024年3月", "第三方", "统一思想", "一系列举措", "十分重要", "千方百计", "万达广场", "三农工作", "5G基站",
    "索引号：53240K-/2023-1206007", "网站标识码 3607220011", "贵ICP备20210077号-1", "附件：1.清单；2.任务", "Page 3",
    "8、3#配电房",
    "http://a.cn/p?id=305&n=7", "20#、21#", "1、总体情况", "（二）", "1024×768",
  ])
  func findsNoQuantity(_ text: String) {
    let quantities = NumericReading.mentions(text).filter { $0.kind != .ordinal && $0.unit != nil }
    #expect(quantities.isEmpty, "\(text)")
  }

  @Test(arguments: [
    ("第十一", 0..<3), ("第七个", 0..<2), ("二期工程", 0..<2), ("3号楼", 0..<3), ("三标段", 0..<3),
  ])
  func tellsOrdinals(_ text: String, _ range: Range<Int>) {
    let mentions = NumericReading.mentions(text)
    #expect(mentions.map(\.kind) == [.ordinal], "\(text)")
    #expect(mentions.map(\.range) == [range], "\(text)")
  }

  @Test(arguments: [
    ("第一至第三标段", 0..<5), ("3至5号楼", 0..<5), ("第十和第十五之间", 0..<8), ("门诊楼一至四层", 3..<7),
    ("居全市前三名", 4..<6), ("列后三位", 2..<4),
  ])
  func tellsWhichFromHowMany(_ text: String, _ range: Range<Int>) {
    let mentions = NumericReading.mentions(text)
    #expect(mentions.map(\.kind) == [.ordinal], "\(text)")
    #expect(mentions.map(\.range) == [range], "\(text)")
  }

  @Test(arguments: [
    ("目前12名", "12 名"), ("此前三位", "3 位"), ("共三至五层", "3–5 层 range"), ("一两层", "1–2 层 range"),
  ])
  func countsWhatIsNoRank(_ text: String, _ reading: String) {
    #expect(NumericReading.reading(text) == reading, "\(text)")
    #expect(NumericReading.mentions(text).map(\.kind) == [.quantity], "\(text)")
  }

  @Test(arguments: [
    ("最高气温35度", "Cel"), ("零下5度", "Cel"), ("坡度为15度", "deg"), ("用电1200万度", "kW.h"),
    ("太阳能光电每年发电3万度", "kW.h"), ("近视300度", nil), ("气温回升。节电量为35万度", "kW.h"),
  ])
  func tellsTheSenseOfAUnit(_ text: String, _ code: String?) {
    #expect(NumericReading.mentions(text).map(\.unit?.code) == [code], "\(text)")
  }

  @Test(arguments: [("一座智慧化市场", "article"), ("数百个", "vague"), ("几十万元", "vague")])
  func tellsWhatIsNoCount(_ text: String, _ rule: String) {
    let mentions = NumericReading.mentions(text)
    #expect(mentions.map(\.kind) == [.number], "\(text)")
    #expect(mentions.map(\.rule) == [rule], "\(text)")
  }

  @Test(arguments: ["惠及?90户", "惠及\u{FFFD}90户", "惠及9\u{FFFD}户", "新增?8?2个"])
  func guessesNoLostDigits(_ text: String) {
    for mention in NumericReading.mentions(text) {
      #expect(mention.damaged && mention.value == nil, "\(text)")
    }
  }

  @Test(arguments: ["增长90户?", "增长了吗?共90户"])
  func takesQuestionsForNoDamage(_ text: String) {
    #expect(NumericReading.mentions(text).allSatisfy { !$0.damaged }, "\(text)")
  }

  @Test func convertsExactly() throws {
    let mention = try #require(NumericReading.mentions("19.6公里").first)
    #expect(mention.si?.value == 19600 && mention.si?.unit == "m")
    #expect(NumericReading.mentions("3亩").first?.si == nil)
  }

  @Test func reportsTooManyDigits() throws {
    let text = Cleaner().clean(SourceText("共" + String(repeating: "9", count: 39) + "元"))
    let mentions = NumericRecognizer().mentions(in: text, range: 0..<text.count)
    #expect(mentions.map(\.kind) == [.number])
    let diagnostic = try #require(mentions.first?.diagnostic(in: text))
    #expect(diagnostic.code == "too-many-digits")
    #expect(diagnostic.range == 1..<41)
  }

  @Test func holdsThirtyEightDigits() throws {
    let digits = String(repeating: "9", count: 38)
    let mention = try #require(NumericReading.mentions(digits + "元").first)
    #expect(mention.value == Decimal(string: digits))
  }
}
