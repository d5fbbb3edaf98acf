import ArgumentParser
import TongbaoRecords
import TongbaoRules

/// Checks rules and lexicons, and runs the examples that stand with them.
struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks rules and lexicons, and runs their ok and no lines.",
    discussion:
      "Exit 1 when an example fails, 2 when a file cannot be read or has an error. A warning alone is no failure."
  )

  @Argument(help: "Folders of .rules and .tsv files, or such files, beside the built-in ones.")
  var paths: [String] = []

  @OptionGroup var options: RuleOptions

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let files = try options.files(and: paths)
    let rules = try RuleOptions.ruleSet(of: files, tellsAll: true)
    guard let result = RuleExamples(rules: rules)?.check() else {
      Console.tell(error: "ICU has no word breaking data for Chinese")
      throw ExitCode(2)
    }
    for message in FaultMessage.messages(of: result.failures.map(\.fault), in: files) {
      Console.tell(message)
    }
    let counts = "\(rules.rules.count) rules, \(rules.lexicons.count) lexicons"
    let failed = result.failures.count
    Console.put(
      Array(
        "\(counts), \(result.count) examples: \(failed == 0 ? "all hold" : "\(failed) fail")\n".utf8
      ))
    if failed > 0 { throw ExitCode(1) }
  }
}
