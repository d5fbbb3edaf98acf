import Testing
import TongbaoText

@testable import TongbaoRecords

@Suite struct PeriodCheckTests {
  /// First and last day of a period, then whether the check lets it pass.
  @Test(arguments: [
    ("2023-01-01", "2023-03-31", true),
    ("2023-03-31", "2023-03-31", true),
    ("2023-09-01", "2023-03-31", false),
    ("XXXX-09-01", "XXXX-03-31", true),
    ("2023-09-01", "", true),
    ("", "2023-03-31", true),
  ])
  func endsAfterItsStart(_ start: String, _ end: String, _ passes: Bool) {
    var record = Record(
      id: "t#1", document: "t", evidence: Record.Evidence(text: "", range: 0..<0), rule: "test")
    record.period = Record.Period(
      text: "9—3月", label: nil, start: start.isEmpty ? nil : start,
      end: end.isEmpty ? nil : end)
    let text = Cleaner().clean(SourceText(""))
    var records = [record, record]
    RecordChecks(text: text, layout: LayoutReader().layout(of: text)).check(&records)
    #expect(records[0].checks.isEmpty == passes, "\(start) to \(end)")
    #expect(records[1].checks.isEmpty, "a period is told of once")
  }
}
