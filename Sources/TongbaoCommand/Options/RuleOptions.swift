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

  /// The rule set; with an error among its faults nothing can be tried (exit 2).
  func ruleSet() throws -> RuleSet {
    if paths.isEmpty && lexicons.isEmpty && !isAlone { return RuleLibrary.builtin }
    return try Self.ruleSet(of: try files())
  }

  /// The versions that document lines name; the rules' is a hash of the names and texts of all files.
  func versions() throws -> Versions {
    let parts = try files().flatMap {
      [Array($0.name.utf8), Array(String($0.lines.joined(separator: ["\n"])).utf8)]
    }
    return Versions(
      tool: TongbaoCommand.version, rules: String(SHA256.hex(of: parts).prefix(16)))
  }

  /// The files of the options, `more` of them, and the built-in ones unless they are left out.
  func files(and more: [String] = []) throws -> [SourceFile] {
    try Self.files(at: paths + lexicons + more, besideBuiltin: !isAlone)
  }

  /// Compiles files; faults go to stderr, warnings of built-in files only if `tellsAll`.
  static func ruleSet(of files: [SourceFile], tellsAll: Bool = false) throws -> RuleSet {
    var faults: [Fault] = []
    let rules = RuleLibrary.ruleSet(of: files, faults: &faults)
    let builtin = Set(RuleLibrary.builtinFiles.map(\.path))
    let told = faults.filter {
      tellsAll || $0.severity == .error || !builtin.contains($0.location.file)
    }
    for message in FaultMessage.messages(of: told, in: files) { Console.tell(message) }
    if faults.contains(where: { $0.severity == .error }) { throw ExitCode(2) }
    return rules
  }

  /// The files at some paths, alone or beside the built-in ones.
  static func files(at paths: [String], besideBuiltin: Bool) throws -> [SourceFile] {
    do throws(RuleFiles.Failure) {
      let own = try RuleFiles.files(at: paths)
      return besideBuiltin ? RuleFiles.besideBuiltin(own) : own
    } catch {
      Console.tell("\(error)")
      throw ExitCode(2)
    }
  }
}
