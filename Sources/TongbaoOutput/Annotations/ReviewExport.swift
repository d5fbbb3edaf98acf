import TongbaoText

/// The NDJSON that the review page exports.
package enum ReviewExport {
  /// The decided records, by document, documents in the order that they come in.
  package static func read(_ bytes: [UInt8]) throws(AnnotationFailure) -> [CorrectedDocument] {
    var documents: [CorrectedDocument] = []
    var places: [String: Int] = [:]
    for (number, line) in JSONLines.ranges(of: bytes) {
      let value = try AnnotationLines.value(bytes, line, number)
      guard let id = value["document"]?.string, let record = record(value) else {
        throw AnnotationFailure("line \(number): no record with a verdict")
      }
      let place = places[id] ?? documents.count
      if place == documents.count {
        places[id] = place
        documents.append(CorrectedDocument(id: id, text: nil, records: []))
      }
      documents[place].records.append(record)
    }
    return documents
  }

  private static func record(_ value: JSONValue) -> CorrectedRecord? {
    guard let verdict = value["verdict"]?.string.flatMap(CorrectedRecord.Verdict.init),
      let evidence = value["evidence"], let quote = evidence["text"]?.string,
      let start = evidence["start"]?.integer, let end = evidence["end"]?.integer, start <= end
    else { return nil }
    var fields: [String: String] = [:]
    for field in AnnotatedField.all {
      let found = field.name == "quantity" ? value["quantity"]?["text"] : nil
      fields[field.name] = (found ?? value[field.name] ?? value["quantity"]?[field.name])?.text
    }
    return CorrectedRecord(verdict: verdict, quote: quote, range: start..<end, fields: fields)
  }
}
