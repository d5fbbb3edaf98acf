import ArgumentParser
import TongbaoRules

/// Lists the rules in the order in which they are tried.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists all rules: id, category, place, and how many ok and no lines, tab-separated.")

  @OptionGroup var options: RuleOptions

  func run() throws {
    let rules = try options.ruleSet()
    for category in rules.order {
      for rule in rules.rules where rule.category == category { list(rule, rules) }
    }
  }

  private func list(_ rule: CompiledRule, _ rules: RuleSet) {
    let place = rule.syntax.location
    let good = rule.syntax.examples.count(where: \.isPositive)
    let bad = rule.syntax.examples.count - good
    let cells = [
      rule.id, rules.symbols[rule.category], "\(place.file):\(place.line)", "\(good)", "\(bad)",
    ]
    Console.put(Array((cells.joined(separator: "\t") + "\n").utf8))
  }
}
