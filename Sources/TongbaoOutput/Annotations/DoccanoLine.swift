import TongbaoRecords
import TongbaoText

/// Documents as doccano's JSONL for sequence labelling with relations: a document a line.
///
/// A record is an entity over its evidence, labelled with its role (or `statement`) and its status
/// (`completion/in_progress`); the words of its fields are entities that it has relations to. doccano
/// has no texts on entities, so a field that stands nowhere in the source is not shown there.
/// Offsets are UTF-16 units.
package struct DoccanoLine: Sendable {
  package init() {}

  /// Writes one line.
  package func append(_ source: SourceText, _ bulletin: Bulletin, to json: inout JSONWriter) {
    let graph = Graph(bulletin.records, in: source)
    json.beginObject()
    json.member("id", bulletin.id)
    json.key("text")
    json.string(source.scalars)
    json.array("entities", Array(graph.entities.enumerated())) { json, place in
      json.beginObject()
      json.member("id", place.offset)
      json.member("label", place.element.label)
      json.member("start_offset", place.element.units.lowerBound)
      json.member("end_offset", place.element.units.upperBound)
      json.endObject()
    }
    json.array("relations", Array(graph.relations.enumerated())) { json, place in
      json.beginObject()
      json.member("id", place.offset)
      json.member("from_id", place.element.from)
      json.member("to_id", place.element.to)
      json.member("type", place.element.type)
      json.endObject()
    }
    json.endObject()
    json.endLine()
  }

  /// The label of a record's entity.
  static func label(_ record: Record) -> String {
    "\(record.role?.rawValue ?? "statement")/\(record.status?.rawValue ?? "none")"
  }

  /// Entities and relations of a document; fields that share their words share an entity.
  private struct Graph {
    struct Entity: Hashable {
      var label: String
      var units: Range<Int>
    }

    var entities: [Entity] = []
    var relations: [(from: Int, to: Int, type: String)] = []
    private var fields: [Entity: Int] = [:]

    init(_ records: [Record], in source: SourceText) {
      let map = UTF16Map(source.scalars)
      for record in records {
        let owner = entities.count
        let units = map.units(record.evidence.range)
        entities.append(Entity(label: DoccanoLine.label(record), units: units))
        for span in record.evidence.spans {
          for range in span.ranges {
            let entity = entity(Entity(label: span.field, units: map.units(range)))
            relations.append((owner, entity, span.field))
          }
        }
      }
    }

    private mutating func entity(_ entity: Entity) -> Int {
      if let known = fields[entity] { return known }
      fields[entity] = entities.count
      entities.append(entity)
      return entities.count - 1
    }
  }
}
