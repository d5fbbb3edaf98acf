import Testing
import TongbaoRecords
import TongbaoRules
import TongbaoText

@testable import TongbaoRegression

@Suite struct OpenRecordsTests {
  private static let records =
    BulletinReader(rules: RuleLibrary.builtin)
    .read(SourceText("清水河大桥完成38%。"), id: "", date: nil).records

  /// A line of `todo.txt`, and whether the records are right by now.
  @Test(arguments: [
    ("清水河大桥 | 39 % | completion in_progress", false),
    ("清水河大桥 | 38 % | completion completed", false),
    ("清水河大桥 | 38 % | completion in_progress | action=开工", false),
    ("! 清水河大桥 | 38 % | completion in_progress", false),
    ("清水河大桥 | 38 % | completion in_progress", true),
    ("* | 38 % | completion in_progress | parent=3", true),
    ("! 青石大桥 | - | started", true),
  ])
  func aLineMustBeWrong(_ line: String, _ isRight: Bool) {
    var faults: [Fault] = []
    let open = OpenRecords(SourceFile(path: "todo.txt", text: line), faults: &faults)
    #expect(faults.isEmpty && open.lines.count == 1, "\(line)")
    #expect(open.settled(by: Self.records).isEmpty != isRight, "\(line)")
  }

  @Test func whatIsRightIsTakenAway() {
    let text = "# 注\n清水河大桥 | 38 % | completion in_progress\n\n清水河大桥 | - | started\n"
    var faults: [Fault] = []
    let open = OpenRecords(SourceFile(path: "todo.txt", text: text), faults: &faults)
    let rest = open.text(without: open.settled(by: Self.records))
    #expect(rest == "# 注\n\n清水河大桥 | - | started\n")
  }

  @Test func faultsTellTheirPlace() {
    var faults: [Fault] = []
    _ = OpenRecords(
      SourceFile(path: "todo.txt", text: "# 注\n桥 | - | finished"), faults: &faults)
    #expect(faults.map(\.location.line) == [2])
  }
}
