import Testing

@testable import TongbaoText

@Suite struct ScraperNoiseTests {
  @Test(arguments: [
    ("項(xiàng)目", "項目"), ("項（xiàng）目", "項目"), ("社會(huì )", "社會"), ("女(nǚ)職工", "女職工"),
    ("項(xia\u{300}ng)目", "項目"), ("人們(men)", "人們"), ("至(zhì)此(cǐ)", "至此"),
    ("增長(zhǎng)、長(cháng)江", "增長、長江"),
    ("來(lái)臺(tái)藍(lán)見(jiàn)負(fù)陽(yáng)", "來臺藍見負陽"),
  ])
  func glossesGo(_ source: String, _ clean: String) {
    #expect(cleaned(source).text == clean, "\(source)")
  }

  @Test(arguments: [
    "門(急)診、套(間)、縣(市、區)", "微信(lmjxwx)", "長度(km)", "對(party)", "項(xiang)目", "項(xiǎng)目",
    "米(mi)、安(an)", "(xiàng)", "App(wǎng)", "完成(zhōng guó)", "一?二、谁来？(三)",
    "Nicol??s Li", "真的?,A公司", "是吗?!B座",
  ])
  func bracketsStay(_ source: String) {
    #expect(cleaned(source).text == source)
  }

  /// Bytes that the scraper broke, with the source range of each repaired character.
  @Test(arguments: [
    ("更換燃?xì)馀f管線", "更換燃氣舊管線", 3..<9), ("在津?yàn)I港", "在津濱港", 2..<8),
    ("地?cái)U(kuò)建", "地擴建", 1..<12), ("戶?！皵?shù)量", "戶。“數量", 1..<9),
    ("工?！北O(jiān)理", "工。”監理", 1..<11), ("?,F(xiàn)將", "。現將", 0..<9),
  ])
  func bytesAreRepaired(_ source: String, _ clean: String, _ range: Range<Int>) {
    let result = cleaned(source)
    #expect(result.text == clean, "\(source)")
    #expect(result.damage.isEmpty, "\(source)")
    let repaired = result.glyphs.filter { $0.end - $0.start > 2 }
    #expect(repaired.allSatisfy { range.contains(Int($0.start)) && $0.end <= range.upperBound })
    #expect(repaired.first.map { Int($0.start) } == range.lowerBound, "\(source)")
  }

  /// What cannot be known is marked, never guessed.
  @Test(arguments: [
    ("戶均配變?nèi)萘坑?.8千伏安", "戶均配變容量\u{FFFD}.8千伏安"), ("當(dāng)?shù)鼐用?90戶", "當地居\u{FFFD}90戶"),
    ("新建飯?zhí)?0個(gè)", "新建飯\u{FFFD}0個"),
  ])
  func lossesAreMarked(_ source: String, _ clean: String) {
    let text = Cleaner().clean(SourceText(source))
    #expect(String(text.written) == clean)
    #expect(text.damage.contains { String(text.written[$0]).contains(where: \.isNumber) })
    #expect(text.diagnostics.contains { $0.code == "damaged-text" })
  }

  @Test(arguments: [
    ("推进的?3项", "?3"), ("今年?022年", "?022"), ("8?2日", "8?2"), ("约\u{FFFD}3.5%左右", "\u{FFFD}3.5%"),
    ("约3\u{FFFD}亿", "3\u{FFFD}"), ("多少个?共30个", nil), ("http://a.b/c?8=1", nil), ("真的？3个", nil),
  ])
  func lostDigitsAreMarked(_ source: String, _ damage: String?) {
    let text = Cleaner().clean(SourceText(source))
    #expect(text.damage.first.map { String(text.written[$0]) } == damage, "\(source)")
  }

  @Test(arguments: [Scraper.light, Scraper.heavy])
  func undoesTheScraper(_ scraper: Scraper) {
    let text = "截至九月底，現有學校改造項目已開工，國家級開發區電力管網、濱海大道和津濱水廠二期工程進展順利；農業機械化水平穩步提高。"
    #expect(cleaned(scraper.damaged(text)).text == text)
  }

  private func cleaned(
    _ source: String
  ) -> (text: String, glyphs: [Glyph], damage: [Range<Int>]) {
    let result = ScraperNoise.removed(from: [Glyph](SourceText(source)))
    return (String(result.text.map(\.scalar)), result.text, result.damage)
  }
}
