import FoundationEssentials
import Testing

@testable import TongbaoOutput

@Suite struct ResourcesTests {
  private static let folder =
    #filePath
    .split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Sources/TongbaoOutput/"

  @Test(arguments: [
    (["Language/Labels.tsv"], Resources.labels),
    (["Schema/schema.json"], Resources.schema),
    (["Report/report.html"], Resources.reportHTML),
    (["Report/index.html"], Resources.indexHTML),
    (["Report/report.css"], Resources.style),
    (
      [
        "Report/page.js", "Report/text.js", "Report/records.js", "Report/verdicts.js",
        "Report/report.js",
      ], Resources.reportScript
    ),
    (["Report/page.js", "Report/index.js"], Resources.indexScript),
  ])
  func isFresh(_ paths: [String], _ compiledIn: StaticString) throws {
    let bytes = try paths.flatMap { try Data(contentsOf: URL(filePath: Self.folder + $0)) }
    #expect(
      bytes == Array(compiledIn.description.utf8),
      "\(paths) have changed: run Sources/TongbaoOutput/Resources/embed.py")
  }
}
