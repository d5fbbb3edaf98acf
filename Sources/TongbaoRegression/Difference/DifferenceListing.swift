import TongbaoRecords
import TongbaoText

/// A comparison for people: counts first, then rule by rule what changed, most first, with examples.
package struct DifferenceListing: Sendable {
  private let tally: DifferenceTally
  private let ink: Ink

  package init(_ tally: DifferenceTally, ink: Ink) {
    self.tally = tally
    self.ink = ink
  }

  package func lines() -> [String] {
    let groups = tally.groups.sorted { (-$0.value.total, $0.key) < (-$1.value.total, $1.key) }
    return [head] + groups.map(count) + groups.flatMap(examples)
  }

  private var head: String {
    let all = tally.groups.values
    let added = all.reduce(0) { $0 + $1.added }
    let removed = all.reduce(0) { $0 + $1.removed }
    let changed = all.reduce(0) { $0 + $1.changed }
    return ink.strong(
      "\(tally.documents) documents, \(tally.changedDocuments) with changes: "
        + "\(added) records added, \(removed) removed, \(changed) changed, \(tally.equal) equal")
  }

  private func count(_ rule: String, _ group: DifferenceTally.Group) -> String {
    let fields = group.fields.sorted { (-$0.value, $0.key.rawValue) < (-$1.value, $1.key.rawValue) }
      .map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    return "  \(rule): +\(group.added) -\(group.removed) ~\(group.changed)"
      + (fields.isEmpty ? "" : " (\(fields))")
  }

  private func examples(_ rule: String, _ group: DifferenceTally.Group) -> [String] {
    [ink.strong(rule)] + group.examples.flatMap(lines)
  }

  private func lines(of change: RecordChange) -> [String] {
    guard let record = change.new ?? change.old else { return [] }
    let line = CasePrinter.lines([record.withoutParent])[0]
    let sign =
      change.old == nil ? ink.good("+") : change.new == nil ? ink.bad("-") : ink.warning("~")
    let words = record.evidence.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return ["  \(sign) \(line)", "    \(ink.dim("\(record.id):")) \(words)"]
      + change.fields.map {
        "    \($0.field.rawValue): \(ink.bad($0.expected ?? "nothing")) -> \(ink.good($0.actual ?? "nothing"))"
      }
  }

  /// One JSON object: the counts, and the groups with their examples as the records' ids.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    for (key, value) in [
      ("documents", tally.documents), ("changed_documents", tally.changedDocuments),
      ("equal", tally.equal),
    ] {
      json.key(key)
      json.integer(value)
    }
    json.key("rules")
    json.beginArray()
    for (rule, group) in tally.groups.sorted(by: { $0.key < $1.key }) {
      append(rule, group, to: &json)
    }
    json.endArray()
    json.endObject()
    return json.bytes + [0x0A]
  }

  private func append(_ rule: String, _ group: DifferenceTally.Group, to json: inout JSONWriter) {
    json.beginObject()
    json.key("rule")
    json.string(rule)
    for (key, value) in [
      ("added", group.added), ("removed", group.removed), ("changed", group.changed),
    ] {
      json.key(key)
      json.integer(value)
    }
    json.key("fields")
    json.beginObject()
    for (field, count) in group.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      json.key(field.rawValue)
      json.integer(count)
    }
    json.endObject()
    json.key("examples")
    json.beginArray()
    for change in group.examples { json.string((change.new ?? change.old)?.id ?? "") }
    json.endArray()
    json.endObject()
  }
}

extension Record {
  /// The record alone, as one line can show it.
  fileprivate var withoutParent: Record {
    var record = self
    record.parent = nil
    return record
  }
}
