import TongbaoText

/// Finds for each character of a parsed text where it stands in the markup that it came from.
///
/// Both are walked side by side. They differ where the markup has a character reference, a carriage
/// return, a null, or a tag that the parser ignored. Each step moves on in one of them, so the work is
/// linear.
struct TextAligner {
  let source: [Unicode.Scalar]

  /// Adds a text with its places.
  ///
  /// - Parameters:
  ///   - decoded: the text as the parser gives it.
  ///   - range: the stretch of the source that it was made from.
  func append(_ decoded: String, from range: Range<Int>, to text: inout MarkedText) {
    let decoded = Array(decoded.unicodeScalars)
    let end = min(range.upperBound, source.count)
    var at = min(range.lowerBound, end)
    for (index, scalar) in decoded.enumerated() {
      skipSilent(before: scalar, &at, end)
      let next = min(end, at + length(of: scalar, at: at, end, before: decoded[(index + 1)...]))
      text.append(scalar, at: at..<next)
      at = next
    }
  }

  /// Moves over what stands for no character.
  private func skipSilent(before scalar: Unicode.Scalar, _ at: inout Int, _ end: Int) {
    while at < end, source[at] != scalar {
      switch source[at] {
      case "<": skipTag(&at, end)
      case "\0": at += 1
      default: return
      }
    }
  }

  private func skipTag(_ at: inout Int, _ end: Int) {
    var quote: Unicode.Scalar?
    while at < end {
      let scalar = source[at]
      at += 1
      if scalar == quote {
        quote = nil
      } else if quote == nil {
        if scalar == ">" { return }
        if scalar == "\"" || scalar == "'" { quote = scalar }
      }
    }
  }

  /// How much of the source a character takes; nothing when the source does not show it.
  private func length(
    of scalar: Unicode.Scalar, at: Int, _ end: Int, before rest: ArraySlice<Unicode.Scalar>
  ) -> Int {
    guard at < end else { return 0 }
    switch source[at] {
    case "&": return reference(to: scalar, at: at, end, before: rest)
    case "\r" where scalar == "\n": return at + 1 < end && source[at + 1] == "\n" ? 2 : 1
    case scalar: return 1
    default: return 0
    }
  }

  /// Longer than any name of a character (HTML Living Standard, 13.5).
  private static let longestName = 40

  private func reference(
    to scalar: Unicode.Scalar, at: Int, _ end: Int, before rest: ArraySlice<Unicode.Scalar>
  ) -> Int {
    let isNumber = at + 1 < end && source[at + 1] == "#"
    let first = at + (isNumber ? 2 : 1)
    var last = first
    while last < min(end, first + Self.longestName), Self.isName(source[last]) { last += 1 }
    let mark = last < end && source[last] == ";" ? 1 : 0
    if isNumber { return scalar == "&" && last == first ? 1 : last + mark - at }
    if scalar == "&" { return ampersand(first, last, mark) }
    // A name may end without a semicolon (`&nbsp2580`): then what is left of the run follows as text.
    for split in first + 1..<max(first + 1, last)
    where rest.starts(with: source[split..<last + mark]) {
      return split - at
    }
    return max(1, last + mark - at)
  }

  /// `&amp` always means an ampersand, whatever follows; any other name leaves it as it stands.
  private func ampersand(_ first: Int, _ last: Int, _ mark: Int) -> Int {
    let name = String(source[first..<last].prefix(3)).lowercased()
    guard name == "amp" else { return 1 }
    return last == first + 3 ? 4 + mark : 4
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool { scalar.isLatin || scalar.isDigit }
}
