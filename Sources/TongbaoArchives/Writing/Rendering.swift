import Tongbao
import TongbaoOutput

/// How a bulletin becomes the bytes that an output takes. Workers render, so that the output only joins.
package struct Rendering: Sendable {
  package var format: ArchiveFormat
  package var script: NameScript
  package var headers: Language
  package var byteOrderMark: Bool
  package var versions: Versions
  /// Whether NDJSON and JSON tell of the documents, too.
  package var hasDocuments: Bool
  /// Whether NDJSON and JSON name all rules that had a part in a record.
  package var trace: Bool

  package init(
    format: ArchiveFormat, script: NameScript = .simplified, headers: Language = .english,
    byteOrderMark: Bool = true, versions: Versions, hasDocuments: Bool = true, trace: Bool = false
  ) {
    self.format = format
    self.script = script
    self.headers = headers
    self.byteOrderMark = byteOrderMark
    self.versions = versions
    self.hasDocuments = hasDocuments
    self.trace = trace
  }

  /// What the bytes of a document depend on beside the document.
  var fingerprint: String {
    "\(format.rawValue) \(script.rawValue) \(headers.rawValue) \(versions.tool) \(versions.schema) "
      + versions.rules
  }

  var delimited: DelimitedWriter {
    DelimitedWriter(
      format == .tsv ? .tab : .comma, script: script, headers: headers,
      byteOrderMark: byteOrderMark)
  }

  var markdown: MarkdownWriter { MarkdownWriter(script: script, language: headers) }

  /// The bytes of a document: lines of text, or rows as lines of JSON.
  package func payload(of line: DocumentLine) -> [UInt8] {
    var bytes: [UInt8] = []
    switch format {
    case .ndjson, .json:
      let writer = NDJSONWriter(trace: trace)
      writer.append(line.bulletin.records, to: &bytes)
      if hasDocuments { writer.append(line, to: &bytes) }
    case .csv, .tsv:
      let writer = delimited
      for record in line.bulletin.records { writer.append(record, to: &bytes) }
    case .markdown:
      let writer = markdown
      for record in line.bulletin.records { writer.append(record, to: &bytes) }
    case .xlsx, .sqlite:
      var json = JSONWriter()
      for row in TableRow.rows(of: line, script: script) { row.append(to: &json) }
      bytes = json.bytes
    }
    return bytes
  }
}
