import FoundationEssentials
import Testing

@testable import TongbaoText

@Suite struct LayoutLexiconsTests {
  private static let folder =
    #filePath
    .split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    + "/Sources/TongbaoText/Layout/Lexicons/"

  @Test(arguments: [
    ("numbering.tsv", LayoutLexicons.numbering),
    ("openings.tsv", LayoutLexicons.openings),
    ("heading-words.tsv", LayoutLexicons.headingWords),
    ("boilerplate.tsv", LayoutLexicons.boilerplate),
    ("frame-words.tsv", LayoutLexicons.frameWords),
    ("table-columns.tsv", LayoutLexicons.tableColumns),
    ("cell-fits.tsv", LayoutLexicons.cellFits),
  ])
  func isFresh(_ path: String, _ compiledIn: StaticString) throws {
    let bytes = try Data(contentsOf: URL(filePath: Self.folder + path))
    #expect(
      Array(bytes) == Array(compiledIn.description.utf8),
      "\(path) has changed: run Sources/TongbaoText/Layout/Lexicons/embed.py")
  }
}
