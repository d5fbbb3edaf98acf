import FoundationEssentials
import Testing

@testable import TongbaoRecords

@Suite struct ResourcesTests {
  private static let target =
    #filePath
    .split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Sources/TongbaoRecords/"

  @Test func areFresh() throws {
    for (path, text) in Resources.files {
      let bytes = try Data(contentsOf: URL(filePath: Self.target + path))
      #expect(
        Array(bytes) == Array(text.description.utf8),
        "\(path) has changed: run Sources/TongbaoRecords/Resources/embed.py")
    }
  }

  @Test(arguments: [("Lexicons", ".tsv"), ("Rules", ".rules")])
  func areAllCompiledIn(_ folder: String, _ suffix: String) throws {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Self.target + folder)
    let onDisk = (names ?? []).filter { $0.hasSuffix(suffix) }.map { "\(folder)/\($0)" }
    let compiledIn = Resources.files.map(\.path).filter { $0.hasPrefix(folder + "/") }
    #expect(Set(onDisk) == Set(compiledIn), "run Sources/TongbaoRecords/Resources/embed.py")
  }
}
