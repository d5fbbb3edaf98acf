import FoundationEssentials
import Testing

@testable import TongbaoText

@Suite struct DisplayWidthTests {
  @Test func isFresh() throws {
    let folder = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let path = folder + "/Sources/TongbaoText/Width/EastAsianWidth.tsv"
    let bytes = try Data(contentsOf: URL(filePath: path))
    #expect(
      Array(bytes) == Array(DisplayWidth.table.description.utf8),
      "EastAsianWidth.tsv has changed: run Sources/TongbaoText/Width/east_asian_width.py")
  }

  @Test(arguments: [
    ("abc", 3), ("通报", 4), ("２", 2), ("e\u{301}", 1), ("㎡", 2), ("𠮷", 2), ("…", 1), ("", 0),
    ("한글", 4), ("\u{200B}", 0), ("（", 2), ("\u{7}", 0),
  ])
  func countsColumns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(text) == columns, "\(text)")
  }

  @Test(arguments: [
    ("东河桥工程", 10, "东河桥工程"), ("东河桥工程", 9, "东河桥工…"), ("东河桥工程", 8, "东河桥…"),
    ("abc", 2, "a…"), ("abc", 1, "…"), ("abc", 0, ""),
  ])
  func truncates(_ text: String, _ width: Int, _ expected: String) {
    #expect(DisplayWidth.truncated(text, to: width) == expected, "\(text) to \(width)")
  }
}
