import FoundationEssentials
import Testing

@testable import TongbaoRules

/// Folders of bad rules with the exact text that is told of them. `TONGBAO_UPDATE=1` writes it anew.
@Suite struct DiagnosticsTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Cases"

  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: folder).sorted())
  func faults(_ name: String) throws {
    let told = try messages(of: name)
    let url = URL(filePath: "\(Self.folder)/\(name)/expected.txt")
    if ProcessInfo.processInfo.environment["TONGBAO_UPDATE"] != nil {
      try Data(told.utf8).write(to: url)
    }
    let expected = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    #expect(told == expected, "\(name)")
  }

  private func messages(of name: String) throws -> String {
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(name)")
      .sorted().filter { $0 != "expected.txt" }.map { file in
        let data = try Data(contentsOf: URL(filePath: "\(Self.folder)/\(name)/\(file)"))
        return SourceFile(path: file, text: String(decoding: data, as: UTF8.self))
      }
    var faults: [Fault] = []
    let lexicons = files.filter { $0.path.hasSuffix(".tsv") }.map {
      Lexicon(name: String($0.path.dropLast(4)), file: $0, faults: &faults)
    }
    _ = RuleSet(
      rules: files.filter { $0.path.hasSuffix(".rules") }, lexicons: lexicons,
      recognized: [
        .init("Amount", attributes: ["unit"]), .init("Name", needs: ["Amount"]),
        .init("Record", needs: ["Fact"]),
      ], closed: ["status": ["started", "completed"]], faults: &faults)
    return FaultMessage.messages(of: faults, in: files).map { $0 + "\n" }.joined()
  }
}
