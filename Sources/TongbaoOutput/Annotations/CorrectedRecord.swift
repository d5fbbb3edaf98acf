import TongbaoText

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

/// Why an annotation file could not be read.
package struct AnnotationFailure: Error, Hashable, CustomStringConvertible {
  package var message: String
  package var description: String { message }

  init(_ message: String) { self.message = message }
}

/// The NDJSON that the review page exports.
package enum ReviewExport {
  /// The decided records, by document, documents in the order that they come in.
  package static func read(_ bytes: [UInt8]) throws(AnnotationFailure) -> [CorrectedDocument] {
    var documents: [CorrectedDocument] = []
    var places: [String: Int] = [:]
    for (number, line) in AnnotationLines.lines(of: bytes) {
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

/// Reading NDJSON line by line.
enum AnnotationLines {
  /// The lines that are not blank, as byte ranges, with their numbers from 1.
  static func lines(of bytes: [UInt8]) -> [(number: Int, range: Range<Int>)] {
    var lines: [(number: Int, range: Range<Int>)] = []
    var start = 0
    var number = 1
    for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
      if bytes[start..<end].contains(where: { $0 > 0x20 }) { lines.append((number, start..<end)) }
      start = end + 1
      number += 1
    }
    return lines
  }

  static func value(
    _ bytes: [UInt8], _ range: Range<Int>, _ number: Int
  ) throws(AnnotationFailure) -> JSONValue {
    do {
      return try JSONReader.read(bytes, in: range)
    } catch {
      throw AnnotationFailure("line \(number), \(error)")
    }
  }
}
