import TongbaoRecords
import TongbaoRules

@testable import TongbaoRegression

/// Small rules and records for tests.
enum Sample {
  /// A rule set of one file and of lexicons, by their names; faults are kept.
  static func rules(_ text: String, lexicons: [String: String] = [:]) -> (RuleSet, [Fault]) {
    var faults: [Fault] = []
    let files =
      [SourceFile(path: "sample.rules", text: text)]
      + lexicons.sorted { $0.key < $1.key }.map {
        SourceFile(path: "\($0.key).tsv", text: $0.value)
      }
    return (RuleLibrary.ruleSet(of: files, faults: &faults), faults)
  }

  /// A record of a number at a place.
  static func record(
    _ id: String, _ project: String, _ number: Int, at place: Range<Int>,
    role: Record.Role = .scope,
    rule: String = "r", document: String = "d"
  ) -> Record {
    var record = Record(
      id: id, document: document,
      evidence: Record.Evidence(
        text: "", range: place, spans: [Record.FieldSpan(field: "quantity", ranges: [place])]),
      rule: rule)
    record.project = project
    record.role = role
    record.quantity = Quantity(text: "\(number)座", value: .init(number), unit: "座")
    return record
  }

  static func suite(_ text: String) -> TestSuite {
    var suite = TestSuite()
    suite.add(SourceFile(path: "f.txt", text: text.replacing("¶", with: "\n")))
    return suite
  }
}
