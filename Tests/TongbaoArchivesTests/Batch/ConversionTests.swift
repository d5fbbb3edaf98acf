import FoundationEssentials
import Synchronization
import Testing
import Tongbao
import TongbaoOutput

@testable import TongbaoArchives

@Suite struct ConversionTests {
  private static let parser = DocumentParser(BulletinParser())
  private static let versions = Versions(tool: "0", rules: "0")

  private static func convert(
    _ inputs: [String], to output: String, jobs: Int = 1, resume: Bool = false,
    maximumBytes: Int = 1 << 20, isStopRequested: @escaping @Sendable () -> Bool = { false }
  ) throws -> Conversion.Summary {
    var options = Conversion.Options()
    options.jobs = jobs
    options.resume = resume
    options.progress = .none
    options.maximumBytes = maximumBytes
    options.isStopRequested = isStopRequested
    let rendering = Rendering(
      format: try #require(ArchiveFormat(path: output)), versions: versions)
    return try Conversion(
      inputs.map(FilePath.init), to: FilePath(output), parser: parser, rendering: rendering,
      options: options
    ).run()
  }

  /// A folder of bulletins: text, pages, NDJSON, a JSON array, and what cannot be read.
  private static func archive() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for ordinal in 1...6 {
      try folder.write("in/\(ordinal).txt", "第\(ordinal)号大桥工程完成\(ordinal * 7)%。")
    }
    try folder.write("in/page.html", Fixtures.bytes("html/01-trs-editor.html"))
    try folder.write(
      "in/many.jsonl",
      """
      {"id":"a","text":"甲水厂工程完成38%。","meta":[1]}

      {"id":7,"html":"<p>乙路工程完成投资1.2亿元。</p>"}
      not json
      {"id":"b"}
      """)
    try folder.write("in/array.json", #"[{"id":"c","text":"丙桥竣工通车。"}, {"text":"丁泵站开工。"}]"#)
    try folder.write("in/picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D])
    try folder.write("in/noise", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 193) })
    return folder
  }

  private static let failures = ["many.jsonl:3", "b", "noise", "picture.png"]

  @Test(arguments: ["ndjson", "json", "csv", "tsv", "md", "xlsx", "sqlite"])
  func outputDoesNotDependOnJobs(_ suffix: String) throws {
    let folder = try Self.archive()
    let one = try Self.convert([folder.path("in")], to: folder.path("one.\(suffix)"))
    let three = try Self.convert([folder.path("in")], to: folder.path("three.\(suffix)"), jobs: 3)
    #expect(try folder.bytes("one.\(suffix)") == folder.bytes("three.\(suffix)"))
    #expect(one.documents == 15 && three.documents == 15)
    #expect(one.failures == Self.failures.count)
    #expect(one.records > 6)
  }

  @Test func documentsAndErrors() throws {
    let folder = try Self.archive()
    _ = try Self.convert([folder.path("in")], to: folder.path("out.ndjson"), jobs: 2)
    let lines = try Self.objects(folder.bytes("out.ndjson")).filter {
      $0["type"]?.string == "document"
    }
    let ids = lines.map { $0["id"]?.string ?? "-" }.map { $0.split(separator: "/").last ?? "-" }
    let expected = """
      1.txt 2.txt 3.txt 4.txt 5.txt 6.txt c array.json:2 a - many.jsonl:3 b noise page.html picture.png
      """
    #expect(ids.joined(separator: " ") == expected)
    let errors = try Self.objects(folder.bytes("errors.ndjson"))
    let paths = errors.compactMap {
      $0["path"]?.string?.split(separator: "/").last.map(String.init)
    }
    #expect(paths == Self.failures)
    #expect(errors.compactMap { $0["code"]?.string } == ["json", "json", "binary", "kind"])
    let leftovers = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(leftovers == ["errors.ndjson", "in", "out.ndjson"])
  }

  private static func objects(_ bytes: [UInt8]) throws -> [JSONValue] {
    try bytes.split(separator: 0x0A).map { try JSONReader.read(Array($0)) }
  }

