import Tongbao
import TongbaoOutput
import TongbaoText

/// A document as it was read: its text beside what was parsed.
package struct DocumentReading: Sendable {
  package let document: Document
  /// What every offset of the bulletin counts in; empty where nothing could be decoded.
  package let source: SourceText
  /// What the document's markup held; nil for running text.
  let marked: MarkedText?
  package let bulletin: Bulletin

  /// Whether nothing of it could be read; the bulletin's diagnostics say why.
  package let isFailure: Bool

  init(_ document: Document, _ source: SourceText, marked: MarkedText? = nil, _ bulletin: Bulletin)
  {
    self.document = document
    self.source = source
    self.marked = marked
    self.bulletin = bulletin
    isFailure = false
  }

  /// What could not be read; `source` is what the failure's place counts in.
  init(
    _ document: Document, _ failure: DocumentFailure, in source: SourceText = SourceText("")
  ) {
    self.document = document
    self.source = source
    marked = nil
    var bulletin = Bulletin(id: document.id, source: source, script: .simplified)
    bulletin.diagnostics = [
      Diagnostic(.error, code: failure.code, message: failure.message, range: failure.range)
    ]
    self.bulletin = bulletin
    isFailure = true
  }

  /// The text as the parser cleaned it.
  package var clean: CleanText {
    marked.map { Cleaner().clean($0) } ?? Cleaner().clean(source)
  }

  /// What tells of the document in the output.
  package func line(_ versions: Versions) -> DocumentLine {
    DocumentLine(
      bulletin, versions: versions, givenID: document.givenID, meta: document.meta)
  }
}
