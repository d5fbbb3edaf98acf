/// A record as a person left it in an annotation tool or on the review page.
package struct CorrectedRecord: Sendable, Hashable {
  /// What the person said of the record.
  package enum Verdict: String, Sendable { case accept, reject, edit }

  package var verdict: Verdict
  /// The clause, quoted from the source.
  package var quote: String
  /// Where it stands: source offsets.
  package var range: Range<Int>
  /// The fields that hold something, by the names of `AnnotatedField`, values as text.
  package var fields: [String: String]

  package init(verdict: Verdict, quote: String, range: Range<Int>, fields: [String: String]) {
    self.verdict = verdict
    self.quote = quote
    self.range = range
    self.fields = fields
  }
}

/// What a person made of a document's records.
package struct CorrectedDocument: Sendable {
  package var id: String
  /// The source, where the format carries it; then `records` are all that the document has.
  package var text: String?
  /// In the order of their evidence.
  package var records: [CorrectedRecord]

  package init(id: String, text: String?, records: [CorrectedRecord]) {
    self.id = id
    self.text = text
    self.records = records
  }
}
