import FoundationEssentials
import TongbaoText

/// Reads an amount: a numeral, or a value of several, and its unit.
struct AmountReader: Sendable {
  let text: BlanklessText
  let numerals: NumeralReader
  let fractions: FractionReader
  let units: UnitLexicon
  let approximators: Approximators

  init(
    _ text: BlanklessText, characters: NumeralCharacters, units: UnitLexicon,
    approximators: Approximators
  ) {
    self.text = text
    self.units = units
    self.approximators = approximators
    numerals = NumeralReader(text: text, characters: characters, units: units)
    fractions = FractionReader(text: text, numerals: numerals)
  }

  /// The amount that starts at `start`; nil where no numeral does.
  func amount(at start: Int) -> Amount? {
    if let half = half(at: start) { return half }
    if let one = one(at: start) { return one }
    guard let numeral = numerals.numeral(at: start) else { return nil }
    var amount = fractions.amount(from: numeral) ?? Amount(numeral)
    if amount.unit == nil { addUnit(to: &amount) }
    addBound(to: &amount)
    return amount
  }

  /// `半个`, `半成`: 半 is a number only with a unit; `一半` is half of what is spoken of, and `打对折` asks
  /// for half the price.
  private func half(at start: Int) -> Amount? {
    let isOne = text[start] == "一" && text[start + 1] == "半"
    guard isOne || text[start] == "半" || text.starts(with: "打对折", at: start - 1) else { return nil }
    let range = start..<start + (isOne ? 2 : 1)
    let numeral = Numeral(range: range, low: Self.half, high: Self.half)
    var amount = Amount(Self.half, range: range, numeral: numeral, isRounded: false, rule: "half")
    if isOne {
      amount.multiply(by: 100)
      amount.unit = .percent
    } else {
      addUnit(to: &amount)
      guard let unit = amount.unit else { return nil }
      // 半折 is half the price, not half of a tenth.
      if unit.readsDigitsAsDecimal { amount.multiply(by: 10) }
    }
    addBound(to: &amount)
    return amount
  }

  /// `米九`: a unit before Chinese decimals counts one and them.
  private func one(at start: Int) -> Amount? {
    guard units.initials.contains(text[start]),
      let (entry, end) = units.unit(in: text.characters, at: start), entry.leavesOneOut,
      text[end].isHan, let decimals = numerals.decimals(at: end)
    else { return nil }
    let value = 1 + decimals.value
    let range = start..<decimals.end
    let numeral = Numeral(range: range, low: value, high: value)
    var amount = Amount(value, range: range, numeral: numeral, isRounded: false, rule: "one")
    amount.unit = entry
    addBound(to: &amount)
    return amount
  }

  private static let half = Decimal(sign: .plus, exponent: -1, significand: 5)

  // MARK: - Units

  private func addUnit(to amount: inout Amount) {
    let end = amount.range.upperBound
    switch units.followers.longestMatch(in: text.characters, at: end) {
    case (.other(let kind), let labelEnd)? where kind != .after:
      amount.label = kind
      if kind == .label { amount.extend(to: labelEnd) }
    case (.unit(let entry), let unitEnd)?: add(entry, end: unitEnd, to: &amount)
    default: break
    }
  }

  private func add(_ entry: UnitLexicon.Entry, end: Int, to amount: inout Amount) {
    // MB of `5MBit` is no unit.
    guard !(text[end - 1].isLatin && text[end].isLatin) else { return }
    let sense = sense(of: entry, around: amount.range.lowerBound..<end)
    var (entry, end) = measured(sense, end: end, in: &amount)
    if let maximum = entry.maximum, amount.low > maximum || amount.numeral.isDigitString {
      amount.label = .time
      return
    }
    guard !entry.isNoun || amount.numeral.isArabic || amount.numeral.range.count > 1 else { return }
    if let classifier = entry.classifier, isNoun(at: end) {
      amount.unit = .init(unit: Unit(name: classifier, dimension: "count"))
      return amount.extend(to: end)
    }
    readDigits(of: entry, in: &amount)
    addTail(of: entry, end: &end, to: &amount)
    amount.multiply(by: entry.multiplier)
    addParts(of: entry, end: &end, to: &amount)
    amount.unit = compound(entry, end: &end)
    amount.extend(to: end)
  }

