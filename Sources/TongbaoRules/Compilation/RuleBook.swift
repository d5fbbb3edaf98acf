/// Rules and lexicons as they are written: what a rule set is compiled from, and what mutation changes.
package struct RuleBook: Sendable {
  package var rules: [RuleSyntax]
  /// Rules that could not be read; their names are no faults where others use them.
  package var broken: [RuleSyntax] = []
  package var categories: [CategorySyntax]
  package var layers: [LayerSyntax]
  package var lexicons: [Lexicon]
  package var recognized: [RuleSet.Recognized]

  /// Every category and lexicon by its name.
  var names: Set<String> {
    Set(
      (rules + broken).map(\.category) + recognized.map(\.category) + lexicons.map { "@" + $0.name }
    )
  }

  /// Lexicons that neither a rule nor Swift code looks at.
  var unusedLexicons: [Fault] {
    let used = Set(recognized.flatMap(\.needs))
      .union(rules.flatMap { $0.pattern.mentions.map(\.category) })
    return lexicons.filter { !used.contains("@" + $0.name) }.map {
      Fault(
        .warning, at: $0.location, length: $0.columns.first?.unicodeScalars.count ?? 1,
        "no rule names lexicon '@\($0.name)'")
    }
  }
}
