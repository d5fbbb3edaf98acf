import FoundationEssentials
import Testing

@testable import TongbaoOutput

@Suite struct ResourcesTests {
  private static let folder =
    #filePath
    .split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Sources/TongbaoOutput/"

  @Test(arguments: [
    ("Language/Labels.tsv", Resources.labels),
    ("Terminal/EastAsianWidth.tsv", Resources.eastAsianWidth),
  ])
  func isFresh(_ path: String, _ compiledIn: StaticString) throws {
    let bytes = try Data(contentsOf: URL(filePath: Self.folder + path))
    #expect(
      Array(bytes) == Array(compiledIn.description.utf8),
      "\(path) has changed: run Sources/TongbaoOutput/Resources/embed.py")
  }
}
