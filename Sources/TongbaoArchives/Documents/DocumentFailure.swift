import TongbaoText

/// Why a document could not be read. It is told beside the results; the others go on.
package struct DocumentFailure: Error, Sendable, Hashable {
  /// A stable name for the kind of fault.
  package var code: String
  /// What was wrong and what to do, for a person.
  package var message: String
  /// Where, in code points of the decoded source, half open; nil for the whole document.
  package var range: Range<Int>?

  package init(code: String, message: String, range: Range<Int>? = nil) {
    self.code = code
    self.message = message
    self.range = range
  }

  init(_ diagnostic: Diagnostic) {
    self.init(code: diagnostic.code, message: diagnostic.message, range: diagnostic.range)
  }

  /// A document over the limit of bytes.
  package static func tooLong(_ limit: Int) -> DocumentFailure {
    DocumentFailure(
      code: "document-size",
      message: "the document is longer than \(limit) bytes (--max-bytes raises the limit)")
  }
}
