/// A date, a period or a duration that stands in a text.
package struct TemporalMention: Sendable, Hashable {
  package enum Kind: String, Sendable { case date, period, duration }

  package var kind: Kind
  /// Clean offsets.
  package var range: Range<Int>
  /// First and last day, ISO 8601 or EDTF with the unknown part open (`XXXX-03-31`).
  package var from: String?
  package var to: String?
  /// A name for the calendar's own periods (`2022-Q1`, `2022-H1`, `2022`).
  package var label: String?
  /// True when the words name a cut-off (`截至3月底`, `至9月底`): the last day counts, not the span.
  package var isCutOff: Bool
  /// The rule that made it.
  package var rule: String

  package init(
    kind: Kind, range: Range<Int>, from: String? = nil, to: String? = nil, label: String? = nil,
    isCutOff: Bool = false, rule: String
  ) {
    self.kind = kind
    self.range = range
    self.from = from
    self.to = to
    self.label = label
    self.isCutOff = isCutOff
    self.rule = rule
  }

  /// A span that a bulletin can report on: no deadline, no yardstick, no span that leaves both its
  /// ends open.
  package var canBeReported: Bool {
    kind == .period && !isCutOff && rule != "deadline" && rule != "same-period"
      && (from != nil || to != nil)
  }
}
