/// Words that say how a number bounds its amount: `Approximators.tsv`.
struct Approximators: Sendable {
  enum Position: String, Sendable {
    /// 约, 不少于.
    case before
    /// 上: only before a scale without a digit, 上千人.
    case scale
    /// Between such a word and its number: 约有, 至少为.
    case link
    /// 以上, 左右.
    case after
    /// The same, only behind a unit: 三年多.
    case afterUnit = "after-unit"
    /// Before a number that a comparative follows, and the comparative: 比…大.
    case than, comparative
    /// Between a lower and an upper limit that are one range: 大于五并小于九.
    case joint
    /// Between the ends of a range: 至, —.
    case range
    /// The same, where a word behind the range closes it: 和…之间.
    case between
    /// Behind a range: 之间, 不等.
    case close
  }

  static let builtin = Approximators(Resources.approximators)

  private var words: [Position: [(key: [Unicode.Scalar], value: Quantity.Bound)]] = [:]
  let links, afters, unitAfters, comparatives, joints, ranges, betweens,
    closes: CharacterTrie<Quantity.Bound>

  init(_ text: StaticString) {
    var words: [Position: [(key: [Unicode.Scalar], value: Quantity.Bound)]] = [:]
    for cells in LexiconRows.read(text, columns: 5) {
      guard let position = Position(rawValue: cells[1]) else { continue }
      let bound = Quantity.Bound(rawValue: cells[2]) ?? .exact
      words[position, default: []] += LexiconRows.forms(cells[0]).map { ($0, bound) }
    }
    func trie(_ position: Position) -> CharacterTrie<Quantity.Bound> {
      CharacterTrie(words[position] ?? [])
    }
    links = trie(.link)
    afters = trie(.after)
    unitAfters = trie(.afterUnit)
    comparatives = trie(.comparative)
    joints = trie(.joint)
    ranges = trie(.range)
    betweens = trie(.between)
    closes = trie(.close)
    self.words = words
  }

  /// The words that stand before a number, with the bound that they give.
  var before: [(key: [Unicode.Scalar], value: Quantity.Bound)] { words[.before] ?? [] }
  /// The words that stand before a scale without a digit.
  var beforeScale: [(key: [Unicode.Scalar], value: Quantity.Bound)] { words[.scale] ?? [] }
  /// The words that a comparison starts with.
  var than: [[Unicode.Scalar]] { (words[.than] ?? []).map(\.key) }
}
