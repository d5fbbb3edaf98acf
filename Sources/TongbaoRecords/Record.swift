import TongbaoText

/// One fact that a bulletin reports about one project.
///
/// All ranges are source offsets: Unicode code points of the decoded source, half open.
public struct Record: Sendable, Hashable {
  /// Document id, `#`, ordinal from 1.
  public var id: String
  /// Document id: the path, or the id that came with the input.
  public var document: String
  /// The project that the fact is about, as named, in clean text.
  public var project: String?
  /// The name in the source's own script, noise removed.
  public var projectSource: String?
  /// The name folded and stripped of quotes, brackets and generic heads and tails: a join key.
  public var projectKey: String?
  /// Where the name stands.
  public var projectOrigin: Origin?
  /// The part of the project that the fact is about.
  public var component: String?
  /// What is counted or measured.
  public var indicator: String?
  /// The predicate, bare.
  public var action: String?
  /// What the quantity is to the project; nil without a quantity.
  public var role: Role?
  /// The reported quantity; nil for a status statement.
  public var quantity: Quantity?
  /// The base of a ratio or the yardstick of a comparison, as written.
  public var of: String?
  /// Where the project, or what is counted, stands.
  public var status: Status?
  /// The words that say so.
  public var statusText: String?
  /// The place, when the clause or its context narrows it.
  public var region: String?
  /// The time covered.
  public var period: Period?
  /// The cut-off.
  public var asOf: CutOff?
  /// The section's heading, without its numbering.
  public var section: String?
  /// The item's heading, without its numbering.
  public var item: String?
  /// The id of the record that this one is a part of.
  public var parent: String?
  /// The clause that says so.
  public var evidence: Evidence
  /// The rule that made the fact.
  public var rule: String
  /// The other rules that had a part in it, innermost last.
  public var via: [String]
  /// What failed when the record was held against the others.
  public var checks: [FailedCheck]

  /// Where a project's name stands.
  public enum Origin: String, Sendable { case clause, context, heading }

  /// What a quantity is to its project.
  public enum Role: String, Sendable, CaseIterable {
    case achieved, completion, target, scope, level, change, share
  }

  /// Where a project stands.
  public enum Status: String, Sendable, CaseIterable {
    case planned
    case notStarted = "not_started"
    case preparing, started
    case inProgress = "in_progress"
    case completed
    case inUse = "in_use"
    case delayed, suspended
  }

  /// A stretch of the source, quoted.
  public struct Evidence: Sendable, Hashable {
    /// The source from `start` to `end`, character for character.
    public var text: String
    /// Where it stands.
    public var range: Range<Int>
    /// Field name to where its words stand, in the order of the fields.
    public var spans: [FieldSpan]

    /// Creates evidence.
    public init(text: String, range: Range<Int>, spans: [FieldSpan] = []) {
      self.text = text
      self.range = range
      self.spans = spans
    }
  }

  /// Where the words of one field stand: one stretch, or several.
  public struct FieldSpan: Sendable, Hashable {
    /// The field's name in the output (`project`, `quantity`, `status`).
    public var field: String
    /// One or more stretches, ascending.
    public var ranges: [Range<Int>]

    /// Creates a span.
    public init(field: String, ranges: [Range<Int>]) {
      self.field = field
      self.ranges = ranges
    }
  }

  /// The time that a record covers.
  public struct Period: Sendable, Hashable {
    /// As written, in clean text.
    public var text: String
    /// A name for calendars' own periods (`2022-Q1`), nil for others.
    public var label: String?
    /// First day, ISO 8601 or EDTF with the unknown part open.
    public var start: String?
    /// Last day, ISO 8601 or EDTF with the unknown part open.
    public var end: String?

    /// Creates a period.
    public init(text: String, label: String?, start: String?, end: String?) {
      self.text = text
      self.label = label
      self.start = start
      self.end = end
    }
  }

  /// The day up to which a record counts.
  public struct CutOff: Sendable, Hashable {
    /// As written, in clean text.
    public var text: String
    /// ISO 8601 or EDTF with the unknown part open.
    public var date: String

    /// Creates a cut-off.
    public init(text: String, date: String) {
      self.text = text
      self.date = date
    }
  }

  /// A check that a record failed.
  public struct FailedCheck: Sendable, Hashable {
    /// A stable name for the check (`parts-add-up`).
    public var check: String
    /// What disagrees, for a person.
    public var message: String
    /// The ids of the records that were compared.
    public var records: [String]

    /// Creates a failed check.
    public init(check: String, message: String, records: [String]) {
      self.check = check
      self.message = message
      self.records = records
    }
  }

  /// Creates a record with its evidence; every other field is empty.
  public init(id: String, document: String, evidence: Evidence, rule: String) {
    self.id = id
    self.document = document
    self.evidence = evidence
    self.rule = rule
    via = []
    checks = []
  }
}
