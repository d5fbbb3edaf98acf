import Testing
import TongbaoText

@testable import TongbaoOutput

@Suite struct DataPackageTests {
  @Test func describesTheColumnsOfItsFile() throws {
    let writer = DelimitedWriter(.tab, headers: .chinese)
    let text = Sample.string { DataPackage(path: "记录.tsv", of: writer).append(to: &$0) }
    let resource = try #require(try JSONReader.read(Array(text.utf8))["resources"]?.array?.first)
    #expect(resource["path"]?.string == "记录.tsv")
    #expect(resource["dialect"]?["delimiter"]?.string == "\t")
    let fields = try #require(resource["schema"]?["fields"]?.array)
    #expect(fields.count == Column.all(script: .source).count)
    let value = try #require(fields.first { $0["title"]?.string == "Value" })
    #expect(value["name"]?.string == "数值" && value["type"]?.string == "number")
  }
}
