import FoundationEssentials
import TongbaoText

/// Reads numerals: Arabic, Chinese, and the two mixed (`2万8076`, `一百二十亿六千万`).
///
///     numeral  = (section magnitude+)* section?        五千 万 | 八 亿 | 零 三百
///     section  = (digit? step)* digit?                 三千 二百 零 五
///
/// Magnitudes descend from group to group unless the greater one counts all before it (`三万五千亿`);
/// steps descend within a section. Where the next section does not fit, the numeral ends before it,
/// so that a section is read at most twice: reading takes time linear in the text.
struct NumeralReader: Sendable {
  let text: BlanklessText
  let characters: NumeralCharacters
  let units: UnitLexicon

  /// The numeral that starts at `start`, nil where none does.
  func numeral(at start: Int) -> Numeral? {
    if let implied = impliedMagnitude(at: start) { return implied }
    var groups = Groups()
    var at = start
    while let section = section(at: at, after: groups.last), !groups.isClosed {
      if let magnitude = magnitude(at: section.end) {
        guard groups.append(section, magnitude) else { break }
        at = magnitude.end
      } else {
        guard groups.close(with: section) else { break }
        at = section.end
      }
    }
    guard at > start, var numeral = groups.numeral(range: start..<at) else { return nil }
    numeral.isArabic = text[start].isDigit || text[start] == "."
    numeral.isFormalDigit =
      numeral.range.count == 1 && characters.entry(text[start])?.role == .formal
    addExcess(to: &numeral)
    return numeral
  }

  /// A magnitude that stands alone (`万`, `万亿`).
  private func impliedMagnitude(at start: Int) -> Numeral? {
    guard let magnitude = magnitude(at: start) else { return nil }
    var numeral = Numeral(
      range: start..<magnitude.end, low: magnitude.scale, high: magnitude.scale)
    numeral.isImplied = true
    numeral.scale = magnitude.scale
    addExcess(to: &numeral)
    return numeral
  }

  /// `多`, `余`, `来` behind a round number: `60多`, `三万余`.
  private func addExcess(to numeral: inout Numeral) {
    guard let bound = excess(at: numeral.range.upperBound),
      !numeral.isRange, !numeral.isTooLong, isRound(numeral.low)
    else { return }
    let end = numeral.range.upperBound + 1
    guard bound != .about || units.isUnit(in: text.characters, at: end),
      !units.isBlocked(in: text.characters, at: end - 1)
    else { return }
    numeral.bound = bound
    numeral.range = numeral.range.lowerBound..<end
  }

  /// A multiple of ten: what 多 may follow.
  private func isRound(_ value: Decimal) -> Bool {
    value >= 10 && (value.exponent > 0 || (value / 10).exponent >= 0)
  }

  private func excess(at index: Int) -> Quantity.Bound? {
    guard let entry = characters.following(text[index]), entry.role == .excess else { return nil }
    return entry.bound
  }

  // MARK: - Magnitudes

  struct Magnitude {
    var scale: Decimal
    var end: Int
    var bound: Quantity.Bound
  }

  /// The magnitudes at a place, one behind the other (`万亿`), with an excess between (`多亿`).
  private func magnitude(at start: Int) -> Magnitude? {
    var found: Magnitude?
    var at = start
    var bound = Quantity.Bound.exact
    while true {
      let excess = excess(at: at)
      let isCarried = characters.following(text[at])?.role == .carrier
      let place = excess == nil && !isCarried ? at : at + 1
      guard let entry = characters.entry(text[place]), entry.role == .magnitude,
        !isUnit(at: place)
      else { return found }
      if let excess { bound = excess }
      let scale = (found?.scale ?? 1) * Decimal(entry.value)
      guard scale <= .power(ofTen: Decimal.mostDigits) else { return found }
      found = Magnitude(scale: scale, end: place + 1, bound: bound)
      at = place + 1
    }
  }

  /// True where a scale belongs to the unit that starts with it (`千瓦`, `兆瓦`).
  private func isUnit(at index: Int) -> Bool {
    units.isUnit(in: text.characters, at: index)
  }

  // MARK: - Sections

  /// What stands before a magnitude, or at the end.
  struct Section {
    var low: Decimal = 0
    var high: Decimal = 0
    var end: Int
    /// The lowest step so far.
    var step: Int?
    var bound = Quantity.Bound.exact
    /// How many digits an Arabic number has, that nothing but 零 stands before.
    var width: Int?
    var startsWithZero = false
    /// One Chinese digit.
    var isSingle = false
    var isDigitString = false
    var isDecimal = false
    var isVague = false
    var isTooLong = false
    var isCode = false
    var isImplied = false
    /// The digit before the step, where one digit and one step are all.
    var mantissa: Decimal?

    var isRange: Bool { low != high }

    /// - Parameter scale: a power of ten.
    mutating func add(_ digit: Digit, times scale: Int) {
      let isRange = isRange || digit.isRange
      low = low.plus(digit.low.shifted(by: scale))
      high = isRange ? high.plus(digit.high.shifted(by: scale)) : low
      isDecimal = isDecimal || digit.isDecimal
      isVague = isVague || digit.isVague
      isTooLong = isTooLong || digit.isTooLong
      isCode = isCode || digit.isCode
    }
  }

  private func section(at start: Int, after group: Groups.Group?) -> Section? {
    var section = Section(end: start)
    section.startsWithZero = group != nil && isZero(start)
    while true {
      let place = section.end + zeros(at: section.end, in: section, isFirst: group == nil)
      let digit = digit(at: place, in: section, isFirst: group == nil)
      if addStep(digit, at: place, to: &section, isFirst: group == nil) { continue }
      let hasZero = place > section.end
      if let digit, addLast(digit, to: &section, hasZero: hasZero) {
      } else if section.step != nil, excess(at: place) == .atLeast, hasZero {
        section.bound = .atLeast
        section.end = place + 1
      }
      addFraction(to: &section)
      return section.end > start ? section : nil
    }
  }

