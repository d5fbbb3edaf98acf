import TongbaoRecords
import TongbaoRules

/// A document that a person corrected, as a case.
package struct CorrectedCase: Sendable {
  package struct Line: Sendable {
    /// Whether the person threw the record out.
    package var isRejected: Bool
    /// Fields by the names of the output, `value`, `unit`, `upper` and `bound` beside the others.
    package var fields: [String: String]

    package init(isRejected: Bool, fields: [String: String]) {
      self.isRejected = isRejected
      self.fields = fields
    }
  }

  private let name: String
  private let text: String
  private let lines: [Line]
  private let isPartial: Bool

  /// - Parameter isPartial: whether only some of the records were looked at.
  package init(name: String, text: String, lines: [Line], isPartial: Bool) {
    self.name = name
    self.text = text
    self.lines = lines
    self.isPartial = isPartial
  }

  /// The case as its file has it. Annotation tools do not tell of parents, so any will do.
  package var written: String {
    let records = lines.map { line in
      var record = ExpectedRecord(location: Location(file: "", line: 0, column: 0))
      record.isForbidden = line.isRejected
      for field in RecordField.allCases { line.fields[field.rawValue].map { record[field] = $0 } }
      record[.parent] = ExpectedRecord.anyValue
      return CasePrinter.line(record)
    }
    let attribute = isPartial ? [":partial"] : []
    let (above, below) = Self.rules(around: text)
    return ([above, name] + attribute + [above, "", text, "", below, ""] + records + [""])
      .joined(separator: "\n") + "\n"
  }

  /// Rules of a length that no line of the text has.
  private static func rules(around text: String) -> (String, String) {
    let lengths = Set(text.split(whereSeparator: \.isNewline).map(\.count))
    let length = (16...).first { !lengths.contains($0) } ?? 16
    return (String(repeating: "=", count: length), String(repeating: "-", count: length))
  }
}
