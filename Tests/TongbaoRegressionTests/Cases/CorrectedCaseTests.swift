import Testing
import TongbaoRecords
import TongbaoRules

@testable import TongbaoRegression

@Suite struct CorrectedCaseTests {
  @Test func correctionsComeBackAsACase() {
    let lines = [
      CorrectedCase.Line(
        isRejected: false,
        fields: [
          "project": "清水河大桥", "role": "completion", "status": "in_progress",
          "quantity": "38%", "value": "38", "unit": "%", "bound": "exact",
        ]),
      CorrectedCase.Line(isRejected: true, fields: ["project": "桥", "status": "started"]),
    ]
    let written = CorrectedCase(
      name: "a.txt", text: "清水河大桥完成38%。", lines: lines, isPartial: true
    ).written
    #expect(
      written == """
        ================
        a.txt
        :partial
        ================

        清水河大桥完成38%。

        ----------------

        清水河大桥 | 38 % | completion in_progress | parent=*
        ! 桥 | - | started | parent=*


        """)
    let suite = Sample.suite(written)
    #expect(suite.faults.isEmpty)
    let results = suite.tests.map(TestRunner(rules: RuleLibrary.builtin).run)
    #expect(results.map(\.outcome) == [.passed])
  }

  @Test func aTextWithRulesGetsLongerOnes() {
    let text = String(repeating: "-", count: 16)
    let written = CorrectedCase(name: "a", text: text, lines: [], isPartial: false).written
    #expect(Sample.suite(written).caseFiles.first?.cases.first?.text == text)
  }
}
