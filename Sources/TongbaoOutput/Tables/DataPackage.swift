import TongbaoText

/// The Frictionless `datapackage.json` that lies beside a CSV or TSV file and tells its columns.
package struct DataPackage: Sendable {
  private let path: String
  private let writer: DelimitedWriter

  /// - Parameter path: the file's name, relative to the package's.
  package init(path: String, of writer: DelimitedWriter) {
    self.path = path
    self.writer = writer
  }

  /// Writes the package's text.
  package func append(to bytes: inout [UInt8]) {
    var json = JSONWriter()
    json.beginObject()
    json.member("name", "tongbao-records")
    json.member("title", "Records of official bulletins")
    json.key("resources")
    json.beginArray()
    resource(&json)
    json.endArray()
    json.endObject()
    json.endLine()
    bytes += json.bytes
  }

  private func resource(_ json: inout JSONWriter) {
    json.beginObject()
    json.member("name", "records")
    json.member("path", path)
    json.member("profile", "tabular-data-resource")
    json.member("format", writer.delimiter == .comma ? "csv" : "tsv")
    json.member("encoding", "utf-8")
    json.object("dialect", writer.delimiter) { json, delimiter in
      json.member("delimiter", delimiter == .comma ? "," : "\t")
      json.member("lineTerminator", "\r\n")
      json.member("doubleQuote", true)
    }
    json.object("schema", writer.columns) { $0.array("fields", $1) { self.field(&$0, $1) } }
    json.endObject()
  }

  private func field(_ json: inout JSONWriter, _ column: Column) {
    json.beginObject()
    json.member("name", writer.header(column))
    json.member("title", column.header(.english))
    json.member("type", Self.type(column.type))
    json.endObject()
  }

  private static func type(_ type: Column.CellType) -> String {
    switch type {
    case .string: "string"
    case .number: "number"
    case .integer: "integer"
    case .boolean: "boolean"
    case .date: "date"
    }
  }
}
