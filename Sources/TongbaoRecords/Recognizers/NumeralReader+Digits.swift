import FoundationEssentials
import TongbaoText

extension NumeralReader {
  /// What may stand before a step or a magnitude.
  struct Digit {
    var low: Decimal
    var high: Decimal
    var end: Int
    /// Integer digits, for Arabic ones.
    var width: Int?
    var bound = Quantity.Bound.exact
    var isDigitString = false
    var isDecimal = false
    var isVague = false
    var isTooLong = false
    var isCode = false

    var isRange: Bool { low != high }
  }

  /// The digit, number or pair of digits at a place.
  func digit(at start: Int, in section: Section, isFirst: Bool) -> Digit? {
    if text[start].isDigit || isFirst && section.step == nil && text[start] == "." {
      return arabic(at: start)
    }
    guard let entry = characters.entry(text[start]) else { return nil }
    switch entry.role {
    case .vague: return section.step == nil ? vague(at: start) : nil
    case .tens: return tens(entry.value, at: start, in: section)
    case .digit, .formal, .two:
      return chinese(at: start, isInitial: isFirst && section.step == nil)
    default: return nil
    }
  }

  private func arabic(at start: Int) -> Digit? {
    guard let number = ArabicNumber(in: text, at: start) else { return nil }
    var digit = Digit(low: number.value, high: number.value, end: number.end, width: number.width)
    digit.isDecimal = number.isDecimal
    digit.isTooLong = number.isTooLong
    digit.isCode = number.isCode
    if let suffix = suffix(behind: number) {
      digit.low *= suffix
      digit.high = digit.low
      digit.end += 1
    }
    return digit
  }

  /// A letter for thousands or millions: `12k`, `1.04M`, but not `12km`.
  private func suffix(behind number: ArabicNumber) -> Decimal? {
    guard let entry = characters.following(text[number.end]), entry.role == .suffix,
      number.width <= entry.most, !text[number.end + 1].isLatin, !text[number.end + 1].isDigit
    else { return nil }
    return Decimal(entry.value)
  }

  /// `几十`: from one to ten of what follows.
  private func vague(at start: Int) -> Digit? {
    guard let next = characters.entry(text[start + 1]),
      next.role == .step || next.role == .magnitude
    else { return nil }
    var digit = Digit(low: 1, high: 10, end: start + 1)
    digit.isVague = true
    return digit
  }

  /// `廿二`: twenty and what follows.
  private func tens(_ value: Int, at start: Int, in section: Section) -> Digit? {
    guard section.step ?? 100 >= 100 else { return nil }
    var digit = Digit(low: Decimal(value), high: Decimal(value), end: start + 1)
    if let next = characters.entry(text[start + 1]), next.role == .digit || next.role == .formal {
      digit.low += Decimal(next.value)
      digit.high = digit.low
      digit.end += 1
    }
    return digit
  }

  /// One Chinese digit, two that give a range (`三四十`), or a string of them (`一七二零`).
  private func chinese(at start: Int, isInitial: Bool) -> Digit? {
    let end = endOfDigits(at: start, isInitial: isInitial)
    guard end > start, let first = characters.entry(text[start]) else { return nil }
    let low = Decimal(first.value)
    if end == start + 1 { return Digit(low: low, high: low, end: end) }
    if end == start + 2, let last = characters.entry(text[start + 1]),
      Self.isNeighbour(first.value, last.value), !isInitial || isCounted(at: end)
    {
      return Digit(low: low, high: Decimal(last.value), end: end)
    }
    return isInitial ? digitString(start..<end) : nil
  }

  /// 两 is a digit at the start, and elsewhere before a scale only: behind a number it is a unit.
  private func endOfDigits(at start: Int, isInitial: Bool) -> Int {
    var at = start
    while let entry = characters.entry(text[at]), at == start || !text.isAfterBlank(at) {
      switch entry.role {
      case .digit, .formal: at += 1
      case .circle where at > start: at += 1
      case .two where isInitial && isDigit(at, of: start) || isScale(at: at + 1): at += 1
      default: return at
      }
    }
    return at
  }

  /// At the start, or the 两 of `一两个`: that of `一两` alone and of `二两` is a unit.
  private func isDigit(_ two: Int, of start: Int) -> Bool {
    two == start
      || two == start + 1 && characters.entry(text[start])?.value == 1 && isCounted(at: two + 1)
  }

  private func isScale(at index: Int) -> Bool {
    guard let entry = characters.entry(text[index]) else { return false }
    return entry.role == .magnitude || entry.role == .step && entry.value > 10
  }

  /// A scale or a unit stands here.
  private func isCounted(at index: Int) -> Bool {
    if let entry = characters.entry(text[index]), entry.role == .step || entry.role == .magnitude {
      return true
    }
    return characters.following(text[index])?.role == .excess
      || units.isUnit(in: text.characters, at: index)
  }

  /// Digits that are said one after the other for "from the one to the other": 三四, 三五, 一两.
  private static func isNeighbour(_ first: Int, _ last: Int) -> Bool {
    first > 0 && (last == first + 1 || first == 3 && last == 5)
  }

  private func digitString(_ range: Range<Int>) -> Digit {
    let values = range.compactMap { characters.entry(text[$0])?.value }
    let significant = values.drop { $0 == 0 }
    var digit = Digit(low: 0, high: 0, end: range.upperBound)
    digit.isDigitString = true
    digit.isTooLong = significant.count > Decimal.mostDigits
    if !digit.isTooLong {
      digit.low = significant.reduce(0) { $0 * 10 + Decimal($1) }
      digit.high = digit.low
    }
    return digit
  }
}
