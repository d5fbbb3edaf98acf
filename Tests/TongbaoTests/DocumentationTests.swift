import FoundationEssentials
import Testing
import Tongbao

/// The snippets of Tongbao.docc and the README: each stands here, line for line, and is run.
@Suite struct DocumentationTests {
  @Test func readme() {
    let parser = BulletinParser()
    let bulletin = parser.parse(SourceText("东河桥工程完成38%。"), id: "example")
    for record in bulletin.records { print(record.project ?? "-", record.quantity?.value ?? 0) }
    #expect(bulletin.records.count == 1)
  }

  @Test func overviewAndRecords() {
    let parser = BulletinParser()
    let source = SourceText("截至2024年3月底，东河桥工程完成38%。")
    let bulletin = parser.parse(source, id: "example")
    let bytes = Array("东河桥工程完成38%。".utf8)
    let decoded = parser.parse(bytes: bytes, id: "example", date: "2024-04-05")
    #expect(bulletin.records.count == 1)
    #expect(decoded.records.count == 1)
    for record in bulletin.records {
      print(record.project ?? "-", record.role?.rawValue ?? "-", record.status?.rawValue ?? "-")
      if let quantity = record.quantity, let value = quantity.value {
        print(value, quantity.unit ?? "")
      }
    }
    let range = bulletin.records[0].evidence.range
    let clause = String(String.UnicodeScalarView(source.scalars[range]))
    #expect(clause == "东河桥工程完成38%")
    let lines = String(decoding: bulletin.ndjson(), as: UTF8.self)
    #expect(lines.split(separator: "\n").count == 1)
  }

  @Test func customRules() {
    do {
      let own = try BulletinParser(rulesAt: ["fixtures/rules"])
      print(own.parse(SourceText("新河跨线桥已转体就位。"), id: "example").records.count)
    } catch {
      print(error.messages)
    }
  }

  @Test func rulesWithAFault() {
    let path = "\(Self.root)/Tests/cli/files/broken.rules"
    #expect(throws: RulesError.self) { try BulletinParser(rulesAt: [path]) }
    #expect(throws: RulesError.self) { try BulletinParser(rulesAt: ["nothere"]) }
  }

  @Test func threads() async {
    let parser = BulletinParser()
    let texts = ["东河桥工程完成38%。", "西苑小学已竣工。"]
    let counts = await withTaskGroup(of: Int.self) { group in
      for text in texts {
        group.addTask { parser.parse(SourceText(text), id: text).records.count }
      }
      return await group.reduce(0, +)
    }
    #expect(counts == 2)
  }

  @Test(
    arguments: ["Tongbao", "Records", "CustomRules", "Threads"].map {
      "Sources/Tongbao/Tongbao.docc/\($0).md"
    } + ["README.md"])
  func snippetsStandHere(_ page: String) throws {
    let here = Self.lines(of: try Self.text(#filePath))
    let text = try Self.text("\(Self.root)/\(page)")
    var isInside = false
    for line in Self.lines(of: text) {
      if line.hasPrefix("```") { isInside = line == "```swift" }
      if isInside, line != "```swift" { #expect(here.contains(line), "\(page): \(line)") }
    }
  }

  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }
  }
}
