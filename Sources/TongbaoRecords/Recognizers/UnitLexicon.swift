import FoundationEssentials

/// The units, currencies and classifiers of `Units.tsv`, and what else may follow a number.
package struct UnitLexicon: Sendable {
  /// What follows a number.
  enum Follower: Sendable {
    // Indirect, so that asking what stands there copies no entry.
    indirect case unit(Entry)
    case other(Guards.Kind)
  }

  /// The lexicon that is compiled in.
  package static let builtin = UnitLexicon()

  let followers: CharacterTrie<Follower>
  /// What may stand behind the stroke of a compound, 元/*月*.
  private let denominators: CharacterTrie<Entry>
  /// Currencies by what stands before an amount: `人民币`, `US$`.
  let prefixes: [(key: [Unicode.Scalar], value: Entry)]
  /// What an amount of one may start with, 米九.
  private(set) var initials: Set<Unicode.Scalar> = []

  /// - Parameter own: units of one's own, by the words that a number counts in; they go before
  ///   built-in ones of the same words.
  init(
    units: StaticString = Resources.units, guards: Guards = .builtin,
    own: [(term: [Unicode.Scalar], unit: Unit)] = []
  ) {
    var words = guards.followers.map { (key: $0.key, value: Follower.other($0.value)) }
    var denominators: [(key: [Unicode.Scalar], value: Entry)] = []
    var prefixes: [(key: [Unicode.Scalar], value: Entry)] = []
    for (entry, cells) in Self.entries(units) {
      let forms = LexiconRows.forms(cells[1])
      if entry.leavesOneOut { initials.formUnion(forms.compactMap(\.first)) }
      denominators += forms.map { ($0, entry) }
      if !entry.isDenominator { words += forms.map { ($0, .unit(entry)) } }
      prefixes += LexiconRows.forms(cells[2]).map { ($0, entry) }
    }
    words += own.map { ($0.term, .unit(Entry(unit: $0.unit))) }
    followers = CharacterTrie(words)
    self.denominators = CharacterTrie(denominators)
    self.prefixes = prefixes
  }

  /// The rows that need no cue, each with the senses that its forms have beside it; those come from
  /// rows of the same forms.
  private static func entries(_ units: StaticString) -> [(Entry, cells: [String])] {
    let rows = LexiconRows.read(units, columns: 10).map { (entry: Entry($0), cells: $0) }
    let senses = Dictionary(grouping: rows.filter { !$0.entry.cues.isEmpty }) { $0.cells[1] }
    return rows.filter { $0.entry.cues.isEmpty }.map { row in
      var entry = row.entry
      entry.senses = (senses[row.cells[1]] ?? []).map(\.entry)
      return (entry, row.cells)
    }
  }

  // MARK: - Look-up

  /// The unit at a place: the longest word there, unless that one is none.
  func unit(in text: [Unicode.Scalar], at start: Int) -> (entry: Entry, end: Int)? {
    guard case (.unit(let entry), let end)? = followers.longestMatch(in: text, at: start) else {
      return nil
    }
    return (entry, end)
  }

  /// What may stand behind the stroke of a compound.
  func denominator(in text: [Unicode.Scalar], at start: Int) -> (entry: Entry, end: Int)? {
    denominators.longestMatch(in: text, at: start).map { ($0.value, $0.end) }
  }

  /// The unit that 个 makes with what stands at a place, words between the two aside: 个(多)月.
  func unit(behindClassifier text: BlanklessText, at start: Int) -> (entry: Entry, end: Int)? {
    let characters = ["个"] + (start..<start + Self.longestClassified).map { text[$0] }
    if let (entry, end) = unit(in: characters, at: 0), end > 1 { return (entry, start + end - 1) }
    guard let (entry, end) = unit(in: text.characters, at: start), entry.isMeasure else {
      return nil
    }
    return (entry, end)
  }

  private static let longestClassified = 4

  func isUnit(in text: [Unicode.Scalar], at start: Int) -> Bool {
    unit(in: text, at: start) != nil
  }

  /// A unit, a label or another word that belongs to a number stands there.
  func isFollower(in text: [Unicode.Scalar], at start: Int) -> Bool {
    followers.longestMatch(in: text, at: start) != nil
  }

  /// A word stands there that only looks like a unit or an approximator.
  func isBlocked(in text: [Unicode.Scalar], at start: Int) -> Bool {
    if case (.other(.after), _)? = followers.longestMatch(in: text, at: start) {
      true
    } else {
      false
    }
  }
}
