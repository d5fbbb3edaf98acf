/// What was found wrong with an input, and where.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable { case error, warning, note }

  /// How much it matters.
  public let severity: Severity
  /// A stable name for the kind of fault, such as `undecodable-bytes`.
  public let code: String
  /// What was wrong and what to do, for a person.
  public let message: String
  /// Where, in Unicode code points of the decoded source, half open; nil for the whole document.
  public let range: Range<Int>?

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, code: String, message: String, range: Range<Int>? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.range = range
  }
}
