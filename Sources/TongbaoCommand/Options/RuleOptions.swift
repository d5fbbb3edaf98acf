import ArgumentParser
import FoundationEssentials
import TongbaoArchives
import TongbaoOutput
import TongbaoRecords
import TongbaoRules
import TongbaoText

/// Which rules and lexicons a command works with.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "A folder of .rules and .tsv files, or one such file, beside the built-in ones; a file with a built-in file's name replaces it.",
      valueName: "path"))
  var paths: [String] = []

  @Option(
    name: .customLong("lexicon"), help: "A lexicon (.tsv) to add or to replace one of its name.")
  var lexicons: [String] = []

  @Flag(name: .customLong("no-builtin-rules"), help: "Leaves the built-in rules and lexicons out.")
  var isAlone = false

  /// The rule set; faults go to stderr, and with errors among them nothing can be tried (exit 2).
  func ruleSet() throws -> RuleSet {
    if paths.isEmpty && lexicons.isEmpty && !isAlone { return RuleLibrary.builtin }
    var faults: [Fault] = []
    let rules = RuleLibrary.ruleSet(of: try files(), faults: &faults)
    for fault in faults { Console.tell(FaultMessage(fault).text) }
    if faults.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
    return rules
  }

  /// The versions that document lines name; the rules' is a hash of the names and texts of all files.
  func versions() throws -> Versions {
    let parts = try files().flatMap {
      [Array(Self.name(of: $0.path).utf8), Array(String($0.lines.joined(separator: ["\n"])).utf8)]
    }
    return Versions(
      tool: TongbaoCommand.version, rules: String(SHA256.hex(of: parts).prefix(16)))
  }

  /// Built-in files, those of their names replaced, and then one's own.
  private func files() throws -> [SourceFile] {
    let own = try (paths + lexicons).flatMap { try Self.files(at: $0) }
    let names = Set(own.map { Self.name(of: $0.path) })
    let builtin = isAlone ? [] : RuleLibrary.builtinFiles
    return builtin.filter { !names.contains(Self.name(of: $0.path)) } + own
  }

  private static func name(of path: String) -> Substring { path.split(separator: "/").last ?? "" }

  private static func files(at path: String) throws -> [SourceFile] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      Console.tell("\(path): error: there is no such file or folder of rules")
      throw ExitCode(2)
    }
    guard isFolder else { return [try read(path)] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    return try names.filter { $0.hasSuffix(".rules") || $0.hasSuffix(".tsv") }.map {
      try read("\(path)/\($0)")
    }
  }

  private static func read(_ path: String) throws -> SourceFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      Console.tell("\(path): error: the file cannot be read")
      throw ExitCode(2)
    }
    return SourceFile(path: path, text: String(decoding: data, as: UTF8.self))
  }
}
