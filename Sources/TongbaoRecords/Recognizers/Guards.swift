/// Words that make a numeral no number, or no quantity: `Guards.tsv`.
struct Guards: Sendable {
  enum Kind: String, Sendable {
    /// Holds numerals and is no number: 统一, 十分.
    case word
    /// Starts like such a word and is a number all the same: 十分钟.
    case number
    /// What follows is a code: 电话, 编号.
    case before
    /// An address: all of its characters are passed over.
    case address
    /// Looks like a unit or an approximator behind a number: 户外.
    case after
    /// Behind a number, makes it an ordinal: 期, 标段.
    case label
    /// Behind a number, makes it a name: 热线, 国道.
    case name
    /// Behind a number, makes it a date or a time of day: 月, 日.
    case time
    /// A bare Chinese digit may stand behind it: 是, 等于.
    case opening
    /// A bare Chinese digit may stand before it: 的, 和.
    case closing
  }

  static let builtin = Guards(Resources.guards)

  /// The rows of one kind of place: before or around a number, and behind it.
  private(set) var openers: [(key: [Unicode.Scalar], value: Kind)] = []
  private(set) var followers: [(key: [Unicode.Scalar], value: Kind)] = []
  /// Backwards, since they are looked up from the number to the left.
  let openings: CharacterTrie<Bool>
  let closings: CharacterTrie<Bool>

  init(_ text: StaticString) {
    var openings: [(key: [Unicode.Scalar], value: Bool)] = []
    var closings: [(key: [Unicode.Scalar], value: Bool)] = []
    for cells in LexiconRows.read(text, columns: 4) {
      guard let kind = Kind(rawValue: cells[1]) else { continue }
      for form in LexiconRows.forms(cells[0]) {
        switch kind {
        case .word, .number, .before, .address: openers.append((form, kind))
        case .after, .label, .name, .time: followers.append((form, kind))
        case .opening: openings.append((form.reversed(), true))
        case .closing: closings.append((form, true))
        }
      }
    }
    self.openings = CharacterTrie(openings)
    self.closings = CharacterTrie(closings)
  }
}
