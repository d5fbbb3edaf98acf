import ArgumentParser
import TongbaoRules

/// Shows one rule as it is written.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a rule as it is written, with its place.")

  @Argument(help: "The rule's id.")
  var id: String

  @OptionGroup var options: RuleOptions

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let files = try options.files()
    let rules = try options.ruleSet()
    guard let rule = rules.rules.first(where: { $0.id == id })?.syntax else {
      let nearest = rules.rules.map(\.id).nearest(to: id)
      let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
      Console.tell(error: "unknown rule '\(id)'" + hint)
      throw ExitCode(2)
    }
    let place = "# \(rule.location.file):\(rule.location.line)"
    let lines = files.first { $0.path == rule.location.file }?.block(at: rule.location.line) ?? []
    Console.put(Array(([place] + lines).map { $0 + "\n" }.joined().utf8))
  }
}
