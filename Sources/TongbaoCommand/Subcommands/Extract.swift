import ArgumentParser
import FoundationEssentials
import Tongbao
import TongbaoOutput

/// Reads bulletins and prints their records.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the records of bulletins: NDJSON, or a table on a terminal.")

  @Argument(help: "Bulletins; - is standard input.")
  var files: [String] = []

  @Option(help: "The date that open years are resolved against (YYYY-MM-DD).")
  var date: String?

  @Flag(help: "Prints a line for each document, too.")
  var documents = false

  @OptionGroup var rules: RuleOptions

  func run() throws {
    if files.isEmpty && Console.inputIsTerminal { throw CleanExit.helpRequest(self) }
    let parser = BulletinParser(rules: try rules.ruleSet())
    var failures = 0
    for file in files.isEmpty ? ["-"] : files {
      guard let bytes = read(file) else {
        failures += 1
        continue
      }
      print(parser.parse(bytes: bytes, id: file, date: date))
    }
    if failures > 0 { throw ExitCode(3) }
  }

  private func read(_ file: String) -> [UInt8]? {
    if file == "-" { return Console.readInput() }
    if let data = FileManager.default.contents(atPath: file) { return Array(data) }
    Console.tell("\(file): error: the file cannot be read")
    return nil
  }

  private func print(_ bulletin: Bulletin) {
    var bytes: [UInt8] = []
    NDJSONWriter().append(bulletin.records, to: &bytes)
    Console.put(bytes)
  }
}
