import Testing
import TongbaoRules
import TongbaoText

@testable import TongbaoRecords

/// The patterns that the genre forces on the rule language: each is a built-in rule, and each costs steps in
/// proportion to the text, however long a sentence or a clause runs on.
@Suite struct ForcedPatternsTests {
  private static let analyzer = SentenceAnalyzer(rules: RuleLibrary.builtin)

  @Test(arguments: [
    ("tests on slots", "completion", "云溪泵站完成年度任务的62%,"),
    ("gaps that cross no quantity", "change-against", "出动30人次,开工率低于全省平均水平1.6个百分点,"),
    ("a fact for each repetition", "components", "云溪水厂完成土建工程85%、设备安装30%,"),
    ("lists in pairs", "respectively", "云溪水库、石岭泵站分别完成投资3亿元、6亿元,"),
    ("lists that go on", "respectively-next", "分别完成投资3亿元、6亿元,占年度计划的73%、69%,"),
    ("counted lists", "counted-list", "云溪桥、石岭桥2座桥梁已竣工,"),
    ("open lists", "open-list", "云溪桥、石岭桥等5座桥梁已竣工,"),
    ("linked outputs", "from-to", "路面由7米拓宽至12米,"),
    ("linked lists", "from-to-lists", "补助标准由612元、290元提高到653元、310元,"),
    ("names in two stretches", "shared-tail", "清江干流、支流堤防加固分别完成41公里、63公里,"),
    ("negation", "denied", "云溪大桥未能竣工,"),
    ("negated beginnings", "denied-beginning", "云溪大桥仍未正式启动,"),
    ("signs", "change-schedule", "云溪二桥滞后序时进度4.5个百分点,"),
    ("soft clause edges", "reach-percent", "东岭区抽检合格率,达98.6%,"),
  ])
  func isLinear(_ pattern: String, _ rule: String, _ unit: String) throws {
    for hasClauses in [true, false] {
      let sentences = try [20, 160].map { count in
        try sentence(String(repeating: unit, count: count), hasClauses: hasClauses)
      }
      let steps = sentences.map(\.steps)
      #expect(steps[1] <= steps[0] * 9, "\(pattern): \(steps) steps on \(unit)")
      let fired = sentences[1].outputs.contains {
        Self.analyzer.rules.rules[Int($0.rule)].id == rule
      }
      #expect(fired || !hasClauses, "\(rule) says nothing of \(unit)")
    }
  }

  /// Lists without end, and lists that never pair.
  @Test(arguments: [
    ("云溪桥、", "分别完成3亿元、5亿元"), ("3亿元、", "分别为"), ("云溪桥和石岭桥", "等5座"), ("分别、", "3亿元"),
    ("干流、支流", "堤防"), ("未", "竣工"), ("由3米、", "至5米"),
  ])
  func hostileListsAreLinear(_ unit: String, _ tail: String) throws {
    let steps = try [50, 400].map { count in
      try sentence(String(repeating: unit, count: count) + tail, hasClauses: false).steps
    }
    #expect(steps[1] <= steps[0] * 10, "\(steps) steps on \(unit)")
  }

  private enum Failure: Error { case noWordBreaker }

  private func sentence(_ source: String, hasClauses: Bool) throws -> AnalyzedSentence {
    let text = Cleaner().clean(SourceText(source))
    let whole = text.folded.indices
    let clauses = whole.split { hasClauses && text.folded[$0] == "," }.map {
      $0.startIndex..<$0.endIndex
    }
    guard let breaker = WordBreaker() else { throw Failure.noWordBreaker }
    return Self.analyzer.analyze(
      whole, clauses: clauses, of: text, reference: nil, breaker: breaker)
  }
}
