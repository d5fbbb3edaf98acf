import Testing
import TongbaoRules

@testable import TongbaoRecords

@Suite struct RuleExamplesTests {
  /// An example on the left, what is said against it on the right; nothing when it holds.
  @Test(arguments: [
    ("ok 东河泵站完成土建38%", ""),
    ("ok 东河泵站完成土建38% => value=38 unit=% role=completion", ""),
    ("ok 東河泵站完成土建38％ => part=土建 value=38", ""),
    ("ok 东河泵站完成土建38%、设备20% => value=38 => value=20", ""),
    ("ok 东河泵站完成土建38% => base=", ""),
    ("ok 东河泵站完成土建38% => value=39", "expected value=39, got 38%"),
    ("ok 东河泵站完成土建38% => base=设备", "expected base=设备, got none"),
    ("ok 东河泵站开工", "yields nothing; nothing in it begins the pattern"),
    (
      "ok 东河泵站完成土建3公里",
      "yields nothing; it got as far as '完成土建' and wanted Amount[unit=%]"
    ),
    ("no 东河泵站开工", ""),
    (
      "no 东河泵站完成土建38%",
      "yields part=土建 value=38% role=completion where it is to yield nothing"
    ),
  ])
  func example(_ line: String, _ objection: String) {
    let source = """
      rule parts -> Part
        完成 {part: 土建|设备} {value: Amount[unit=%]} (、{part: 土建|设备} {value: Amount[unit=%]})*8
        each value
        set role=completion
        \(line)
      """
    var faults: [Fault] = []
    let rules = RuleLibrary.ruleSet(
      of: [SourceFile(path: "parts.rules", text: source)], faults: &faults)
    let result = RuleExamples(rules: rules)?.check()
    #expect(faults.isEmpty)
    #expect(result?.count == 1)
    #expect(result?.failures.first?.message ?? "" == objection, "\(line)")
  }
}
