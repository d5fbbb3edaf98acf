import TongbaoText

/// What a sentence must hold for a rule to match: at least one of these literals and categories.
/// The prefilter finds them all in one pass, so rules that cannot match cost nothing.
struct Requirement {
  var literals: Set<[Unicode.Scalar]> = []
  var categories: Set<String> = []

  /// The rarest of what every match of a pattern contains; nil when it may match the empty string.
  init?(of pattern: Pattern) {
    switch pattern {
    case .literal(let text): literals = [ScriptFolding.folded(text)]
    case .mention(let mention): categories = [mention.category]
    case .slot(_, let inner):
      guard let requirement = Requirement(of: inner) else { return nil }
      self = requirement
    case .sequence(let items):
      let requirements = items.compactMap { Requirement(of: $0) }
      guard let rarest = requirements.max(by: { $0.rarity < $1.rarity }) else { return nil }
      self = rarest
    case .choice(let alternatives):
      for alternative in alternatives {
        guard let requirement = Requirement(of: alternative.pattern) else { return nil }
        literals.formUnion(requirement.literals)
        categories.formUnion(requirement.categories)
      }
    case .repeated(let inner, let least, _):
      guard least > 0, let requirement = Requirement(of: inner) else { return nil }
      self = requirement
    case .gap, .anyCharacter, .clauseStart, .clauseEnd, .ahead, .behind: return nil
    }
  }

  /// A guess: long literals are rare, many alternatives are not, categories are common.
  private var rarity: Int {
    let shortest = literals.map(\.count).min() ?? 0
    return (categories.isEmpty ? 100 : 0) + shortest * 10 - literals.count - categories.count
  }
}
