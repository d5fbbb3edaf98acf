import Testing

@testable import TongbaoText

/// Words found where somebody asks are those that are found when all are.
@Suite struct WordEdgesTests {
  @Test(arguments: [
    "医技楼13个子项已完成投资1,234.5万元,占年度计划的98.6%;", "A12区3号楼 二期工程", "2022年1—6月。", "", "完",
    "新建（改建）5G基站１２座", "残疾人工作者\u{20BB7}野家",
  ])
  func lazyIsEager(_ text: String) throws {
    let scalars = Array(text.unicodeScalars)
    guard let breaker = WordBreaker() else { throw NoData() }
    let words = breaker.words(in: scalars, range: 0..<scalars.count)
    let eager = Set(words.flatMap { [$0.lowerBound, $0.upperBound] } + [0, scalars.count])
    for positions in [Array(0...scalars.count), (0...scalars.count).reversed()] {
      var edges = WordEdges(of: 0..<scalars.count, in: scalars)
      for position in positions {
        let isEdge = edges.isEdge(position, breaker)
        #expect(isEdge == eager.contains(position), "\(text) at \(position)")
      }
    }
  }

  private struct NoData: Error {}
}
