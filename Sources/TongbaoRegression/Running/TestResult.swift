import TongbaoRecords

/// What came of one test.
package struct TestResult: Sendable {
  package enum Outcome: String, Sendable {
    case passed, failed
    /// Failed, as a `:todo` must.
    case todo
  }

  package enum Yield: Sendable {
    case records([Record])
    /// The lines of a case of mentions.
    case lines([String])
    case nothing
  }

  package var test: Test
  package var outcome: Outcome
  /// Why it failed.
  package var findings: [Finding]
  /// What it yielded: what an update writes.
  package var yield: Yield
  /// Wall-clock time.
  package var seconds: Double = 0
}

/// One way in which a test failed.
package struct Finding: Sendable, Hashable {
  package enum Kind: String, Sendable { case missing, unexpected, changed, message }

  package struct Field: Sendable, Hashable {
    package var name: String
    package var expected: String?
    package var actual: String?
  }

  package var kind: Kind
  /// The record or mention as a case writes it, or the message.
  package var text: String
  /// Fields that differ.
  package var fields: [Field] = []
  /// Where in the text.
  package var excerpt: Excerpt?

  static func message(_ text: String) -> Finding { Finding(kind: .message, text: text) }
}
