import TongbaoRecords
import TongbaoRules

/// Parses the lines behind a case's divider: a record or a mention each.
struct ExpectedLineParser {
  static let recordForm = "a record is written 'project | quantity | role status | field=value …'"
  static let mentionForm = "a mention is written 'Category | text | attribute=value …'"

  let line: CaseLine

  func record() throws(Fault) -> ExpectedRecord {
    guard (3...4).contains(line.cells.count) else {
      throw line.fault(Self.recordForm, in: line.cells[0])
    }
    var record = ExpectedRecord(location: line.location)
    record.isForbidden = line.isForbidden
    if let project = try line.name(line.cells[0]) { record[.project] = project }
    try readQuantity(line.cells[1], into: &record)
    try readStates(line.cells[2], into: &record)
    if line.cells.count == 4 { try readFields(line.cells[3], into: &record) }
    return record
  }

  private func readQuantity(
    _ cell: CaseLine.Cell, into record: inout ExpectedRecord
  ) throws(Fault) {
    guard cell.text != "-" else { return }
    let (quote, rest) = try line.quotation(cell)
    guard ExpectedQuantity.read(rest, quote: quote, into: &record) else {
      throw line.fault(ExpectedQuantity.form, in: cell)
    }
  }

  private func readStates(_ cell: CaseLine.Cell, into record: inout ExpectedRecord) throws(Fault) {
    guard cell.text != "-" else { return }
    for (word, index) in line.words(cell) {
      let field: RecordField
      if Record.Role(rawValue: word) != nil {
        field = .role
      } else if Record.Status(rawValue: word) != nil {
        field = .status
      } else {
        throw unknown("role or status", word, at: index, among: Self.states)
      }
      guard record[field] == nil else {
        throw line.fault("a second \(field.rawValue)", at: index, length: word.unicodeScalars.count)
      }
      record[field] = word
    }
  }

  private func readFields(_ cell: CaseLine.Cell, into record: inout ExpectedRecord) throws(Fault) {
    for (key, value, index) in try line.pairs(cell) {
      guard let field = RecordField(rawValue: key), Self.named.contains(field) else {
        throw unknown("field", key, at: index, among: Self.named.map(\.rawValue))
      }
      guard !record.names(field) else {
        throw line.fault("field '\(key)' stands twice", at: index, length: key.unicodeScalars.count)
      }
      record.set(field, to: value)
    }
  }

  func mention() throws(Fault) -> ExpectedMention {
    guard (2...3).contains(line.cells.count), let category = try line.name(line.cells[0]),
      let text = try line.name(line.cells[1])
    else { throw line.fault(Self.mentionForm, in: line.cells[0]) }
    let pairs = line.cells.count == 3 ? try line.pairs(line.cells[2]) : []
    return ExpectedMention(
      category: category, text: text,
      attributes: pairs.map { ExpectedMention.Attribute(key: $0.key, value: $0.value) },
      location: line.location)
  }

  private func unknown(
    _ kind: String, _ word: String, at index: Int, among words: [String]
  ) -> Fault {
    let hint = words.nearest(to: word).map { "; did you mean '\($0)'?" } ?? ""
    return line.fault(
      "unknown \(kind) '\(word)'\(hint)", at: index, length: word.unicodeScalars.count)
  }

  private static let states =
    Record.Role.allCases.map(\.rawValue) + Record.Status.allCases.map(\.rawValue)
  /// Fields that have no column of their own.
  private static let named: [RecordField] = RecordField.allCases.filter {
    ![.project, .role, .status, .quantity, .value, .upper, .unit].contains($0)
  }
}
