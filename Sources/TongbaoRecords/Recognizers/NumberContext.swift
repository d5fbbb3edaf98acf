import FoundationEssentials
import TongbaoText

/// Decides from what stands around it what an amount is: a quantity, a bare number, or none.
struct NumberContext {
  let text: BlanklessText
  let guards: Guards
  let lead: NumericLead

  /// - Parameter isClock: the words before are a date or a time of day that goes on.
  func number(_ amount: Amount, isClock: Bool) -> FoundNumber? {
    if amount.numeral.isTooLong { return found(amount, kind: .number) }
    if lead.isOrdinal { return ordinal(amount) }
    if let label = amount.label { return label == .label ? labelled(amount) : nil }
    guard !isClock || amount.unit == nil, !isPartOfCode(amount),
      !amount.numeral.isImplied || isImpliedLicensed(amount)
    else { return nil }
    var amount = amount
    if let currency = lead.currency, amount.unit == nil || amount.unit?.unit.dimension == "money" {
      amount.unit = currency
    }
    guard let unit = amount.unit else {
      return isBareLicensed(amount) ? found(amount, kind: .number) : nil
    }
    if tellsWhich(amount, unit) { return which(amount) }
    if isArticle(amount) { amount.rule = "article" }
    if amount.rule == "article" || amount.rule == "vague" { return found(amount, kind: .number) }
    return found(amount, kind: unit.unit.dimension == "ratio" ? .percent : .quantity)
  }

  private func found(_ amount: Amount, kind: NumericMention.Kind) -> FoundNumber {
    var amount = amount
    if lead.isNegative { amount.multiply(by: -1) }
    var number = FoundNumber(
      kind: kind, range: lead.range.lowerBound..<amount.range.upperBound,
      numeral: amount.numeral.range, low: amount.low, high: amount.high, bound: amount.bound,
      unit: amount.unit?.unit, isRounded: amount.isRounded, isTooLong: amount.numeral.isTooLong,
      rule: amount.rule)
    if number.bound == .exact, let bound = lead.bound ?? lead.scaleBound { number.bound = bound }
    return number
  }

  // MARK: - Ordinals

  private func ordinal(_ amount: Amount) -> FoundNumber? {
    guard !amount.numeral.isVague else { return nil }
    var number = found(amount, kind: .ordinal)
    number.range = lead.range.lowerBound..<amount.numeral.range.upperBound
    number.low = amount.numeral.low
    number.high = amount.numeral.high
    number.unit = nil
    number.bound = .exact
    number.rule = "ordinal"
    return number
  }

  /// `二期`, `3号楼`: the number tells which, not how many.
  private func labelled(_ amount: Amount) -> FoundNumber? {
    guard !isBesideLatin(amount), !amount.numeral.isImplied else { return nil }
    var number = found(amount, kind: .ordinal)
    number.rule = "label"
    return number
  }

  /// `前三名`, `一至四层`: which ones, not how many.
  private func tellsWhich(_ amount: Amount, _ unit: UnitLexicon.Entry) -> Bool {
    unit.isRanked && isBehindRankMark
      || unit.isNumbered && amount.isRange && amount.low == 1 && !amount.numeral.isRange
  }

  private static let rankMarks: Set<Unicode.Scalar> = ["前", "后", "列", "居"]
  /// What makes 前 and 后 words of time.
  private static let timeWords: Set<Unicode.Scalar> = [
    "目", "此", "之", "以", "先", "日", "月", "年", "提", "当", "期", "天", "最", "随", "其", "今", "然",
  ]

  private var isBehindRankMark: Bool {
    let mark = lead.range.lowerBound - 1
    return Self.rankMarks.contains(text[mark]) && !Self.timeWords.contains(text[mark - 1])
  }

  private func which(_ amount: Amount) -> FoundNumber {
    var number = found(amount, kind: .ordinal)
    number.rule = "rank"
    return number
  }

  // MARK: - Licences

  /// A scale without a digit is a number behind an approximator: `近百家`, `上千人`.
  private func isImpliedLicensed(_ amount: Amount) -> Bool {
    (amount.unit != nil || amount.numeral.range.count > 1)
      && (lead.bound != nil || lead.scaleBound != nil || amount.numeral.bound != .exact)
      || amount.rule == "fraction-in-words"
  }

  /// A bare number is one in Arabic digits, one with a scale, or a digit that stands apart.
  private func isBareLicensed(_ amount: Amount) -> Bool {
    if isItemNumber(amount) { return false }
    guard amount.rule == "chinese", isShort(amount.numeral) else { return true }
    return lead.bound != nil || lead.isNegative || lead.isComparison || standsApart(amount)
  }

