import FoundationEssentials
import TongbaoRecords

/// What a document says of one project, drawn together: a row of the projects overview.
///
/// Every figure is one that the document states; nothing is computed from the others.
package struct ProjectSummary: Sendable {
  /// The document's id.
  package var document: String
  /// The join key; empty for the records that name no project.
  package var key: String
  /// The name as the first of its records has it; nil where none is named.
  package var name: String?
  /// The name in the source's script.
  package var sourceName: String?
  /// The first planned amount.
  package var target: Quantity?
  /// The first amount achieved, in the target's unit if one is.
  package var achieved: Quantity?
  /// The completion in percent, of the project before that of a component.
  package var completion: Decimal?
  /// Where the project stands.
  package var status: Record.Status?
  /// The cut-off of the record that the status or the completion came from.
  package var asOf: Record.CutOff?
  /// Offsets in the document's records, ascending.
  package var records: [Int]
  /// How many of these records failed a check.
  package var failedChecks: Int

  /// The projects of a document in the order that they are first named in.
  package static func projects(of records: [Record]) -> [ProjectSummary] {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (index, record) in records.enumerated() {
      let key = record.projectKey ?? record.project ?? ""
      if members[key] == nil { order.append(key) }
      members[key, default: []].append(index)
    }
    return order.map { ProjectSummary(key: $0, of: members[$0] ?? [], in: records) }
  }

  private init(key: String, of indices: [Int], in all: [Record]) {
    let records = indices.map { all[$0] }
    self.key = key
    self.records = indices
    document = records.first?.document ?? ""
    name = records.lazy.compactMap(\.project).first
    sourceName = records.lazy.compactMap(\.projectSource).first
    let target = records.first { $0.role == .target }?.quantity
    self.target = target
    let achieved = records.filter { $0.role == .achieved }
    self.achieved =
      (achieved.first { $0.quantity?.unit == target?.unit } ?? achieved.first)?.quantity
    let completion = Self.completion(records)
    self.completion = completion?.quantity?.value
    status = Self.status(records)
    asOf = completion?.asOf ?? records.lazy.compactMap(\.asOf).first
    failedChecks = records.count { !$0.checks.isEmpty }
  }

  private static func completion(_ records: [Record]) -> Record? {
    let stated = records.filter {
      $0.role == .completion && $0.quantity?.unit == "%" && $0.quantity?.value != nil
    }
    return stated.first { $0.component == nil } ?? stated.first
  }

  /// The furthest status of what speaks of the whole project (a statement or a completion); failing
  /// that of its other facts; a plan's status only where nothing else is known.
  private static func status(_ records: [Record]) -> Record.Status? {
    let whole = records.filter {
      $0.component == nil && ($0.role == nil || $0.role == .completion)
    }
    let facts = records.filter { $0.role != .target }
    return [whole, facts, records].lazy.compactMap { furthest($0.compactMap(\.status)) }.first
  }

  private static func furthest(_ statuses: [Record.Status]) -> Record.Status? {
    statuses.max { rank($0) < rank($1) }
  }

  /// `Status` lists its cases from the first plan to the end, with trouble last, which wins.
  private static func rank(_ status: Record.Status) -> Int {
    Record.Status.allCases.firstIndex(of: status) ?? 0
  }
}
