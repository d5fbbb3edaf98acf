import Testing

@testable import TongbaoText

@Suite struct WordBreakerTests {
  @Test(arguments: [
    ("已完成19.6公里", "已|完成|19.6|公里"),
    ("占年计划的79.4%", "占|年|计划|的|79.4%"),
    ("可提供学位2,160个", "可|提供|学位|2,160|个"),
    ("8:30—17:30", "8|:|30|—|17|:|30"),
    ("5个;7个", "5|个|;|7|个"),
    ("G318线", "G318|线"),
    ("10kV电缆", "10|kV|电缆"),
    ("累计  完成", "累计|  |完成"),
    ("二期", "二期"),
    ("1.", "1|."),
    ("%", "%"),
    ("", ""),
  ])
  func breaksWords(_ text: String, _ expected: String) throws {
    #expect(try words(of: text, overrides: []) == expected, "\(text)")
  }

  @Test(arguments: [
    ("13个子项", [2..<3, 3..<5], "13|个|子项"),
    ("殘疾人工作者", [0..<3, 3..<6], "殘疾人|工作者"),
    ("三期工程", [0..<2], "三期|工程"),
    ("房屋", [0..<2, 1..<2], "房屋"),
    ("房屋", [0..<9], "房屋"),
    ("房屋", [1..<1], "房屋"),
  ])
  func keepsTermsWhole(_ text: String, _ overrides: [Range<Int>], _ expected: String) throws {
    #expect(try words(of: text, overrides: overrides) == expected, "\(text)")
  }

  @Test func givesTheSameWordsInAnyOrder() throws {
    let text = Array("燃气旧管网改造已完成19.6公里,供热二次网改造完成65%".unicodeScalars)
    guard let breaker = WordBreaker() else { throw NoData() }
    let clauses = [0..<17, 18..<text.count]
    let forwards = clauses.map { breaker.words(in: text, range: $0) }
    let backwards = clauses.reversed().map { breaker.words(in: text, range: $0) }
    #expect(forwards == backwards.reversed())
  }

  @Test func leavesNoGapBeyondTheBasicPlane() throws {
    #expect(try words(of: "𠮷野家𠮷5个", overrides: []).filter { $0 != "|" } == "𠮷野家𠮷5个")
  }

  /// ICU has no data for word breaking.
  private struct NoData: Error {}

  private func words(of text: String, overrides: [Range<Int>]) throws -> String {
    let scalars = Array(text.unicodeScalars)
    guard let breaker = WordBreaker() else { throw NoData() }
    return breaker.words(in: scalars, range: 0..<scalars.count, overrides: overrides)
      .map { String(scalars[$0]) }.joined(separator: "|")
  }
}
