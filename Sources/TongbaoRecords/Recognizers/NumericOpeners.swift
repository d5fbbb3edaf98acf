/// What may stand before a number and changes what it is: one look-up for all of it.
struct NumericOpeners: Sendable {
  enum Opener: Sendable {
    case guarded(Guards.Kind)
    case bound(Quantity.Bound)
    /// 上: a bound before a scale without a digit
    case scaleBound(Quantity.Bound)
    case than
    indirect case currency(UnitLexicon.Entry)
    /// 第
    case ordinal
    /// 负, 零下
    case negative
    /// 翻
    case doubling
  }

  let words: CharacterTrie<Opener>

  init(units: UnitLexicon, approximators: Approximators, guards: Guards) {
    var words = guards.openers.map { (key: $0.key, value: Opener.guarded($0.value)) }
    words += approximators.before.map { ($0.key, .bound($0.value)) }
    words += approximators.beforeScale.map { ($0.key, .scaleBound($0.value)) }
    words += approximators.than.map { ($0, .than) }
    words += units.prefixes.map { ($0.key, .currency($0.value)) }
    words += [
      (["第"], .ordinal), (["负"], .negative), (["零", "下"], .negative), (["翻"], .doubling),
      (["翻", "了"], .doubling),
    ]
    self.words = CharacterTrie(words)
  }
}

/// What stands before a number, read from left to right.
struct NumericLead: Sendable {
  /// In the blankless text; the number starts where it ends.
  var range: Range<Int>
  var bound: Quantity.Bound?
  /// The bound that counts where a scale without a digit follows: *上* 千人.
  var scaleBound: Quantity.Bound?
  var currency: UnitLexicon.Entry?
  var isComparison = false
  var isOrdinal = false
  var isNegative = false
  var isDoubling = false

  init(at start: Int) {
    range = start..<start
  }

  mutating func add(_ opener: NumericOpeners.Opener, end: Int) {
    range = range.lowerBound..<end
    switch opener {
    case .guarded: break
    case .bound(let bound): self.bound = bound
    case .scaleBound(let bound): scaleBound = bound
    case .than: isComparison = true
    case .currency(let entry): currency = entry
    case .ordinal: isOrdinal = true
    case .negative: isNegative = true
    case .doubling: isDoubling = true
    }
  }
}
