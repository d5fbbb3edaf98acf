import Testing
import TongbaoRules
import TongbaoText

@testable import TongbaoRecords

@Suite struct ExplanationTests {
  private static let rules: RuleSet = {
    var faults: [Fault] = []
    let source = """
      rule share -> Share
        完成 {value: Amount[unit=%]}

      rule fact -> Fact
        完成 {value: Amount} 以上 的

      rule longer -> Fact
        完成 {value: Amount} 以上 {more: Amount}

      rule shorter -> Fact
        完成 {value: Amount}
      """
    return RuleLibrary.ruleSet(of: [SourceFile(path: "a.rules", text: source)], faults: &faults)
  }()

  private func explanation(_ text: String) -> Explanation {
    Explanation(of: SourceText(text), id: "a", date: nil, rules: Self.rules)
  }

  @Test func tellsTheNearestMisses() {
    let lines = explanation("东河泵站工程,\n已完成土建三处,已完成3公里以上。").lines(at: nil)
    #expect(lines.contains { $0.hasSuffix("已完成3公里以上") }, "\(lines)")
    #expect(lines.contains("  fact     shorter: value=3公里以上"), "\(lines)")
    #expect(
      lines.contains("  missed   fact: it got as far as '完成3公里以上' and wanted 以上的"), "\(lines)")
  }

  /// What a rule or a term could mend comes before what none could; of the rules that did not find it, why.
  @Test(arguments: [
    (
      "云溪小学10月移交。",
      [
        "report-state: the clause has no State",
        "report-predicate: the clause has no Predicate[report=yes]",
      ],
      "predicate-of-amount, for a Predicate: it got as far as '移交' and wanted &(@adverbs? Amount)"
    ),
    (
      "12座泵站零星报修。",
      [
        "named-amount: it got as far as '泵站零星报修' and wanted Amount or ",
        "counted-does: it got as far as '12座泵站零星报修' and wanted Predicate",
      ], nil
    ),
  ])
  func ranksWhatHelpsFirst(_ text: String, _ first: [String], _ step: String?) {
    let explanation = Explanation(
      of: SourceText(text), id: "a", date: nil, rules: RuleLibrary.builtin)
    let misses = explanation.lines(at: nil).filter { $0.hasPrefix("  missed") }.map {
      String($0.dropFirst("  missed   ".count))
    }
    #expect(
      misses.starts(with: first) { $0.hasPrefix($1) }, "\(text): \(misses)")
    if let step { #expect(misses.contains { $0.hasPrefix(step) }, "\(text): \(misses)") }
  }

  /// The clause at a place alone; none where there is none.
  @Test(arguments: [(1, 3, 1), (2, 2, 1), (2, 12, 1), (9, 1, 0)])
  func answersAtAPlace(_ line: Int, _ column: Int, _ count: Int) {
    let explanation = explanation("东河泵站工程,\n已完成土建三处,已完成3公里以上。")
    let offset = explanation.offset(line: line, column: column)
    let lines = offset.map { explanation.lines(at: $0) } ?? []
    #expect(lines.count { !$0.hasPrefix(" ") } == count, "\(line):\(column) \(lines)")
  }
}
