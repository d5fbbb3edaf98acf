import Testing
import TongbaoText

@testable import TongbaoRecords

@Suite struct CalendarWordsTests {
  static let rows = TSV.rows(of: Resources.calendarWords)

  /// Roles that say something about the words around them, and are no part of a mention.
  private static let silent = ["none", "lengthy"]

  @Test(arguments: rows)
  func holdsInItsExampleAlone(_ row: [String]) throws {
    try #require(row.count == 7, "\(row)")
    let arguments = row[2].split(separator: " ").map(String.init)
    #expect(CalendarWord.Role(row[1], arguments) != nil, "\(row)")
    let words = row[0].split(separator: " ")
    func mentioned(in text: String) -> Bool {
      Self.mentions(in: text).contains { mention in words.contains { mention.contains($0) } }
    }
    #expect(mentioned(in: row[5]) != Self.silent.contains(row[1]), "\(row[5])")
    #expect(!mentioned(in: row[6]), "\(row[6])")
  }

  private static func mentions(in text: String) -> [String] {
    let clean = Cleaner().clean(SourceText(text))
    return TemporalRecognizer()
      .mentions(in: clean, range: 0..<clean.count, reference: ReferenceDate("2022-04-17"))
      .map { String(clean.folded[$0.range]) }
  }
}
