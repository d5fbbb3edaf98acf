import Testing
import TongbaoText

@testable import TongbaoRecords

@Suite struct LocalCurrencyTests {
  private static func code(_ text: String) -> String? {
    LocalCurrency(of: Cleaner().clean(SourceText(text))).code
  }

  @Test(arguments: TSV.rows(of: Resources.localCurrencies))
  func holdsInItsExampleAlone(_ row: [String]) throws {
    try #require(row.count == 4, "\(row)")
    #expect(Self.code(row[2]) == row[1], "\(row[2])")
    #expect(Self.code(row[3]) != row[1], "\(row[3])")
  }

  @Test(arguments: [
    ("工程预算3亿元", "CNY"), ("香港特别行政区工程预算3亿元", "CNY"),
    ("工程預算3億元", nil), ("本港與本澳工程預算3億元", nil),
  ])
  func isOpenWhereNothingTells(_ text: String, _ code: String?) {
    #expect(Self.code(text) == code, "\(text)")
  }
}
