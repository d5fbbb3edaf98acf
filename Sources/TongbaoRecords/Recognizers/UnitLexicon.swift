import FoundationEssentials

/// The units, currencies and classifiers of `Units.tsv`, and what else may follow a number.
package struct UnitLexicon: Sendable {
  /// One row of the file.
  struct Entry: Sendable {
    var unit: Unit
    /// What the written value is multiplied by to count in `unit` (成 is ten per cent).
    var multiplier: Decimal = 1
    /// The amounts up to which the word is this unit: `2022年` is none of 2022 years.
    var maximum: Decimal?
    /// The units that this one is a part of in compound amounts (角 of 元), and what part.
    var parts: [(whole: String, share: Decimal)] = []
    /// Digits behind it are decimals of it: `三块五`.
    var takesDecimals = false
    /// One of it may be left out before the decimals: 米九 is 1.9 m.
    var leavesOneOut = false
    /// A noun that is counted without a classifier: a single Chinese digit before it is no number.
    var isNoun = false
    /// Stands only behind the stroke of a compound: `元/月`.
    var isDenominator = false
    /// The classifier that the word is where a noun follows: `三块` is money, `三块地` is not.
    var classifier: String?
    /// Said of discounts: 九五折 is 9.5 of it.
    var readsDigitsAsDecimal = false

    /// No classifier and no noun: a measure counts with 个 before it as without.
    var isMeasure: Bool { unit.dimension != "count" && unit.dimension != "people" }
  }

  /// What follows a number.
  enum Follower: Sendable {
    case unit(Entry)
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
    for cells in LexiconRows.read(units, columns: 10) {
      let entry = Self.entry(cells)
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

  private static func entry(_ cells: [String]) -> Entry {
    func cell(_ index: Int) -> String? { cells[index].isEmpty ? nil : cells[index] }
    var entry = Entry(
      unit: Unit(
        name: cells[0], dimension: cells[3], code: cell(4),
        factor: cell(5).flatMap { Decimal(string: $0) }, si: cell(6)))
    for flag in cells[7].split(separator: " ") { apply(flag.split(separator: ":"), to: &entry) }
    return entry
  }

  private static func apply(_ flag: [Substring], to entry: inout Entry) {
    func number(_ index: Int) -> Decimal? {
      flag.indices.contains(index) ? Decimal(string: String(flag[index])) : nil
    }
    switch flag.first {
    case "times": entry.multiplier = number(1) ?? 1
    case "most": entry.maximum = number(1)
    case "part": number(2).map { entry.parts.append((String(flag[1]), $0)) }
    case "decimals": entry.takesDecimals = true
    case "one": entry.leavesOneOut = true
    case "noun": entry.isNoun = true
    case "per": entry.isDenominator = true
    case "classifier": entry.classifier = flag.last.map(String.init)
    case "discount": entry.readsDigitsAsDecimal = true
    default: break
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
