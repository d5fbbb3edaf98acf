/// A record while the text around it is still being read: fields are clean ranges, not yet words.
struct Draft {
  /// The clause that says so.
  var evidence: Range<Int>
  var rule: Int32
  var project: NameReference?
  var component: Range<Int>?
  var indicator: Range<Int>?
  var action: Range<Int>?
  var role: Record.Role?
  var amount: NumericMention?
  /// True when the amount is what was lost or fell short (`下降`, `滞后`).
  var isNegative = false
  var of: Phrase?
  var status: Record.Status?
  var statusWords: Range<Int>?
  var region: Range<Int>?
  var period: TemporalMention?
  var asOf: TemporalMention?
  var section: Int?
  var item: Int?
  var parent: Int?
  /// What is counted, before it is known whether that is the project (an `object` or `counted` slot).
  var counted: Range<Int>?
  /// Whether a predicate of its own governs it; a bare amount goes on from what stands before.
  var isGoverned = false

  init(evidence: Range<Int>, rule: Int32) {
    self.evidence = evidence
    self.rule = rule
  }

  /// Words of the text, or what one word of it means (`同比`: 上年同期).
  enum Phrase {
    case words(Range<Int>)
    case meaning(String, Range<Int>)
  }
}

/// A project's name, and where it was found.
struct NameReference {
  var range: Range<Int>
  /// What stands apart and belongs to it: 堤防加固 of 清江干流 in `清江干流、支流堤防加固`.
  var rest: [Range<Int>] = []
  var origin: Record.Origin
  /// What it is, when a head says so.
  var kind: Kind?

  enum Kind: String { case work, event, place, part, agency, measure }

  /// All its stretches, ascending.
  var ranges: [Range<Int>] { [range] + rest }
}
