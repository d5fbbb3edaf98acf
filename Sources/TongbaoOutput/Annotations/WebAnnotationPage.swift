import TongbaoRecords
import TongbaoText

/// A document's records as a W3C Web Annotation page (JSON-LD, w3.org/TR/annotation-model).
///
/// Each record is an annotation whose body is the record's JSON and whose target is its evidence,
/// by position (code points, as the standard counts) and by quotation with what stands around it.
package struct WebAnnotationPage: Sendable {
  /// How much of the text before and after a quotation is given along.
  private static let context = 32

  package init() {}

  /// Writes the page of a document.
  package func append(_ source: SourceText, _ bulletin: Bulletin, to json: inout JSONWriter) {
    json.beginObject()
    json.member("@context", "http://www.w3.org/ns/anno.jsonld")
    json.member("id", Self.iri(bulletin.id))
    json.member("type", "AnnotationPage")
    json.array("items", bulletin.records) { append($1, source.scalars, to: &$0) }
    json.endObject()
    json.endLine()
  }

  private func append(_ record: Record, _ text: [Unicode.Scalar], to json: inout JSONWriter) {
    json.beginObject()
    json.member("id", Self.iri(record.id))
    json.member("type", "Annotation")
    json.member("motivation", "describing")
    json.key("body")
    json.beginArray()
    body(record, to: &json)
    for tag in [record.role?.rawValue, record.status?.rawValue] {
      if let tag { self.tag(tag, to: &json) }
    }
    json.endArray()
    json.object("target", record) { json, record in
      json.member("source", Self.iri(record.document))
      json.key("selector")
      selectors(record.evidence.range.clamped(to: 0..<text.count), text, to: &json)
    }
    json.endObject()
  }

  private func body(_ record: Record, to json: inout JSONWriter) {
    var line: [UInt8] = []
    NDJSONWriter().append(record, to: &line)
    json.beginObject()
    json.member("type", "TextualBody")
    json.member("purpose", "describing")
    json.member("format", "application/json")
    json.member("value", String(decoding: line.dropLast(), as: UTF8.self))
    json.endObject()
  }

  private func tag(_ tag: String, to json: inout JSONWriter) {
    json.beginObject()
    json.member("type", "TextualBody")
    json.member("purpose", "tagging")
    json.member("value", tag)
    json.endObject()
  }

  private func selectors(
    _ range: Range<Int>, _ text: [Unicode.Scalar], to json: inout JSONWriter
  ) {
    json.beginArray()
    json.beginObject()
    json.member("type", "TextPositionSelector")
    json.member("start", range.lowerBound)
    json.member("end", range.upperBound)
    json.endObject()
    json.beginObject()
    json.member("type", "TextQuoteSelector")
    json.member("exact", String(text[range]))
    json.member("prefix", String(text[..<range.lowerBound].suffix(Self.context)))
    json.member("suffix", String(text[range.upperBound...].prefix(Self.context)))
    json.endObject()
    json.endArray()
  }

  /// An id as an IRI: what RFC 3987 does not allow in a path is percent-encoded.
  private static func iri(_ id: String) -> String {
    var result = "urn:tongbao:"
    for scalar in id.unicodeScalars {
      if scalar.isDigit || scalar.isLatin || scalar.value >= 0xA0
        || "-._~/#:@".unicodeScalars.contains(scalar)
      {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return result
  }
}