  /// How far a word that tells the sense of a unit may stand before the number, and behind the unit.
  private static let cueReach = (before: 12, behind: 4)

  /// The unit that the words near it say the form is: 度 of a temperature where 气温 stands before it.
  private func sense(of entry: UnitLexicon.Entry, around range: Range<Int>) -> UnitLexicon.Entry {
    guard !entry.senses.isEmpty else { return entry }
    var start = range.lowerBound
    while start > range.lowerBound - Self.cueReach.before, !Self.ends.contains(text[start - 1]) {
      start -= 1
    }
    let near = Array(start..<range.upperBound + Self.cueReach.behind).map { text[$0] }
    return entry.senses.first { sense in
      sense.cues.contains { cue in
        near.indices.contains { near.holds(cue, at: $0, limit: near.count) }
      }
    } ?? entry
  }

  /// What ends a sentence, or the text.
  private static let ends: Set<Unicode.Scalar> = ["。", ";", "；", "\n"]

  /// Behind 个 the unit of a measure counts: `六个加仑`, `一个半小时`, `三个多月`.
  private func measured(
    _ entry: UnitLexicon.Entry, end: Int, in amount: inout Amount
  ) -> (UnitLexicon.Entry, end: Int) {
    guard entry.unit.name == "个" else { return (entry, end) }
    let isHalf = text[end] == "半"
    let isMore = text[end] == "多"
    let place = isHalf || isMore ? end + 1 : end
    guard let measure = units.unit(behindClassifier: text, at: place) else { return (entry, end) }
    if isHalf { amount.add(Self.half) }
    if isMore { amount.bound = .atLeast }
    return (measure.entry, measure.end)
  }

  /// A word stands here that goes on neither with the amount nor with its bound.
  private func isNoun(at index: Int) -> Bool {
    text[index].isHan && text[index] != "半" && numerals.numeral(at: index) == nil
      && !units.isUnit(in: text.characters, at: index)
      && approximators.afters.longestMatch(in: text.characters, at: index) == nil
      && approximators.ranges.longestMatch(in: text.characters, at: index) == nil
  }

  /// `九五折` and `75折` are 9.5 and 7.5 of ten.
  private func readDigits(of entry: UnitLexicon.Entry, in amount: inout Amount) {
    guard entry.readsDigitsAsDecimal, amount.low >= 10, amount.low < 100 else { return }
    amount.low /= 10
    amount.high = amount.low
    amount.bound = .exact
  }

  /// What stands behind the unit and counts in it: `三斤半`, `三块五`, `三成六`.
  private func addTail(of entry: UnitLexicon.Entry, end: inout Int, to amount: inout Amount) {
    if text[end] == "半", !units.isBlocked(in: text.characters, at: end) {
      amount.add(Self.half)
      end += 1
    } else if entry.takesDecimals, let tail = numerals.decimals(at: end) {
      amount.add(tail.value)
      end = tail.end
    }
  }

  /// The smaller units of a compound amount: `50元6角3分`, `两美元又三美分`.
  private func addParts(of entry: UnitLexicon.Entry, end: inout Int, to amount: inout Amount) {
    guard !amount.isRange else { return }
    var last: Decimal = 1
    while let part = part(of: entry.unit.name, at: end), part.share < last {
      amount.low += part.value * part.share
      amount.high = amount.low
      last = part.share
      end = part.end
    }
  }

