/// The brackets and quotes of a sentence with what could close or open them: for an opening mark the next
/// closing one of its kind, for a closing mark the last opening one before it. Two passes find all, so that
/// nobody need search for them, however many there are.
struct Brackets {
  private static let pairs: [(opening: Unicode.Scalar, closing: Unicode.Scalar)] = [
    ("(", ")"), ("“", "”"), ("《", "》"), ("[", "]"), ("〔", "〕"), ("【", "】"), ("‘", "’"),
  ]

  private let start: Int
  /// For each position of the sentence the other mark's; -1 for none.
  private var partners: [Int]

  init(in range: Range<Int>, of text: [Unicode.Scalar]) {
    start = range.lowerBound
    partners = Array(repeating: -1, count: range.count)
    pair(range, of: text, opening: false)
    pair(range.reversed(), of: text, opening: true)
  }

  /// Gives each mark that opens, or each that closes, the mark of the other end that was met last.
  private mutating func pair(
    _ positions: some Sequence<Int>, of text: [Unicode.Scalar], opening: Bool
  ) {
    var met = Array(repeating: -1, count: Self.pairs.count)
    for position in positions {
      guard let (pair, opens) = Self.mark(text[position]) else { continue }
      if opens == opening {
        partners[position - start] = met[pair]
      } else {
        met[pair] = position
      }
    }
  }

  /// Where the mark is that closes or opens the one at a position; nil where none does, or none is there.
  func partner(of position: Int) -> Int? {
    guard partners.indices.contains(position - start), partners[position - start] >= 0 else {
      return nil
    }
    return partners[position - start]
  }

  static func opens(_ scalar: Unicode.Scalar) -> Bool { mark(scalar)?.opens == true }

  static func closes(_ scalar: Unicode.Scalar) -> Bool { mark(scalar)?.opens == false }

  /// Which pair a mark is of, and which end of it.
  private static func mark(_ scalar: Unicode.Scalar) -> (pair: Int, opens: Bool)? {
    // Han characters, which most are, stand for themselves.
    guard !scalar.isHan else { return nil }
    for (pair, marks) in pairs.enumerated() {
      if scalar == marks.opening { return (pair, true) }
      if scalar == marks.closing { return (pair, false) }
    }
    return nil
  }
}
