import FoundationEssentials
import TongbaoRecords

/// Which fields of a record are those of the annotation that it matches.
struct RecordJudgement: Sendable {
  let isValue: Bool
  let isRole: Bool
  let isStatus: Bool
  let isProject: Bool
  /// The other fields that the annotation names, and whether each is right.
  private(set) var named: [(field: Score.Field, isRight: Bool)] = []

  /// - Parameter parent: the id of the record that matches the annotation's parent.
  init(_ gold: GoldRecord, _ record: Record, parent: String?) {
    isRole = gold.roles.contains(record.role?.rawValue)
    isStatus = gold.statuses.contains(record.status?.rawValue)
    isProject = NameLikeness.isProject(record.project, among: gold.projects)
    isValue =
      record.quantity.map {
        $0.value == gold.value && $0.upper == gold.upper
          && Self.unit($0.unit) == Self.unit(gold.unit)
      } ?? true
    name(gold, record, parent)
  }

  /// Value, role, status and project are right.
  var isRecord: Bool { isValue && isRole && isStatus && isProject }

  var isFull: Bool { isRecord && named.allSatisfy(\.isRight) }

  private mutating func name(_ gold: GoldRecord, _ record: Record, _ parent: String?) {
    let texts: [(Score.Field, String?, [String])] = [
      (.indicator, record.indicator, gold.indicator),
      (.component, record.component, gold.component),
      (.of, record.of, gold.of), (.region, record.region, gold.region),
    ]
    for (field, value, golds) in texts where !golds.isEmpty {
      named.append((field, NameLikeness.isField(value, among: golds)))
    }
    if let quantity = record.quantity {
      named.append((.bound, quantity.bound.rawValue == gold.bound))
    }
    if gold.parent != nil {
      named.append((.parent, record.parent != nil && record.parent == parent))
    }
  }

  private static func unit(_ unit: String?) -> String {
    let forms: [Character: Character] = ["％": "%", "（": "(", "）": ")"]
    return String((unit ?? "").filter { $0 != " " }.map { forms[$0] ?? $0 })
  }
}
