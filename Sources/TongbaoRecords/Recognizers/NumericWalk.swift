import FoundationEssentials
import TongbaoText

/// One walk over a text from left to right, with what was read before the place it is at.
struct NumericWalk {
  let recognizer: NumericRecognizer
  let amounts: AmountReader
  let ranges: RangeReader
  let text: BlanklessText
  private(set) var found: [FoundNumber] = []
  private var at = 0
  private var lead: NumericLead?
  /// Where a date or a time of day goes on: `9时` … `30分`.
  private var clockEnd = -1
  /// An odd number of ASCII quotation marks was passed in this line.
  private var isQuoted = false

  init(recognizer: NumericRecognizer, amounts: AmountReader) {
    self.recognizer = recognizer
    self.amounts = amounts
    ranges = RangeReader(amounts)
    text = amounts.text
  }

  mutating func run(_ flags: (Unicode.Scalar) -> UInt8) {
    while at < text.count {
      let flags = flags(text[at])
      if NumericRecognizer.mayOpen(flags), takeOpener() { continue }
      if NumericRecognizer.mayStart(flags), takeNumber() { continue }
      if !takeLink() { at += 1 }
    }
  }

  // MARK: - Before a number

  /// Takes a word that stands before numbers, or one that holds numerals and is none.
  private mutating func takeOpener() -> Bool {
    if text[at] == "\"" { isQuoted.toggle() }
    if let end = minusSign() {
      open(.negative, end: end)
      return true
    }
    guard let (opener, end) = recognizer.openers.words.longestMatch(in: text.characters, at: at)
    else { return false }
    if case .guarded(let kind) = opener {
      if kind == .before { passCode(from: end) } else { return pass(kind, end: end) }
    } else {
      open(opener, end: end)
    }
    return true
  }

  private mutating func open(_ opener: NumericOpeners.Opener, end: Int) {
    var lead = self.lead.flatMap { $0.range.upperBound == at ? $0 : nil } ?? NumericLead(at: at)
    lead.add(opener, end: end)
    self.lead = lead
    at = end
  }

  /// Passes over a word that is no number, or an address to its end.
  private mutating func pass(_ kind: Guards.Kind, end: Int) -> Bool {
    // 5G is a name, 5GB an amount.
    let isCut = text[end - 1].isLatin && text[end].isLatin
    guard kind != .number, kind == .address || !isCut else { return false }
    at = end
    if kind == .address {
      while text[at].value > 0x20, text[at].value < 0x7F, !text.isAfterBlank(at) { at += 1 }
    }
    return true
  }

  /// Passes over the word before a code, and the code: `电话0731-85533622`, `Page 3`.
  private mutating func passCode(from end: Int) {
    at = end
    while text[at] == ":" || text[at] == "：" { at += 1 }
    let start = at
    while text[at].isDigit || text[at].isLatin || "-/.()".unicodeScalars.contains(text[at]),
      at == start || !text.isAfterBlank(at)
    {
      at += 1
    }
  }

  /// The end of a minus sign: at the start of a number, not between two things that it joins.
  private func minusSign() -> Int? {
    guard text[at] == "-" || text[at] == "−", text[at + 1].isDigit || text[at + 1] == "." else {
      return nil
    }
    let before = text[at - 1]
    let joins = before.isDigit || before.isLatin || before == ")" || before == "%" || before == "-"
    guard !joins, !before.isHan || isSignedBehindWord() else { return nil }
    return at + 1
  }

  /// Behind a word a stroke is a sign only before a decimal or a percentage (`增速-3.2%`); `东站-2号`
  /// is none.
  private func isSignedBehindWord() -> Bool {
    guard let number = ArabicNumber(in: text, at: at + 1) else { return false }
    return number.isDecimal || text[number.end] == "%"
  }

  /// Takes a word between an approximator and its number: 约 *有* 9500个.
  private mutating func takeLink() -> Bool {
    guard var lead, lead.range.upperBound == at, lead.bound != nil || lead.isNegative,
      let (_, end) = recognizer.approximators.links.longestMatch(in: text.characters, at: at)
    else { return false }
    lead.range = lead.range.lowerBound..<end
    self.lead = lead
    at = end
    return true
  }

  // MARK: - Numbers

  /// Takes the number that starts here, if one does, or passes over the characters of one that is
  /// none in this context.
  private mutating func takeNumber() -> Bool {
    guard text[at] != "." || startsWithPoint, var amount = amounts.amount(at: at) else {
      return false
    }
    var lead = self.lead.flatMap { $0.range.upperBound == at ? $0 : nil } ?? NumericLead(at: at)
    if lead.isDoubling { return takeDoubling(amount, lead: lead) }
    let sign: Decimal = lead.isNegative ? -1 : 1
    if !lead.isOrdinal, let range = ranges.range(from: amount, sign: sign) { amount = range }
    refuseInch(in: &amount)
    if lead.scaleBound != nil, !amount.numeral.isImplied {
      lead = NumericLead(at: amount.range.lowerBound)
    }
    if lead.isComparison { compare(&amount, &lead) }
    let context = NumberContext(text: text, guards: recognizer.guards, lead: lead)
    if let number = context.number(amount, isClock: clockEnd == at) { found.append(number) }
    if amount.label == .time { clockEnd = amount.range.upperBound + 1 }
    at =
      found.last.map { max($0.range.upperBound, amount.range.upperBound) }
      ?? amount.range.upperBound
    return true
  }

  /// `比三十大`; without the comparative 比 says nothing of the number.
  private func compare(_ amount: inout Amount, _ lead: inout NumericLead) {
    guard
      let (bound, end) = recognizer.approximators.comparatives.longestMatch(
        in: text.characters, at: amount.range.upperBound)
    else {
      lead = NumericLead(at: amount.range.lowerBound)
      return
    }
    amount.bound = bound
    amount.extend(to: end)
  }

  /// `.5`, not the end of `...5` or `a.5`.
  private var startsWithPoint: Bool {
    let before = text[at - 1]
    return text[at + 1].isDigit && before != "." && !before.isDigit && !before.isLatin
  }

  /// A quotation mark behind a number closes the one before it rather than counting inches.
  private func refuseInch(in amount: inout Amount) {
    guard isQuoted, amount.unit?.unit.code == "[in_i]",
      text[amount.range.upperBound - 1] == "\""
    else { return }
    amount.unit = nil
    amount.range = amount.range.lowerBound..<amount.range.upperBound - 1
  }

  /// `翻一番` adds once what was there, `翻两番` three times.
  private mutating func takeDoubling(_ amount: Amount, lead: NumericLead) -> Bool {
    var amount = amount
    at = amount.range.upperBound
    guard amount.unit?.unit.name == "番", !amount.isRange,
      let times = Int(amount.low.description), (1...9).contains(times)
    else { return true }
    amount.low = Decimal(1 << times - 1)
    amount.high = amount.low
    amount.unit?.unit = Unit(name: "倍", dimension: "multiple")
    amount.rule = "doubling"
    let context = NumberContext(text: text, guards: recognizer.guards, lead: lead)
    if let number = context.number(amount, isClock: false) { found.append(number) }
    return true
  }
}
