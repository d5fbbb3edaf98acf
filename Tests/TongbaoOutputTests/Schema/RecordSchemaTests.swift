import TongbaoRecords
import TongbaoText
import Testing

@testable import TongbaoOutput

@Suite struct RecordSchemaTests {
  private let schema: JSONValue
  private let record: JSONValue
  private let document: JSONValue

  init() throws {
    schema = try JSONReader.read(Array(RecordSchema.json.utf8))
    let writer = NDJSONWriter(trace: true)
    record = try JSONReader.read(
      Array(Sample.string { writer.append(Sample.completion, to: &$0) }.utf8))
    let line = DocumentLine(
      Sample.bulletin, versions: Versions(tool: "0", rules: "0"), meta: Array("null".utf8))
    document = try JSONReader.read(Array(Sample.string { writer.append(line, to: &$0) }.utf8))
  }

  private func keys(_ value: JSONValue?) -> [String] {
    guard case .object(let members) = value?.content else { return [] }
    return members.map(\.key)
  }

  private func definition(_ name: String) -> JSONValue? { schema["$defs"]?[name] }

  @Test func namesEveryKeyInItsOrder() {
    #expect(keys(definition("record")?["properties"]) == keys(record))
    #expect(keys(definition("quantity")?["properties"]) == keys(record["quantity"]))
    #expect(keys(definition("evidence")?["properties"]) == keys(record["evidence"]))
    #expect(keys(definition("check")?["properties"]) == keys(record["checks"]?.array?.first))
    #expect(keys(definition("document")?["properties"]) == keys(document))
    #expect(
      keys(definition("diagnostic")?["properties"]) == keys(document["diagnostics"]?.array?.first))
  }

  @Test(arguments: [
    ("record", "role", Record.Role.allCases.map(\.rawValue)),
    ("record", "status", Record.Status.allCases.map(\.rawValue)),
    ("quantity", "bound", Quantity.Bound.allCases.map(\.rawValue)),
    ("document", "encoding", TextEncoding.allCases.map(\.rawValue)),
  ])
  func namesEveryTerm(_ object: String, _ field: String, _ terms: [String]) {
    let named = definition(object)?["properties"]?[field]?["enum"]?.array?.compactMap(\.string)
    #expect(named == terms, "\(object).\(field)")
  }

  @Test func tellsItsVersion() {
    #expect(schema["$id"]?.string == "urn:tongbao:records:\(RecordSchema.version)")
    #expect(schema["$schema"]?.string == "https://json-schema.org/draft/2020-12/schema")
  }
}
