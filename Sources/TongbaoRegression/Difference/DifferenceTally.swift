import TongbaoRecords

/// What changed between two readings of many documents, by the rule that made the records. Counts are
/// exact; of the changes themselves a few are kept for each rule, so that memory does not grow.
package struct DifferenceTally: Sendable {
  package struct Group: Sendable {
    package var added = 0
    package var removed = 0
    package var changed = 0
    /// Fields that changed, with how often.
    package var fields: [RecordField: Int] = [:]
    package var examples: [RecordChange] = []

    package var total: Int { added + removed + changed }
  }

  /// By the rule after the change, or before it for records that are gone.
  package private(set) var groups: [String: Group] = [:]
  package private(set) var documents = 0
  package private(set) var changedDocuments = 0
  package private(set) var equal = 0
  private let exampleCount: Int

  /// - Parameter examples: how many changes are kept for each rule.
  package init(examples: Int) { exampleCount = examples }

  /// Adds one document's two readings.
  package mutating func add(_ old: [Record], _ new: [Record]) {
    documents += 1
    let (changes, equal) = RecordChange.changes(from: old, to: new)
    self.equal += equal
    if !changes.isEmpty { changedDocuments += 1 }
    for change in changes { add(change) }
  }

  /// Adds records that are the same in both readings.
  mutating func addEqual(_ count: Int, documents: Int) {
    equal += count
    self.documents += documents
  }

  private mutating func add(_ change: RecordChange) {
    guard let rule = (change.new ?? change.old)?.rule else { return }
    var group = groups[rule] ?? Group()
    switch (change.old, change.new) {
    case (nil, _): group.added += 1
    case (_, nil): group.removed += 1
    default:
      group.changed += 1
      for field in change.fields { group.fields[field.field, default: 0] += 1 }
    }
    if group.examples.count < exampleCount { group.examples.append(change) }
    groups[rule] = group
  }

  /// All changes.
  package var total: Int { groups.values.reduce(0) { $0 + $1.total } }
}
