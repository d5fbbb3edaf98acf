import Testing

@testable import TongbaoArchives

@Suite struct OrderedPoolTests {
  @Test(arguments: [1, 2, 7]) func outcomesComeInOrder(_ jobs: Int) {
    let pool = OrderedPool<Int, Int>(jobs: jobs) { value in
      // Later values take less work, so they are finished first.
      (0..<(1000 - value) * 10).reduce(value) { sum, _ in sum } * 2
    }
    defer { pool.close() }
    for value in 0..<200 { pool.submit(value) }
    #expect((0..<200).map { pool.outcome($0) } == (0..<200).map { $0 * 2 })
  }

  @Test(arguments: [1, 2]) func valuesThatNobodyBeganAreTakenBack(_ jobs: Int) {
    let pool = OrderedPool<Int, Int>(jobs: jobs) { $0 }
    defer { pool.close() }
    for value in 0..<200 { pool.submit(value) }
    _ = pool.outcome(0)
    let begun = 200 - pool.withdraw()
    #expect(begun >= 1)
    #expect((1..<begun).map { pool.outcome($0) } == Array(1..<begun))
    pool.submit(7)
    #expect(pool.outcome(begun) == 7)
  }
}
