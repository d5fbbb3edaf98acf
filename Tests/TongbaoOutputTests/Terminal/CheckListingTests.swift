import Testing
import TongbaoRecords
import TongbaoText

@testable import TongbaoOutput

@Suite struct CheckListingTests {
  private static func lines(_ text: String) -> String {
    let source = SourceText(text)
    let bulletin = BulletinReader(rules: RuleLibrary.builtin).read(source, id: "a.txt", date: nil)
    return CheckListing(source: source, bulletin: bulletin).lines.joined(separator: "\n")
  }

  @Test func tellsThePlaceAndQuotesTheClauses() {
    #expect(
      Self.lines("东河改造工程进展\n　　东河改造工程年度任务260公里，完成221公里，占83%。")
        == """
        a.txt:2:27: completion-agrees: 221公里 ÷ 260公里 = 85%, not 83%
          2 | 占83%
          2 | 完成221公里
          2 | 东河改造工程年度任务260公里
        """)
  }

  @Test(arguments: ["", "\n", "东河改造工程年度任务260公里，完成221公里，占85%。"])
  func isEmptyWhereNothingFails(_ text: String) {
    #expect(Self.lines(text) == "", "\(text)")
  }
}
