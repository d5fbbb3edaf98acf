import TongbaoText

/// Anything that the recognizers found in a text.
package struct TextMention: Sendable {
  /// `number`, `quantity`, `percent`, `ordinal`, `date`, `period`, `duration`, `name` or `status`.
  package var kind: String
  /// Clean offsets.
  package var range: Range<Int>
  /// The number, for the numeric kinds and for durations.
  package var number: NumericMention?
  /// The time, for the temporal kinds.
  package var time: TemporalMention?
  /// Where something stands, for `status`.
  package var status: String?
  /// The rule or construction that made it.
  package var rule: String
}
