/// Finds the ends of clauses and sentences in a line.
///
/// A stop costs one look at each character up to it, and what is looked at before it is known
/// to be a sentence (`head`) has a limit, so a line is linear whatever is in it.
struct SentenceScanner {
  /// The end of a clause or a sentence.
  struct Stop {
    /// Where the clause ends: before the mark, or behind a quote that ends a sentence.
    var end: Int
    /// Where the text goes on.
    var next: Int
    /// nil at the line's end, before a circled number, and at the limit's cut.
    var mark: Unicode.Scalar?
    var endsSentence: Bool
  }

  /// A longer clause is cut, in code points.
  static let longestClause = 2000
  /// In a line of this length without any mark, blanks part the clauses.
  private static let longLine = 40

  private let text: [Unicode.Scalar]
  private let line: Range<Int>
  private let brackets: [Range<Int>]
  private let damage: [Range<Int>]
  private let blanksPart: Bool
  private var bracket = 0

  init(text: [Unicode.Scalar], line: Range<Int>, damage: [Range<Int>]) {
    self.text = text
    self.line = line
    self.damage = damage
    brackets = Brackets.outermost(in: text, line: line)
    blanksPart =
      line.count >= Self.longLine && !text[line].contains { $0 == "," || $0 == "。" || $0 == ";" }
  }

  /// The first stop at or after `start`, which never goes back from call to call.
  mutating func stop(from start: Int) -> Stop {
    stop(from: start, limit: line.upperBound)
      ?? Stop(end: line.upperBound, next: line.upperBound, mark: nil, endsSentence: true)
  }

  /// The first stop behind a stretch that may be a heading; nil when it is too long for one.
  mutating func headStop(from start: Int) -> Stop? {
    let limit = start + HeadingWords.longest + 1
    if limit >= line.upperBound { return stop(from: start) }
    return stop(from: start, limit: limit)
  }

  private mutating func stop(from start: Int, limit: Int) -> Stop? {
    while bracket < brackets.count, brackets[bracket].lowerBound < start { bracket += 1 }
    var ahead = bracket
    var index = start
    let cut = min(limit, start + Self.longestClause)
    while index < limit {
      while index < cut, text[index].isCommonHan { index += 1 }
      if index == limit { return nil }
      if ahead < brackets.count, brackets[ahead].lowerBound == index {
        index = brackets[ahead].upperBound
        ahead += 1
        if let stop = stop(behindQuoteAt: index) { return stop }
        continue
      }
      if let stop = stop(at: index, from: start) { return stop }
      index += 1
    }
    return nil
  }

  private func stop(at index: Int, from start: Int) -> Stop? {
    let scalar = text[index]
    switch scalar {
    case ",", ":":
      if isBetweenDigits(index) { return nil }
      return Stop(end: index, next: index + 1, mark: scalar, endsSentence: false)
    case "。", "!", ";":
      return Stop(end: index, next: index + 1, mark: scalar, endsSentence: true)
    case "?":
      if isDamage(index) { return nil }
      return Stop(end: index, next: index + 1, mark: scalar, endsSentence: true)
    case "①"..."⑳":
      if index == start { return nil }
      return Stop(end: index, next: index, mark: nil, endsSentence: true)
    default:
      if blanksPart, scalar.isBlank {
        return Stop(end: index, next: index + 1, mark: " ", endsSentence: false)
      }
      if index - start < Self.longestClause { return nil }
      return Stop(end: index, next: index, mark: nil, endsSentence: false)
    }
  }

  /// A quote that closes behind 。 ends the sentence, unless the text goes on with a mark.
  private func stop(behindQuoteAt end: Int) -> Stop? {
    let mark = text[end - 2]
    guard mark == "。" || mark == "!" || mark == "?", text[end - 1] == "”" || text[end - 1] == "」",
      end == line.upperBound || !(text[end] == "," || text[end] == "、" || text[end] == "的")
    else { return nil }
    return Stop(end: end, next: end, mark: mark, endsSentence: true)
  }

  /// A thousands separator (three digits behind it, no more), a time of day or a ratio.
  private func isBetweenDigits(_ index: Int) -> Bool {
    guard index > line.lowerBound, text[index - 1].isDigit, index + 1 < line.upperBound,
      text[index + 1].isDigit
    else { return false }
    if text[index] == ":" { return true }
    let digits = text[index + 1..<min(index + 5, line.upperBound)].prefix(while: \.isDigit)
    return digits.count == 3
  }

  /// A question mark that stands for lost characters, not for a question.
  private func isDamage(_ index: Int) -> Bool {
    if index + 1 < line.upperBound, text[index + 1].isDigit { return true }
    var (low, high) = (0, damage.count)
    while low < high {
      let middle = (low + high) / 2
      if damage[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < damage.count && damage[low].contains(index)
  }
}

extension Unicode.Scalar {
  /// A character that is no mark, told by one comparison.
  fileprivate var isCommonHan: Bool { value &- 0x4E00 < 0x5200 }
}
