import TongbaoRecords
import TongbaoText

/// Records and documents as NDJSON, a line each, in the shape of `tongbao schema`.
package struct NDJSONWriter: Sendable {
  private let trace: Bool

  /// - Parameter trace: whether records tell the rules below the one that made them (`via`).
  package init(trace: Bool = false) { self.trace = trace }

  /// Writes a record line.
  package func append(_ record: Record, to bytes: inout [UInt8]) {
    appendLine(to: &bytes) { $0.record(record, trace: trace) }
  }

  /// Writes a document's record lines.
  package func append(_ records: [Record], to bytes: inout [UInt8]) {
    for record in records { append(record, to: &bytes) }
  }

  /// Writes a document line.
  package func append(_ document: DocumentLine, to bytes: inout [UInt8]) {
    appendLine(to: &bytes) { $0.document(document) }
  }

  private func appendLine(to bytes: inout [UInt8], _ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    swap(&writer.bytes, &bytes)
    write(&writer)
    writer.endLine()
    swap(&writer.bytes, &bytes)
  }
}
