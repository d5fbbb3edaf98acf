import Testing

@testable import TongbaoText

@Suite struct MarkupTests {
  @Test(arguments: [
    ("占55%&amp;nbsp;。&ldquo;A&rdquo;&#65292;", "占55% 。“A”，"),
    ("1&mdash;6月&nbsp完成&amp;amp;&unknown;", "1—6月 完成&&unknown;"),
    ("<p class=\"x\">完成<b>90</b>%</p>", "\n完成90%\n"),
    ("公园&lt;br/&gt;绿道", "公园\n绿道"), ("已開工、br />二", "已開工、\n二"), ("當前顴/p>", "當前顴\n"),
    ("<!-- 注 --><script>var a = '<5';</script>完成", "完成"),
    ("a<b 且 c>d、<5个、x < y", "a<b 且 c>d、<5个、x < y"), ("</未完", "</未完"), ("<!--未完", "<!--未完"),
    ("一\r\n二\r三\u{FEFF}\u{200B}\u{AD}四", "一\n二\n三四"), ("km/b1、公里/日", "km/b1、公里/日"),
  ])
  func isRemoved(_ source: String, _ plain: String) {
    #expect(String(Markup.removed(from: [Glyph](SourceText(source))).map(\.scalar)) == plain)
  }

  @Test func keepsTheRangeOfAReference() {
    let text = Markup.removed(from: [Glyph](SourceText("约&#12288;二\r\n")))
    #expect(text.map { Int($0.start) } == [0, 1, 9, 10])
    #expect(text.map { Int($0.end) } == [1, 9, 10, 12])
  }
}
