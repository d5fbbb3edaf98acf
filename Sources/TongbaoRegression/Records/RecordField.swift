import FoundationEssentials
import TongbaoRecords

/// A field of a record as cases, comparisons and scores name it: the output's own name, parts of an
/// object behind a dot where their name alone would say nothing.
package enum RecordField: String, CaseIterable, Sendable {
  case project
  case projectSource = "project_source"
  case projectKey = "project_key"
  case projectOrigin = "project_origin"
  case component, indicator, action, role, quantity, value, upper, unit, code, bound, damaged
  case rounded, of, status
  case statusText = "status_text"
  case region, period
  case periodLabel = "period.label"
  case periodStart = "period.start"
  case periodEnd = "period.end"
  case asOf = "as_of"
  case asOfDate = "as_of.date"
  case section, item, parent, evidence, rule, checks

  /// What a fact is: a case compares these whether it names them or not.
  package static let fact: [RecordField] = [
    .project, .component, .indicator, .role, .value, .upper, .unit, .bound, .of, .status, .region,
    .parent,
  ]

  /// The field's value as text, nil when it is empty; numbers are plain. `parent` is the record's id.
  package func value(in record: Record) -> String? {
    naming(record) ?? stating(record) ?? measuring(record) ?? placing(record)
  }

  private func naming(_ record: Record) -> String? {
    switch self {
    case .project: record.project
    case .projectSource: record.projectSource
    case .projectKey: record.projectKey
    case .projectOrigin: record.projectOrigin?.rawValue
    case .component: record.component
    case .indicator: record.indicator
    default: nil
    }
  }

  private func stating(_ record: Record) -> String? {
    switch self {
    case .action: record.action
    case .role: record.role?.rawValue
    case .of: record.of
    case .status: record.status?.rawValue
    case .statusText: record.statusText
    case .rule: record.rule
    case .checks: record.checks.isEmpty ? nil : record.checks.map(\.check).joined(separator: ",")
    default: nil
    }
  }

  private func measuring(_ record: Record) -> String? {
    guard let quantity = record.quantity else { return nil }
    return switch self {
    case .quantity: quantity.text
    case .value: quantity.value?.description
    case .upper: quantity.upper?.description
    case .unit: quantity.unit
    case .code: quantity.code
    case .bound: quantity.bound.rawValue
    case .damaged: quantity.damaged ? "true" : nil
    case .rounded: quantity.rounded ? "true" : nil
    default: nil
    }
  }

  private func placing(_ record: Record) -> String? {
    switch self {
    case .region: record.region
    case .period: record.period?.text
    case .periodLabel: record.period?.label
    case .periodStart: record.period?.start
    case .periodEnd: record.period?.end
    case .asOf: record.asOf?.text
    case .asOfDate: record.asOf?.date
    case .section: record.section
    case .item: record.item
    case .parent: record.parent
    case .evidence: record.evidence.text
    default: nil
    }
  }
}

/// A field whose value is not the expected one; nil stands for an empty field.
package struct FieldDifference: Sendable, Hashable {
  package var field: RecordField
  package var expected: String?
  package var actual: String?
}

extension Record {
  /// The source range that says what the record counts: its quantity's, or else its evidence's.
  package var place: Range<Int> {
    guard quantity != nil,
      let ranges = evidence.spans.first(where: { $0.field == "quantity" })?.ranges,
      let first = ranges.first, let last = ranges.last
    else { return evidence.range }
    return first.lowerBound..<last.upperBound
  }
}