  private func part(
    of whole: String, at start: Int
  ) -> (value: Decimal, share: Decimal, end: Int)? {
    let start = text[start] == "又" || text[start] == "零" ? start + 1 : start
    guard let numeral = numerals.numeral(at: start), !numeral.isRange, !numeral.isTooLong,
      let (entry, end) = units.unit(in: text.characters, at: numeral.range.upperBound),
      let part = entry.parts.first(where: { $0.whole == whole })
    else { return nil }
    guard entry.takesDecimals, let tail = numerals.decimals(at: end) else {
      return (numeral.low, part.share, end)
    }
    return (numeral.low + tail.value, part.share, tail.end)
  }

  // MARK: - Compounds

  /// `元/平方米`, `千米每小时`, `台(套)`, `元人民币`.
  private func compound(
    _ entry: UnitLexicon.Entry, end: inout Int
  ) -> UnitLexicon.Entry {
    var entry = entry
    if let paired = paired(entry, at: end) { (entry, end) = paired }
    if let currency = currency(behind: entry, at: end) { (entry, end) = currency }
    for _ in 0..<2 {
      guard text[end] == "/" || text[end] == "每" && entry.isMeasure,
        let (per, perEnd) = units.denominator(in: text.characters, at: end + 1)
      else { break }
      entry.unit = entry.unit.divided(by: per.unit)
      end = perEnd
      while let (further, furtherEnd) = joined(at: end) {
        entry.unit = entry.unit.divided(by: further.unit, isFurther: true)
        end = furtherEnd
      }
    }
    return entry
  }

  /// The second part of a divisor: `元/人月`, `元/人·年`.
  private func joined(at start: Int) -> (UnitLexicon.Entry, end: Int)? {
    let place = text[start] == "·" || text[start] == "." ? start + 1 : start
    guard let (entry, end) = units.denominator(in: text.characters, at: place),
      entry.isDenominator || place > start
    else { return nil }
    return (entry, end)
  }

  /// A classifier with its alternative in brackets.
  private func paired(
    _ entry: UnitLexicon.Entry, at start: Int
  ) -> (UnitLexicon.Entry, end: Int)? {
    guard entry.unit.dimension == "count", text[start] == "(",
      let (other, end) = units.unit(in: text.characters, at: start + 1), text[end] == ")",
      other.unit.dimension == "count"
    else { return nil }
    var entry = entry
    entry.unit = Unit(name: "\(entry.unit.name)(\(other.unit.name))", dimension: "count")
    return (entry, end + 1)
  }

  /// The currency that is named behind the unit: `亿元人民币`, `元(港币)`.
  private func currency(
    behind entry: UnitLexicon.Entry, at start: Int
  ) -> (UnitLexicon.Entry, end: Int)? {
    guard entry.unit.dimension == "money" else { return nil }
    let isBracketed = text[start] == "("
    guard
      let (currency, end) = units.unit(in: text.characters, at: isBracketed ? start + 1 : start),
      currency.unit.dimension == "money", !isBracketed || text[end] == ")"
    else { return nil }
    return (currency, isBracketed ? end + 1 : end)
  }

  // MARK: - Bounds

  /// `以上`, `左右` behind the amount.
  private func addBound(to amount: inout Amount) {
    let end = amount.range.upperBound
    guard amount.label == nil, !units.isBlocked(in: text.characters, at: end),
      let (bound, boundEnd) = bound(at: end, hasUnit: amount.unit != nil)
    else { return }
    // A plus sign between two numbers adds them, or is part of a name (1+4+1).
    if text[end] == "+", text[boundEnd].isDigit { return }
    amount.bound = bound
    amount.extend(to: boundEnd)
  }

  private func bound(at end: Int, hasUnit: Bool) -> (Quantity.Bound, end: Int)? {
    let found =
      approximators.afters.longestMatch(in: text.characters, at: end)
      ?? (hasUnit ? approximators.unitAfters.longestMatch(in: text.characters, at: end) : nil)
    return found.map { ($0.value, $0.end) }
  }
}
