import Testing
import TongbaoRules

@testable import TongbaoRecords

/// The rules that are compiled in, as anybody's rules are checked.
@Suite struct BuiltinRulesTests {
  @Test func haveNoFaults() {
    var faults: [Fault] = []
    let files = RuleLibrary.builtinFiles
    _ = RuleLibrary.ruleSet(of: files, faults: &faults)
    #expect(faults.isEmpty, "\(FaultMessage.messages(of: faults, in: files))")
  }

  @Test func keepTheirExamples() {
    let result = RuleExamples(rules: RuleLibrary.builtin)?.check()
    let faults = result?.failures.map(\.fault) ?? []
    let messages = FaultMessage.messages(of: faults, in: RuleLibrary.builtinFiles)
    #expect(messages.isEmpty, "\(messages.joined(separator: "\n"))")
  }

  @Test func haveTwoExamplesOfEachKind() {
    let poor = RuleLibrary.builtin.rules.filter { rule in
      let good = rule.syntax.examples.count(where: \.isPositive)
      return good < 2 || rule.syntax.examples.count - good < 2
    }
    #expect(poor.isEmpty, "\(poor.map(\.id))")
  }
}
