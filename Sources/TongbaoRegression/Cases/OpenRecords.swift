import TongbaoRecords
import TongbaoRules

/// What people found wrong in a bulletin's records, as `todo.txt` beside them tells it: a line of a
/// record that must come and does not yet, or, behind `!`, of one that must not and does. A line tells
/// project, quantity, role and status, and any other field that it names.
///
/// Like a `:todo`, each must be wrong: where the records are right, the line is to be taken away.
package struct OpenRecords: Sendable {
  package static let name = "todo.txt"

  /// In the order of the file.
  package let lines: [ExpectedRecord]
  private let file: SourceFile

  init(_ file: SourceFile, faults: inout [Fault]) {
    self.file = file
    var lines: [ExpectedRecord] = []
    for (number, scalars) in file.lines.enumerated()
    where !scalars.isEmpty && scalars.first != "#" {
      do throws(Fault) {
        let place = Location(file: file.path, line: number + 1, column: 1)
        lines.append(try ExpectedLineParser(line: CaseLine(scalars, at: place)).record())
      } catch {
        faults.append(error)
      }
    }
    self.lines = lines
  }

  /// The lines that are right by now.
  func settled(by records: [Record]) -> [ExpectedRecord] {
    lines.filter { line in line.isForbidden != records.contains { line.isTold(by: $0) } }
  }

  /// The file without some of its lines.
  func text(without settled: [ExpectedRecord]) -> String {
    let gone = Set(settled.map(\.location.line))
    let kept = file.lines.enumerated().filter { !gone.contains($0.offset + 1) }
    return kept.map { String($0.element) + "\n" }.joined()
  }
}

extension ExpectedRecord {
  private static let columns: [RecordField] = [
    .project, .value, .upper, .unit, .bound, .role, .status,
  ]

  /// Whether a record is all that the line tells. Parents have no number here.
  fileprivate func isTold(by record: Record) -> Bool {
    let columns = Self.columns.map { Value(field: $0, text: self[$0]) }
    let told = columns + values.filter { !Self.columns.contains($0.field) && $0.field != .parent }
    return told.allSatisfy { $0.text == Self.anyValue || $0.field.value(in: record) == $0.text }
  }
}
