import TongbaoRecords
import TongbaoRules

/// Writes what a text yields as the lines of a case, so that reading them again expects just that.
package enum CasePrinter {
  /// A line a record: the fact, and of other fields those that `named` gives for it.
  ///
  /// - Parameter named: fields that the line names beside the fact, by the record's index.
  package static func lines(_ records: [Record], naming named: [Int: [RecordField]] = [:])
    -> [String]
  {
    let numbers = Dictionary(
      records.enumerated().map { ($0.element.id, $0.offset + 1) }, uniquingKeysWith: { $1 })
    return records.enumerated().map { index, record in
      var expected = ExpectedRecord(location: Location(file: "", line: 0, column: 0))
      for field in RecordField.fact { expected[field] = field.value(in: record) }
      expected[.quantity] = record.quantity?.text
      expected[.parent] = record.parent.flatMap { numbers[$0] }?.description
      for field in named[index] ?? [] { expected.set(field, to: field.value(in: record)) }
      return line(expected)
    }
  }

  /// One record as a line.
  package static func line(_ record: ExpectedRecord) -> String {
    let states = [record[.role], record[.status]].compactMap(\.self).joined(separator: " ")
    let cells = [
      record[.project].map { CaseWord.written($0, escaping: ["|"]) } ?? "-",
      ExpectedQuantity.cell(record), states.isEmpty ? "-" : states, fields(of: record),
    ]
    return (record.isForbidden ? "! " : "")
      + cells.prefix(cells[3].isEmpty ? 3 : 4).joined(separator: " | ")
  }

  private static func fields(of record: ExpectedRecord) -> String {
    let columns: Set<RecordField> = [
      .project, .role, .status, .quantity, .value, .upper, .unit, .bound,
    ]
    return record.values.filter {
      !columns.contains($0.field) && ($0.text != nil || !RecordField.fact.contains($0.field))
    }.map { "\($0.field.rawValue)=\(word($0.text))" }.joined(separator: " ")
  }

  /// One mention as a line.
  package static func line(_ mention: ExpectedMention) -> String {
    let attributes = mention.attributes.map { "\($0.key)=\(word($0.value))" }
    let cells = [
      mention.category, CaseWord.written(mention.text, escaping: ["|"]),
      attributes.joined(separator: " "),
    ]
    return cells.prefix(attributes.isEmpty ? 2 : 3).joined(separator: " | ")
  }

  private static func word(_ value: String?) -> String {
    value.map { CaseWord.written($0, escaping: ["|", " ", "\t"]) } ?? "-"
  }
}
