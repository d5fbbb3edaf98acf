import TongbaoRules

/// A node of a pattern, by the way to it: which child to take at each step.
struct PatternSite: Sendable, Hashable {
  var path: [Int]
  /// True inside of `!( )`, `&( )`, `<( )` and `<!( )`, which catch nothing.
  var isLookaround: Bool

  /// A pattern's nodes with their sites, each before its children.
  static func nodes(of pattern: Pattern) -> [(site: PatternSite, node: Pattern)] {
    collect(pattern, PatternSite(path: [], isLookaround: false))
  }

  private static func collect(
    _ pattern: Pattern, _ site: PatternSite
  ) -> [(site: PatternSite, node: Pattern)] {
    let isLookaround = site.isLookaround || pattern.isLookaround
    return [(site, pattern)]
      + pattern.children.enumerated().flatMap { index, child in
        collect(child, PatternSite(path: site.path + [index], isLookaround: isLookaround))
      }
  }

  /// The pattern with another node here.
  func replacing(in pattern: Pattern, with node: Pattern) -> Pattern {
    Self.replace(path[...], in: pattern, with: node)
  }

  private static func replace(
    _ path: ArraySlice<Int>, in pattern: Pattern, with node: Pattern
  ) -> Pattern {
    guard let step = path.first, pattern.children.indices.contains(step) else { return node }
    var children = pattern.children
    children[step] = replace(path.dropFirst(), in: children[step], with: node)
    return pattern.with(children)
  }
}

extension Pattern {
  /// A character that no text holds (private use): what must match it never matches.
  private static let nothing = Pattern.literal(["\u{F8FF}"])

  /// The pattern made so that it never matches, its slots still there to be named.
  var blocked: Pattern { .sequence([Self.nothing, self]) }

  /// The pattern without one of its alternatives, which stays as one that never matches; what looks
  /// behind takes single literals alone.
  func withoutAlternative(_ index: Int, isLookaround: Bool) -> Pattern {
    guard case .choice(var alternatives) = self, alternatives.indices.contains(index) else {
      return self
    }
    let old = alternatives[index]
    alternatives[index] = old.with(isLookaround ? Self.nothing : old.pattern.blocked)
    return .choice(alternatives)
  }

  var isLookaround: Bool {
    switch self {
    case .ahead, .behind: true
    default: false
    }
  }

  var children: [Pattern] {
    switch self {
    case .slot(_, let inner), .repeated(let inner, _, _), .ahead(let inner, _),
      .behind(let inner, _):
      [inner]
    case .sequence(let items): items
    case .choice(let alternatives): alternatives.map(\.pattern)
    case .literal, .mention, .gap, .anyCharacter, .clauseStart, .clauseEnd: []
    }
  }

  func with(_ children: [Pattern]) -> Pattern {
    switch self {
    case .slot(let name, _): .slot(name, children[0])
    case .repeated(_, let least, let most): .repeated(children[0], least: least, most: most)
    case .ahead(_, let isNegated): .ahead(children[0], isNegated: isNegated)
    case .behind(_, let isNegated): .behind(children[0], isNegated: isNegated)
    case .sequence: .sequence(children)
    case .choice(let alternatives): .choice(zip(alternatives, children).map { $0.with($1) })
    case .literal, .mention, .gap, .anyCharacter, .clauseStart, .clauseEnd: self
    }
  }
}
