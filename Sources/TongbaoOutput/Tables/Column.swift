import FoundationEssentials
import TongbaoRecords

/// One column of the records as a table. Every table format (CSV, TSV, Markdown, XLSX, SQLite, the
/// terminal) takes its columns from here.
package struct Column: Sendable {
  /// The stable English name (`value`, `period_start`), which `datapackage.json` and SQLite use.
  package let name: String
  /// What its cells hold.
  package let type: CellType
  /// A record's cell.
  package let cell: @Sendable (Record) -> Cell

  /// What the cells of a column hold.
  package enum CellType: Sendable { case string, number, integer, boolean, date }

  /// The header that a person reads.
  package func header(_ language: Language) -> String { language.text("field.\(name)") }
}

/// One cell of a table.
package enum Cell: Sendable, Equatable {
  case empty
  case text(String)
  /// Exact; never to be passed through binary floating point where a text will do.
  case number(Decimal)
  case integer(Int)
  case flag(Bool)
  /// A full ISO 8601 date.
  case date(String)

  /// What a text format writes, unquoted.
  package var text: String {
    switch self {
    case .empty: ""
    case .text(let text), .date(let text): text
    case .number(let value): value.description
    case .integer(let value): String(value)
    case .flag(let value): value ? "true" : "false"
    }
  }

  fileprivate init(_ text: String?) { self = text.map(Cell.text) ?? .empty }

  fileprivate init(_ value: Decimal?) { self = value.map(Cell.number) ?? .empty }

  /// A day, or empty while a part of it is open (`XXXX-03-31`, `2022-02`): spreadsheets and
  /// databases know no open dates, and the text stands in the column beside.
  fileprivate init(day: String?) {
    guard let day, day.utf8.count == 10, day.utf8.allSatisfy({ $0 == 0x2D || $0 &- 0x30 < 10 })
    else {
      self = .empty
      return
    }
    self = .date(day)
  }
}

/// The script that a table writes the projects' names in.
public enum NameScript: String, Sendable, CaseIterable {
  /// As the source writes them (`project_source`).
  case source
  /// Folded to Simplified (`project`).
  case simplified
}

extension Column {
  /// The records' columns in their order.
  package static func all(script: NameScript) -> [Column] {
    identity + names(script) + facts + amount + state + time + place
  }

  private static func text(_ name: String, _ value: @escaping @Sendable (Record) -> String?)
    -> Column
  {
    Column(name: name, type: .string) { Cell(value($0)) }
  }

  private static var identity: [Column] {
    [text("id") { $0.id }, text("document") { $0.document }]
  }

  private static func names(_ script: NameScript) -> [Column] {
    let name: Column =
      switch script {
      case .source: text("project") { $0.projectSource ?? $0.project }
      case .simplified: text("project") { $0.project }
      }
    return [
      name,
      text("project_key") { $0.projectKey },
      text("project_origin") { $0.projectOrigin?.rawValue },
    ]
  }

  private static var facts: [Column] {
    [
      text("component") { $0.component },
      text("indicator") { $0.indicator },
      text("action") { $0.action },
      text("role") { $0.role?.rawValue },
    ]
  }

  private static var amount: [Column] {
    [
      text("quantity_text") { $0.quantity?.text },
      Column(name: "value", type: .number) { Cell($0.quantity?.value) },
      Column(name: "upper", type: .number) { Cell($0.quantity?.upper) },
      text("unit") { $0.quantity?.unit },
      text("code") { $0.quantity?.code },
      text("bound") { $0.quantity?.bound.rawValue },
      Column(name: "damaged", type: .boolean) { $0.quantity.map { .flag($0.damaged) } ?? .empty },
      Column(name: "rounded", type: .boolean) { $0.quantity.map { .flag($0.rounded) } ?? .empty },
      text("of") { $0.of },
    ]
  }

  private static var state: [Column] {
    [
      text("status") { $0.status?.rawValue },
      text("status_text") { $0.statusText },
      text("region") { $0.region },
    ]
  }

  private static var time: [Column] {
    [
      text("period_text") { $0.period?.text },
      text("period_label") { $0.period?.label },
      Column(name: "period_start", type: .date) { Cell(day: $0.period?.start) },
      Column(name: "period_end", type: .date) { Cell(day: $0.period?.end) },
      text("as_of_text") { $0.asOf?.text },
      Column(name: "as_of_date", type: .date) { Cell(day: $0.asOf?.date) },
    ]
  }

  private static var place: [Column] {
    [
      text("section") { $0.section },
      text("item") { $0.item },
      text("parent") { $0.parent },
      text("evidence_text") { $0.evidence.text },
      Column(name: "evidence_start", type: .integer) { .integer($0.evidence.range.lowerBound) },
      Column(name: "evidence_end", type: .integer) { .integer($0.evidence.range.upperBound) },
      text("rule") { $0.rule },
      text("checks") { record in
        record.checks.isEmpty ? nil : record.checks.map(\.message).joined(separator: "; ")
      },
    ]
  }
}
