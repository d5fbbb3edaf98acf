/// Rules and lexicons as they are written: what a rule set is compiled from, and what mutation changes.
package struct RuleBook: Sendable {
  package var rules: [RuleSyntax]
  /// Rules that could not be read; their names are no faults where others use them.
  package var broken: [RuleSyntax] = []
  package var categories: [CategorySyntax]
  package var layers: [LayerSyntax]
  package var lexicons: [Lexicon]
  package var recognized: [RuleSet.Recognized]
  /// Attributes whose values are a closed set: anything else is a fault.
  package var closed: [String: [String]] = [:]

  /// Every category and lexicon by its name.
  var names: Set<String> {
    Set(
      (rules + broken).map(\.category) + recognized.map(\.category) + lexicons.map { "@" + $0.name }
    )
  }

  /// Rules whose category nobody looks at, where it is near the name of one that somebody does.
  var unreadCategories: [Fault] {
    let read = Set(recognized.flatMap { [$0.category] + $0.needs })
      .union((rules + broken).flatMap { $0.pattern.mentions.map(\.category) })
      .union(categories.map(\.name.text))
    let names = read.intersection(self.names).union(recognized.flatMap(\.needs))
      .filter { !$0.hasPrefix("@") }.sorted()
    return rules.filter { !read.contains($0.category) }.compactMap { rule in
      names.nearest(to: rule.category).map {
        Fault(
          .warning, at: rule.location, length: rule.id.unicodeScalars.count,
          "nobody looks at category '\(rule.category)'; did you mean '\($0)'?")
      }
    }
  }

  /// Lexicons that neither a rule nor Swift code looks at.
  var unusedLexicons: [Fault] {
    let used = Set(recognized.flatMap(\.needs))
      .union((rules + broken).flatMap { $0.pattern.mentions.map(\.category) })
    return lexicons.filter { !used.contains("@" + $0.name) }.map {
      Fault(
        .warning, at: $0.location, length: $0.columns.first?.unicodeScalars.count ?? 1,
        "no rule names lexicon '@\($0.name)'")
    }
  }
}
