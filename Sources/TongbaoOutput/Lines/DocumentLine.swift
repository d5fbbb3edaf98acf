import TongbaoRecords
import TongbaoText

/// What made a record: the versions that a document line names.
package struct Versions: Sendable, Hashable {
  /// Of Tongbao.
  package var tool: String
  /// Of the records' shape.
  package var schema: String
  /// The hash of the rule set.
  package var rules: String

  package init(tool: String, schema: String = RecordSchema.version, rules: String) {
    self.tool = tool
    self.schema = schema
    self.rules = rules
  }
}

/// What a document line tells of a source.
package struct DocumentLine: Sendable {
  package var bulletin: Bulletin
  package var versions: Versions
  /// The id as the input gave it, any JSON value, echoed byte for byte; nil for the bulletin's.
  package var givenID: [UInt8]?
  /// The input's `meta`, JSON that is echoed byte for byte.
  package var meta: [UInt8]?

  package init(
    _ bulletin: Bulletin, versions: Versions, givenID: [UInt8]? = nil, meta: [UInt8]? = nil
  ) {
    self.bulletin = bulletin
    self.versions = versions
    self.givenID = givenID
    self.meta = meta
  }

  /// `error` when the document could not be read or ran over a limit, else `ok`.
  package var status: String {
    bulletin.diagnostics.contains { $0.severity == .error } ? "error" : "ok"
  }
}

extension JSONWriter {
  /// Writes a document's object.
  package mutating func document(_ line: DocumentLine) {
    let bulletin = line.bulletin
    beginObject()
    member("type", "document")
    key("id")
    if let given = line.givenID { raw(given) } else { string(bulletin.id) }
    member("title", bulletin.title)
    member("issuer", bulletin.issuer)
    member("published", bulletin.published)
    member("date", bulletin.date)
    member("date_origin", bulletin.dateOrigin.rawValue)
    member("script", bulletin.script.rawValue)
    member("encoding", bulletin.encoding.rawValue)
    member("records", bulletin.records.count)
    member("damaged", bulletin.damagedStretches)
    array("diagnostics", bulletin.diagnostics) { $0.diagnostic($1) }
    key("versions")
    self.versions(line.versions)
    member("status", line.status)
    if let meta = line.meta {
      key("meta")
      raw(meta)
    }
    endObject()
  }

  private mutating func diagnostic(_ diagnostic: Diagnostic) {
    beginObject()
    member("severity", diagnostic.severity.rawValue)
    member("code", diagnostic.code)
    member("message", diagnostic.message)
    member("start", diagnostic.range?.lowerBound)
    member("end", diagnostic.range?.upperBound)
    endObject()
  }

  private mutating func versions(_ versions: Versions) {
    beginObject()
    member("tool", versions.tool)
    member("schema", versions.schema)
    member("rules", versions.rules)
    endObject()
  }
}
