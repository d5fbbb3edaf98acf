import FoundationEssentials
import Testing

/// Holds every file's imports against the plan of the house: a stage knows the stages before it, no
/// other.
@Suite struct ImportTableTests {
  /// What the files of a target may import beside the toolchain's own modules.
  private static let table: [(target: String, imports: Set<String>)] = [
    ("CICU", []),
    ("CGumbo", []),
    ("CXLSX", []),
    ("CSQLite", []),
    ("TongbaoText", ["CICU"]),
    ("TongbaoRules", ["TongbaoText"]),
    ("TongbaoRecords", ["TongbaoRules", "TongbaoText"]),
    ("TongbaoOutput", records),
    ("TongbaoRegression", records),
    ("Tongbao", library),
    ("TongbaoArchives", library.union(["Tongbao", "CGumbo", "CXLSX", "CSQLite"])),
    ("TongbaoCommand", programs),
    ("TongbaoBench", programs.union(["CICU"])),
  ]

  private static let records: Set<String> = ["TongbaoRecords", "TongbaoRules", "TongbaoText"]
  private static let library = records.union(["TongbaoOutput", "TongbaoRegression"])
  private static let programs = library.union(["ArgumentParser", "Tongbao", "TongbaoArchives"])

  private static let everywhere: Set<String> = [
    "Dispatch", "FoundationEssentials", "Glibc", "Synchronization",
  ]

  private static let sources =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Sources"

  @Test(arguments: table)
  func importsWhatItMay(_ row: (target: String, imports: Set<String>)) throws {
    let folder = "\(Self.sources)/\(row.target)"
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where name.hasSuffix(".swift") {
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      let unwelcome = Self.imports(of: String(decoding: bytes, as: UTF8.self))
        .subtracting(Self.everywhere).subtracting(row.imports)
      #expect(unwelcome.isEmpty, "\(row.target)/\(name) imports \(unwelcome.sorted())")
    }
  }

  @Test func knowsAllTargets() throws {
    let targets = try FileManager.default.contentsOfDirectory(atPath: Self.sources)
    #expect(Set(targets) == Set(Self.table.map(\.target)))
  }

  /// The modules of `import` lines, whatever attributes stand before them.
  private static func imports(of text: String) -> Set<String> {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    return Set(
      lines.compactMap { words in
        guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
          words[..<at].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "public" })
        else { return nil }
        return words[at + 1].split(separator: ".").first.map(String.init)
      })
  }
}
