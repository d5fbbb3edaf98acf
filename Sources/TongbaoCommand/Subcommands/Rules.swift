import ArgumentParser

/// Works on rules and lexicons.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks, lists and shows rules.",
    subcommands: [RulesCheck.self, RulesList.self, RulesShow.self])
}
