import ArgumentParser
import FoundationEssentials
import TongbaoRecords
import TongbaoText

/// Shows why records came out as they did.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows for each clause its words, mentions, facts, records, and the nearest misses.",
    discussion: """
      mention: a category, its words, its attributes, the rule that made it. fact: a rule that won, \
      and its fields. record: what became of it. lost: a rule that matched and gave way. missed: how \
      far the best other rules got, and what they wanted next. Exit 3 when the file cannot be read.
      """)

  @Argument(help: "The bulletin; - is standard input.")
  var file: String

  @Option(help: ArgumentHelp("Explains the clause at this place alone.", valueName: "line:column"))
  var at: Place?

  @Option(help: "The date that open years are resolved against (YYYY-MM-DD).")
  var date: String?

  @OptionGroup var rules: RuleOptions

  @OptionGroup var options: LanguageOptions

  /// A place in a file, from 1:1.
  struct Place: ExpressibleByArgument {
    var line: Int
    var column: Int

    init?(argument: String) {
      let parts = argument.split(separator: ":").compactMap { Int($0) }
      guard parts.count == 2, parts[0] > 0, parts[1] > 0 else { return nil }
      (line, column) = (parts[0], parts[1])
    }
  }

  func run() throws {
    let rules = try rules.ruleSet()
    guard let bytes = read() else { throw ExitCode(3) }
    let explanation = Explanation(
      of: Decoder.decode(bytes), id: file, date: date, rules: rules)
    let offset = at.flatMap { explanation.offset(line: $0.line, column: $0.column) }
    let lines = at != nil && offset == nil ? [] : explanation.lines(at: offset)
    guard !lines.isEmpty else {
      Console.tell(error: "there is no clause\(at == nil ? "" : " at that place")", at: file)
      throw ExitCode(1)
    }
    Console.put(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func read() -> [UInt8]? {
    if file == "-" { return Console.readInput() }
    if let data = FileManager.default.contents(atPath: file) { return Array(data) }
    Console.tell(error: "the file cannot be read", at: file)
    return nil
  }
}
