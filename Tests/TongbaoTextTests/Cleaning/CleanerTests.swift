import Testing

@testable import TongbaoText

@Suite struct CleanerTests {
  /// Source, clean text in its own script, folded text.
  @Test(arguments: [
    ("８．５％，ＧＤＰ", "8.5%，GDP", "8.5%,GDP"),
    ("（二期）；：", "（二期）；：", "(二期);:"),
    ("投資進展爲説裏羣於", "投資進展爲説裏羣於", "投资进展为说里群于"),
    ("第１期「安居」計畫", "第1期「安居」計畫", "第1期“安居”计画"),
    ("今年20項(xiàng)民心工程進(jìn)展情況", "今年20項民心工程進展情況", "今年20项民心工程进展情况"),
    ("項（xiàng）目、社會(huì )、女(nǚ)", "項目、社會、女", "项目、社会、女"),
    (
      "門(急)診、套(間)、微信(lmjxwx)、公里(km)", "門(急)診、套(間)、微信(lmjxwx)、公里(km)", "门(急)诊、套(间)、微信(lmjxwx)、公里(km)"
    ),
    ("對(party)、重(hen)", "對(party)、重(hen)", "对(party)、重(hen)"),
    ("占55%&amp;nbsp;。&ldquo;A&rdquo;&#65292;&lt;br/&gt;", "占55% 。“A”，\n", "占55% 。“A”,\n"),
    ("<p class=\"x\">完成<b>90</b>%</p>", "\n完成90%\n", "\n完成90%\n"),
    ("a<b 且 c>d、<5个", "a<b 且 c>d、<5个", "a<b 且 c>d、<5个"),
    ("一\r\n二\r三\u{FEFF}\u{200B}", "一\n二\n三", "一\n二\n三"),
  ])
  func cleans(_ source: String, _ written: String, _ folded: String) {
    let text = Cleaner().clean(SourceText(source))
    #expect(String(text.written) == written, "\(source)")
    #expect(String(text.folded) == folded, "\(source)")
  }
}
