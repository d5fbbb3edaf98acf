import Testing
import TongbaoRecords
import TongbaoRules

@testable import TongbaoRegression

@Suite struct TestRunnerTests {
  /// What a case expects of `清水河大桥完成38%。`, and what the runner says.
  @Test(arguments: [
    ("清水河大桥 | 38 % | completion in_progress", "passed"),
    ("清水河大桥 | 38% = 38 % | completion in_progress", "passed"),
    ("* | 38 % | completion in_progress", "passed"),
    ("清水河大桥 | 38 % | completion completed", "changed status: completed, in_progress"),
    (
      "青石大桥 | 38 % | completion in_progress | of=任务",
      "changed project: 青石大桥, 清水河大桥; of: 任务, nothing"
    ),
    ("路灯 | 39 座 | scope", "missing; unexpected"),
    ("", "unexpected"),
    (
      "清水河大桥 | 38 % | completion in_progress¶清水河大桥 | - | started",
      "missing"
    ),
    ("! 清水河大桥 | 38 % | completion in_progress", "unexpected; unexpected"),
  ])
  func records(_ lines: String, _ expected: String) {
    #expect(outcome("=====¶a¶=====¶清水河大桥完成38%。¶-----¶\(lines)") == expected, "\(lines)")
  }

  @Test(arguments: [
    (":todo", "清水河大桥 | 38 % | completion in_progress", "message"),
    (":todo(why)", "", "todo unexpected"),
    (":partial", "", "passed"),
    (":partial", "! 清水河大桥 | 38 % | completion in_progress", "unexpected"),
    (":mentions(Quantity)", "Quantity | 38% | value=38 unit=%", "passed"),
    (":mentions(Quantity)", "Quantity | 38% | value=39", "changed value: 39, 38"),
    (":mentions(Quantity)", "", "unexpected"),
    (":mentions(Quantity)", "Quantity | 38% ¶Quantity | 3座", "missing"),
  ])
  func attributes(_ attribute: String, _ lines: String, _ expected: String) {
    let text = "=====¶a¶\(attribute)¶=====¶清水河大桥完成38%。¶-----¶\(lines)"
    #expect(outcome(text) == expected, "\(attribute) \(lines)")
  }

  private func outcome(_ text: String) -> String {
    let suite = Sample.suite(text)
    guard suite.faults.isEmpty, let test = suite.tests.first else { return "\(suite.faults)" }
    let result = TestRunner(rules: RuleLibrary.builtin).run(test)
    let findings = result.findings.map { finding in
      let fields = finding.fields.map {
        "\($0.name): \($0.expected ?? "nothing"), \($0.actual ?? "nothing")"
      }
      return finding.kind.rawValue + (fields.isEmpty ? "" : " \(fields.joined(separator: "; "))")
    }
    let todo = result.outcome == .todo ? ["todo"] : []
    return findings.isEmpty
      ? result.outcome.rawValue
      : (todo + [findings.joined(separator: "; ")]).joined(separator: " ")
  }

  @Test func aDifferencePointsIntoTheText() {
    let suite = Sample.suite(
      "=====¶a¶=====¶第一行。¶清水河大桥完成38%。¶-----¶清水河大桥 | 38 % | completion planned")
    let results = suite.tests.map(TestRunner(rules: RuleLibrary.builtin).run)
    let lines = TestListing(ink: Ink(isColored: false)).lines(results)
    #expect(
      lines == [
        "f.txt", "  FAILED a f.txt:2",
        "    ~ differs    清水河大桥 | 38 % | completion in_progress",
        "      清水河大桥完成⟦38%⟧。 f.txt:5:8", "      status: expected planned, got in_progress",
        "0 passed, 1 failed",
      ])
  }

  @Test func anUpdateConvergesInOneGo() {
    let runner = TestRunner(rules: RuleLibrary.builtin)
    let suite = Sample.suite(
      """
      =====¶a¶# 注¶=====¶清水河大桥完成38%，总投资3亿元。平安桥已竣工。¶-----¶x | - | started
      =====¶b¶:mentions(Quantity)¶=====¶完成约3.5万亩。¶-----
      =====¶c¶:todo¶=====¶平安桥已竣工。¶-----¶x | - | started
      """)
    let results = suite.tests.map(runner.run)
    #expect(results.map(\.outcome) == [.failed, .failed, .todo])
    let files = ExpectationUpdate(results, of: suite) { _ in [] }.files
    #expect(files.map(\.path) == ["f.txt"])
    let updated = Sample.suite(String(decoding: files.first?.bytes ?? [], as: UTF8.self))
    let again = updated.tests.map(runner.run)
    #expect(again.map(\.outcome) == [.passed, .passed, .todo])
    #expect(ExpectationUpdate(again, of: updated) { _ in [] }.files.isEmpty)
  }

  @Test func resultsComeInTheOrderOfTheItems() {
    #expect(ParallelMap.map(Array(0..<500)) { $0 * 2 } == (0..<500).map { $0 * 2 })
  }

  @Test func machineFormats() {
    let suite = Sample.suite(
      "=====¶a & b # 1¶=====¶平安桥已竣工。¶-----¶平安桥 | - | completed¶=====¶c¶=====¶平安桥已竣工。¶-----¶")
    let results = suite.tests.map(TestRunner(rules: RuleLibrary.builtin).run)
    #expect(
      TestReport.tap(results) == """
        TAP version 13
        1..2
        ok 1 - f.txt: a & b \\# 1
        not ok 2 - f.txt: c
        # unexpected: 平安桥 | - | completed

        """)
    let junit = TestReport.junit(results)
    #expect(junit.contains("<testsuite name=\"f.txt\" tests=\"2\" failures=\"1\" skipped=\"0\">"))
    #expect(junit.contains("name=\"a &amp; b # 1\""))
    #expect(junit.contains("<failure>unexpected: 平安桥 | - | completed</failure>"))
    let json = String(decoding: TestReport.json(results), as: UTF8.self)
    #expect(
      json.hasPrefix("{\"passed\":1,\"failed\":1,\"todo\":0,\"tests\":[{\"name\":\"a & b # 1\""))
  }
}