  private func isZero(_ index: Int) -> Bool {
    guard let entry = characters.entry(text[index]) else { return false }
    return entry.role == .digit && entry.value == 0
  }

  /// How many 零 to pass over: they stand for left out places, never at the start of a numeral.
  private func zeros(at start: Int, in section: Section, isFirst: Bool) -> Int {
    guard section.step != nil || !isFirst else { return 0 }
    var at = start
    while isZero(at) { at += 1 }
    return at - start
  }

  /// Takes a digit and the step behind it, or a step alone; false where no step fits.
  private func addStep(
    _ digit: Digit?, at start: Int, to section: inout Section, isFirst: Bool
  ) -> Bool {
    let place = digit?.end ?? start
    guard let entry = characters.entry(text[place]), entry.role == .step,
      entry.value < section.step ?? 10_000, digit?.isDigitString != true
    else { return false }
    // A unit that starts with the step wins (`3千米`), but not after a magnitude (`一万二千克`).
    if digit != nil, isFirst || start > section.end, isUnit(at: place) { return false }
    let isFirstStep = section.step == nil
    let isZeroPlaced = start > section.end || digit?.low == 0
    if digit == nil, entry.value != 10, !isZeroPlaced {
      guard isFirst, isFirstStep else { return false }
      section.isImplied = true
    }
    let one = Digit(low: 1, high: 1, end: place)
    section.add(digit?.low == 0 ? one : digit ?? one, times: entry.value)
    section.mantissa = isFirstStep ? digit?.low : nil
    section.step = entry.value
    section.end = place + 1
    return digit?.isDecimal != true || isFirstStep
  }

  /// Takes the digit at the end of a section: a plain number, a unit place, or short for the place
  /// after the last one (`八千七`).
  private func addLast(_ digit: Digit, to section: inout Section, hasZero: Bool) -> Bool {
    guard let step = section.step else {
      section.add(digit, times: 1)
      section.bound = digit.bound
      section.width = digit.width
      section.isSingle = isSingle(digit)
      section.isDigitString = digit.isDigitString
      section.end = digit.end
      return true
    }
    guard !digit.isDigitString, !digit.isVague else { return false }
    if let width = digit.width {
      guard digit.low < Decimal(step), hasZero || String(step).utf8.count == width + 1 else {
        return false
      }
      section.add(digit, times: 1)
    } else {
      section.add(digit, times: hasZero ? 1 : step / 10)
    }
    section.mantissa = nil
    section.end = digit.end
    return true
  }

  /// A digit that may be short for a place (`一万二`, `2万5`): an Arabic one where it counts nothing but
  /// money.
  private func isSingle(_ digit: Digit) -> Bool {
    guard !digit.isDigitString, !digit.isRange, !digit.isDecimal else { return false }
    if digit.width == nil { return true }
    guard digit.width == 1 else { return false }
    if let unit = units.unit(in: text.characters, at: digit.end)?.entry.unit {
      return unit.dimension == "money"
    }
    return !text[digit.end].isHan && !units.isFollower(in: text.characters, at: digit.end)
  }

  /// `点五`, `点45`: not before a step, where it is the time of day (`八点三十`).
  private func addFraction(to section: inout Section) {
    guard !section.isDecimal, section.low == section.high, section.end > 0,
      characters.following(text[section.end])?.role == .point
    else { return }
    var at = section.end + 1
    var fraction = Decimal(0)
    var place = -1
    while let value = digitValue(at: at) {
      if -place <= Decimal.mostDigits {
        fraction += Decimal(sign: .plus, exponent: place, significand: Decimal(value))
      }
      place -= 1
      at += 1
    }
    let isTime = characters.entry(text[at])?.role == .step && !isUnit(at: at)
    guard at > section.end + 1, !isTime else { return }
    section.low += fraction
    section.high = section.low
    section.isDecimal = true
    section.isSingle = false
    section.isTooLong = section.isTooLong || -place > Decimal.mostDigits
    section.end = at
  }

  /// One or two digits behind a unit, decimals of it: `三块五`, `一米七五`. Not where they count
  /// something of their own.
  func decimals(at start: Int) -> (value: Decimal, end: Int)? {
    guard let first = digitValue(at: start), !text.isAfterBlank(start) || text[start].isHan else {
      return nil
    }
    let second = digitValue(at: start + 1)
    let end = second == nil ? start + 1 : start + 2
    guard isApart(at: end) else { return nil }
    let value = second.map { Decimal(first * 10 + $0) } ?? Decimal(first)
    return (Decimal(sign: .plus, exponent: start - end, significand: value), end)
  }

  /// What stands here neither goes on with a number nor is counted by it; a currency is.
  private func isApart(at end: Int) -> Bool {
    if let unit = units.unit(in: text.characters, at: end)?.entry {
      return unit.unit.dimension == "money" && unit.parts.isEmpty
    }
    let isGoingOn =
      digitValue(at: end) != nil || characters.entry(text[end]) != nil
      || characters.following(text[end]) != nil || [".", "%"].contains(text[end])
      || text[end] == "," && text[end + 1].isDigit || text[end].isLatin
    return !isGoingOn && !units.isFollower(in: text.characters, at: end)
  }

  private func digitValue(at index: Int) -> Int? {
    if text[index].isDigit { return Int(text[index].value - 0x30) }
    guard let entry = characters.entry(text[index]) else { return nil }
    return entry.role == .digit || entry.role == .formal ? entry.value : nil
  }
}