  @Test func withoutFailuresThereIsNoErrorFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("errors.ndjson", "{}")
    try folder.write("a.txt", "甲水厂工程完成38%。")
    _ = try Self.convert([folder.path("a.txt")], to: folder.path("out.ndjson"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("errors.ndjson")))
  }

  /// An output among its own inputs is not read.
  @Test func outputAmongInputs() throws {
    let folder = try Self.archive()
    for _ in 0..<2 {
      let summary = try Self.convert([folder.url.path], to: folder.path("out.ndjson"))
      #expect(summary.documents == 15)
    }
  }

  @Test(arguments: ["ndjson", "sqlite"])
  func resumingGivesTheSameBytes(_ suffix: String) throws {
    let folder = try Self.archive()
    _ = try Self.convert([folder.path("in")], to: folder.path("whole.\(suffix)"))
    _ = try Self.convert([folder.path("in")], to: folder.path("out.\(suffix)"), resume: true)
    let journal = try folder.bytes("out.\(suffix).journal")
    for share in [0, 1, 4, 7, 10] {
      try folder.write("out.\(suffix).journal", journal[..<(journal.count * share / 10)])
      let summary = try Self.convert(
        [folder.path("in")], to: folder.path("out.\(suffix)"), jobs: 2, resume: true)
      #expect(try folder.bytes("out.\(suffix)") == folder.bytes("whole.\(suffix)"), "\(share)/10")
      #expect((summary.kept > 0) == (share > 0))
    }
  }

  @Test func whoeverAsksToStopCanGoOnLater() throws {
    let folder = try Self.archive()
    _ = try Self.convert([folder.path("in")], to: folder.path("whole.ndjson"))
    let asked = Atomic(0)
    let stopped = try Self.convert(
      [folder.path("in")], to: folder.path("out.ndjson"),
      isStopRequested: { asked.add(1, ordering: .relaxed).oldValue >= 3 })
    #expect(stopped.isInterrupted && stopped.documents == 3)
    let resumed = try Self.convert([folder.path("in")], to: folder.path("out.ndjson"), resume: true)
    #expect(!resumed.isInterrupted && resumed.kept == 3)
    #expect(try folder.bytes("out.ndjson") == folder.bytes("whole.ndjson"))
  }

  @Test func onlyWhatChangedIsParsedAgain() throws {
    let folder = try Self.archive()
    let output = folder.path("out.csv")
    _ = try Self.convert([folder.path("in")], to: output, resume: true)
    try folder.write("in/3.txt", "第3号大桥工程完成99%。")
    try FileManager.default.removeItem(atPath: folder.path("in/5.txt"))
    let summary = try Self.convert([folder.path("in")], to: output, resume: true)
    #expect(summary.documents == 14)
    #expect(summary.kept == 14 - Self.failures.count - 1)
    let text = String(decoding: try folder.bytes("out.csv"), as: UTF8.self)
    #expect(text.contains("99%") && !text.contains("第5号"))
  }

  @Test func documentsOverTheLimit() throws {
    let folder = try TemporaryFolder()
    try folder.write("long.txt", String(repeating: "长", count: 1000))
    try folder.write(
      "lines.jsonl",
      "{\"id\":1,\"text\":\"\(String(repeating: "长", count: 1000))\"}\n{\"id\":2,\"text\":\"短\"}")
    let summary = try Self.convert(
      [folder.path("lines.jsonl"), folder.path("long.txt")], to: folder.path("out.ndjson"),
      maximumBytes: 999)
    #expect(summary.documents == 3 && summary.failures == 2)
    #expect(
      summary.firstFailures.allSatisfy { $0.diagnostic.message.contains("longer than 999 bytes") })
  }

  @Test func outputsThatCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "甲")
    for suffix in ["ndjson", "xlsx", "sqlite"] {
      #expect(throws: OutputFailure.self, "\(suffix)") {
        _ = try Self.convert([folder.path("a.txt")], to: folder.path("no/out.\(suffix)"))
      }
    }
  }
}
