import TongbaoRecords
import Testing
import TongbaoText

@testable import TongbaoOutput

@Suite struct IndexPageTests {
  @Test func countsOverDocuments() throws {
    var index = IndexPage(language: .english)
    index.add(Sample.bulletin, page: "report/0001.html")
    index.add(Sample.bulletin, page: "report/0002.html")
    let page = Sample.string { index.append(to: &$0) }
    let start = try #require(page.firstRange(of: "id=\"archive\">")).upperBound
    let json = page[start...].prefix { $0 != "<" }
    let data = try JSONReader.read(Array(json.utf8))
    let documents = try #require(data["documents"]?.array)
    #expect(documents.map { $0["page"]?.string } == ["report/0001.html", "report/0002.html"])
    #expect(documents[0]["records"]?.decimal == 6 && documents[0]["failed"]?.decimal == 1)
    #expect(documents[0]["statuses"]?["in_progress"]?.decimal == 2)
    #expect(documents[0]["statuses"]?["none"]?.decimal == 1)
    let place = try #require(data["places"]?.array?.first)
    #expect(place["name"]?.string == "全市" && place["counts"]?["completed"]?.decimal == 2)
    let checks = try #require(data["checks"]?.array)
    #expect(checks.map { $0["document"]?.decimal } == [0, 1])
    #expect(checks[0]["record"]?.decimal == 2)
  }
}
