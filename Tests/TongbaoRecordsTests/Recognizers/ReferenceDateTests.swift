import Testing

@testable import TongbaoRecords

@Suite struct ReferenceDateTests {
  @Test(arguments: ["2022", "2022-04", "2022-04-17", "0001-01-01"])
  func reads(_ text: String) {
    #expect(ReferenceDate(text)?.text == text)
  }

  @Test(arguments: [
    "", "22", "2022-4", "2022-13", "2022-02-30", "2022-04-17-1", "2022/04/17", "２０２２", "0000",
    "-2022",
    "2022-", "+022",
  ])
  func refuses(_ text: String) {
    #expect(ReferenceDate(text) == nil, "\(text)")
  }
}
