import TongbaoRecords
import TongbaoText

/// What doccano exports (JSONL with entities and relations) after people corrected `DoccanoLine`s.
package enum DoccanoExport {
  /// The corrected documents, one a line.
  package static func read(_ bytes: [UInt8]) throws(AnnotationFailure) -> [CorrectedDocument] {
    var documents: [CorrectedDocument] = []
    for (number, range) in JSONLines.ranges(of: bytes) {
      documents.append(try document(AnnotationLines.value(bytes, range, number), number))
    }
    return documents
  }

  private struct Entity {
    var label: String
    var range: Range<Int>
  }

  private static func document(
    _ line: JSONValue, _ number: Int
  ) throws(AnnotationFailure) -> CorrectedDocument {
    guard let text = line["text"]?.string else {
      throw AnnotationFailure("line \(number) has no text")
    }
    let scalars = Array(text.unicodeScalars)
    let entities = try entities(line["entities"]?.array ?? [], UTF16Map(scalars), number)
    let words = words(line["relations"]?.array ?? [], entities, scalars)
    let records = entities.compactMap { id, entity -> CorrectedRecord? in
      guard let stated = owner(entity) else { return nil }
      return CorrectedRecord(
        verdict: .accept, quote: String(scalars[entity.range]), range: entity.range,
        fields: stated.merging(words[id] ?? [:]) { stated, _ in stated })
    }
    return CorrectedDocument(
      id: line["id"]?.text ?? String(number), text: text, records: records.sorted(by: precedes))
  }

  /// Record id to field to the words that it is related to, in the order of the relations.
  private static func words(
    _ relations: [JSONValue], _ entities: [String: Entity], _ text: [Unicode.Scalar]
  ) -> [String: [String: String]] {
    var words: [String: [String: String]] = [:]
    for relation in relations {
      guard let from = relation["from_id"]?.text, let to = relation["to_id"]?.text,
        let field = entities[to], owner(entities[from]) != nil
      else { continue }
      words[from, default: [:]][field.label, default: ""] += String(text[field.range])
    }
    return words
  }

  private static func entities(
    _ values: [JSONValue], _ map: UTF16Map, _ number: Int
  ) throws(AnnotationFailure) -> [String: Entity] {
    var entities: [String: Entity] = [:]
    for value in values {
      guard let id = value["id"]?.text, let label = value["label"]?.string,
        let start = value["start_offset"]?.integer, let end = value["end_offset"]?.integer,
        let range = map.scalars(start, end)
      else { throw AnnotationFailure("line \(number): an entity lies outside the text") }
      entities[id] = Entity(label: label, range: range)
    }
    return entities
  }

  /// The role and the status that a record's label states; nil for the label of a field.
  private static func owner(_ entity: Entity?) -> [String: String]? {
    guard let parts = entity?.label.split(separator: "/"), parts.count == 2 else { return nil }
    let role = Record.Role(rawValue: String(parts[0]))
    let status = Record.Status(rawValue: String(parts[1]))
    guard role != nil || parts[0] == "statement", status != nil || parts[1] == "none" else {
      return nil
    }
    var fields: [String: String] = [:]
    fields["role"] = role?.rawValue
    fields["status"] = status?.rawValue
    return fields
  }

  private static func precedes(_ left: CorrectedRecord, _ right: CorrectedRecord) -> Bool {
    (left.range.lowerBound, left.range.upperBound, left.fields["role"] ?? "")
      < (right.range.lowerBound, right.range.upperBound, right.fields["role"] ?? "")
  }
}