  /// The number of an item: `一、`, `（二）`, `3.` at the start of a line or behind a colon.
  private func isItemNumber(_ amount: Amount) -> Bool {
    let end = amount.range.upperBound
    let before = text[amount.range.lowerBound - 1]
    let after = text[end]
    if Self.brackets.contains(before), Self.closers.contains(after) { return true }
    // `8、3号楼`: at the start of a line even before a digit.
    if before == "\n", after == "、" { return true }
    let isDotted = after == "." && [":", "：", ";", "；"].contains(before)
    return (before == "\n" && Self.itemMarks.contains(after) || isDotted)
      && !text[end + 1].isDigit
  }

  private static let brackets: Set<Unicode.Scalar> = ["(", "（", "〔"]
  private static let closers: Set<Unicode.Scalar> = [")", "）", "〕"]
  private static let itemMarks: Set<Unicode.Scalar> = ["、", ".", "．", ")", "）"]

  private func isShort(_ numeral: Numeral) -> Bool {
    numeral.range.count == 1 || numeral.isDigitString
  }

  private func standsApart(_ amount: Amount) -> Bool {
    let end = amount.range.upperBound
    let start = lead.range.lowerBound
    let before = text[start - 1]
    let isOpen =
      !before.isHan
      || guards.openings.longestMatch(in: reversedCharacters(before: start), at: 0) != nil
    return isOpen && !before.isLatin
      && (!text[end].isHan || guards.closings.longestMatch(in: text.characters, at: end) != nil)
  }

  private func reversedCharacters(before start: Int) -> [Unicode.Scalar] {
    (1...4).map { text[start - $0] }
  }

  // MARK: - No numbers

  /// `一座市场`: 一 with a classifier is an article, unless something makes it a count.
  private func isArticle(_ amount: Amount) -> Bool {
    amount.rule == "chinese" && amount.low == 1 && amount.high == 1
      && amount.numeral.range.count == 1 && amount.bound == .exact && lead.bound == nil
      && amount.unit?.isMeasure == false
  }

  /// Letters, strokes and signs that make digits part of a name or a code: `G318`, `1+4+1`, `20#`.
  private func isPartOfCode(_ amount: Amount) -> Bool {
    if amount.numeral.isCode, amount.unit == nil || amount.low == 0 { return true }
    if amount.numeral.isFormalDigit, amount.unit?.isMeasure != true, amount.unit != nil {
      return true
    }
    return isBesideLatin(amount) || isBesideSign(amount) || isInCodeBrackets(amount)
      || isClockTime(amount)
  }

  private func isBesideLatin(_ amount: Amount) -> Bool {
    guard amount.numeral.isArabic else { return false }
    let start = amount.range.lowerBound
    let end = amount.range.upperBound
    return text[start - 1].isLatin && !text.isAfterBlank(start) && lead.currency == nil
      || text[end].isLatin && text[end - 1].isDigit && !text.isAfterBlank(end)
  }

  private static let signs: Set<Unicode.Scalar> = ["#", "@", "_", "&", "=", "\\", "×", "*"]

  private func isBesideSign(_ amount: Amount) -> Bool {
    guard amount.numeral.isArabic else { return false }
    let start = lead.range.lowerBound
    let end = amount.range.upperBound
    let isAdded = text[start - 1] == "+" && text[start - 2].isDigit || text[end] == "+"
    let isPageNumber = text[start] == "-" && text[end] == "-"
    return isAdded || isPageNumber || Self.signs.contains(text[start - 1])
      || Self.signs.contains(text[end])
      || text[start - 1] == "-" && amount.unit == nil
        && (text[start - 2].isDigit || text[start - 2] == "号")
  }

  private static let codeBrackets: Set<Unicode.Scalar> = ["〔", "﹝", "[", "【"]

  /// The year of a document's code: `〔2024〕3号`.
  private func isInCodeBrackets(_ amount: Amount) -> Bool {
    amount.unit == nil && amount.numeral.isArabic
      && Self.codeBrackets.contains(text[amount.range.lowerBound - 1])
  }

  /// `15:30`
  private func isClockTime(_ amount: Amount) -> Bool {
    let start = amount.range.lowerBound
    let end = amount.range.upperBound
    return text[end] == ":" && text[end + 1].isDigit
      || text[start - 1] == ":" && text[start - 2].isDigit
  }
}
