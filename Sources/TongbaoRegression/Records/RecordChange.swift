import TongbaoRecords

/// How two readings of one document differ in one record.
package struct RecordChange: Sendable {
  /// The record before, nil when it is new.
  package var old: Record?
  /// The record after, nil when it is gone.
  package var new: Record?
  /// The fields that differ, when there are both.
  package var fields: [FieldDifference] = []

  /// What is compared: all but the words of the evidence, which say where and not what. Ids count
  /// through a document, so that one new record changes all behind it: parents are compared by what
  /// they are paired with.
  private static let compared = RecordField.allCases.filter { $0 != .evidence && $0 != .parent }

  /// What differs between two readings of one document, and how many records agree.
  static func changes(from old: [Record], to new: [Record]) -> (changes: [RecordChange], equal: Int)
  {
    let pairs = EvidenceMatching.pairs(old, new)
    // A parent that is not among the records is the same before and after: its line did not differ.
    var partners = Dictionary(old.map { ($0.id, "") }, uniquingKeysWith: { first, _ in first })
    for case (let before?, let after?) in pairs { partners[old[before].id] = new[after].id }
    var changes: [RecordChange] = []
    for pair in pairs {
      guard let before = pair.old.map({ old[$0] }), let after = pair.new.map({ new[$0] }) else {
        changes.append(RecordChange(old: pair.old.map { old[$0] }, new: pair.new.map { new[$0] }))
        continue
      }
      let fields = differences(before, after, partners)
      if !fields.isEmpty { changes.append(RecordChange(old: before, new: after, fields: fields)) }
    }
    return (changes, pairs.count - changes.count)
  }

  private static func differences(
    _ old: Record, _ new: Record, _ partners: [String: String]
  ) -> [FieldDifference] {
    var fields: [FieldDifference] = []
    for field in compared {
      let before = field.value(in: old)
      let after = field.value(in: new)
      if before != after {
        fields.append(FieldDifference(field: field, expected: before, actual: after))
      }
    }
    if old.parent.map({ partners[$0] ?? $0 }) != new.parent {
      fields.append(FieldDifference(field: .parent, expected: old.parent, actual: new.parent))
    }
    return fields
  }
}
