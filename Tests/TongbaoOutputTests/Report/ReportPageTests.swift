import TongbaoRecords
import TongbaoText
import Testing

@testable import TongbaoOutput

@Suite struct ReportPageTests {
  private static let hostile = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--<script>",
    "\u{2028}\u{2029}", "\"'`\\", "&lt;b&gt;", "]]>", "{{script}}", "\u{0}\u{7}\u{1B}",
    String(repeating: "长", count: 5000), "\u{202E}abc", "𠮷\u{10FFFF}",
  ]

  private func page(_ document: ReportDocument) -> String {
    Sample.string { ReportPage(language: .chinese).append(document, to: &$0) }
  }

  /// What stands in a data island.
  private func island(_ id: String, _ page: String) -> Substring {
    guard let tag = page.firstRange(of: "id=\"\(id)\">") else { return "" }
    let rest = page[tag.upperBound...]
    return rest[..<(rest.firstRange(of: "</script>")?.lowerBound ?? rest.endIndex)]
  }

  @Test(arguments: hostile)
  func holdsHostileTextAsData(_ text: String) throws {
    var record = Sample.achieved
    record.project = text
    record.evidence.text = text
    var bulletin = Bulletin(id: text, source: SourceText(text), script: .simplified)
    bulletin.title = text
    bulletin.records = [record]
    let page = page(ReportDocument(source: SourceText(text), bulletin: bulletin))
    #expect(page.split(separator: "<script").count == 6, "\(text.prefix(40))")
    #expect(!page.contains("<img"), "\(text.prefix(40))")
    let data = try JSONReader.read(Array(island("document", page).utf8))
    #expect(data["text"]?.string == text)
    #expect(data["title"]?.string == text)
    let line = try JSONReader.read(Array(island("lines", page).utf8))
    #expect(line["project"]?.string == text)
  }

  @Test func tellsWhatThePageShows() throws {
    let document = ReportDocument(
      source: Sample.source, bulletin: Sample.bulletin, greyed: [0..<5], unusedNumbers: [3..<7])
    let data = try JSONReader.read(Array(island("document", page(document)).utf8))
    let projects = try #require(data["projects"]?.array)
    #expect(projects.map { $0["name"]?.string } == ["改善住房条件", "东河桥工程", "松浦水厂二期工程"])
    #expect(projects[0]["completion"]?.string == "30.7")
    #expect(projects[0]["target"]?["value"]?.string == "26")
    #expect(data["greyed"]?.array?.count == 1 && data["unused"]?.array?.count == 1)
    #expect(data["digest"]?.string == document.digest)
  }

  @Test func letsOnlyItsOwnScriptsRun() {
    let page = page(ReportDocument(source: Sample.source, bulletin: Sample.bulletin))
    let policy =
      "content=\"default-src 'none'; script-src '\(Resources.reportScriptHash)'; "
      + "style-src '\(Resources.styleHash)'; base-uri 'none'; form-action 'none'\""
    #expect(page.contains(policy))
    #expect(!page.contains("http:") && !page.contains("https:"))
  }
}
