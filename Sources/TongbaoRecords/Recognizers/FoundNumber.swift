import FoundationEssentials

/// A number as found, in the blankless text.
struct FoundNumber: Sendable {
  var kind: NumericMention.Kind
  var range: Range<Int>
  /// Its digits: damage beside them may have taken others.
  var numeral: Range<Int>
  var low: Decimal
  var high: Decimal
  var bound: Quantity.Bound
  var unit: Unit?
  var isRounded: Bool
  var isTooLong: Bool
  var rule: String

  func mention(in text: BlanklessText, damage: DamageEvidence) -> NumericMention {
    let isDamaged = damage.touches(text.cleanRange(numeral))
    let hasValue = !isDamaged && !isTooLong
    return NumericMention(
      kind: isTooLong ? .number : kind, range: text.cleanRange(range),
      value: hasValue ? low : nil, upper: hasValue && high != low ? high : nil, unit: unit,
      bound: bound, damaged: isDamaged, rounded: isRounded,
      rule: isTooLong ? NumericMention.tooLong : rule)
  }
}
