/// The shape of the records, for those who read them with a machine.
package enum RecordSchema {
  /// Goes up when a reader of the older shape would stumble.
  package static let version = "1"

  /// JSON Schema 2020-12 of one line of NDJSON.
  package static var json: String { Resources.schema.description }
}
