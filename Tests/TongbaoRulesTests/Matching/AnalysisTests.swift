import Testing

@testable import TongbaoRules

/// One rule a case, and what it says of a sentence.
@Suite struct AnalysisTests {
  @Test(arguments: [
    // The longest mention, then what follows; gaps are the shortest.
    ("{a: ...} 完成 {v: Amount}", "甲完成乙完成12", ["r a=甲完成乙 v=12"]),
    ("甲 {a: ...-Amount} {v: Amount}", "甲乙1丙2", ["r a=乙 v=1"]),
    ("甲 ... 丙", "甲乙,丙", []),
    ("甲 (,)? 丙", "甲,丙", ["r"]),
    // Edges and context.
    ("^ 甲 $", "甲,乙甲,甲乙,甲", ["r", "r"]),
    ("<(乙|^) 甲", "甲丙甲乙甲", ["r", "r"]),
    ("<!(乙) 甲 !(丙)", "乙甲甲丙甲丁", ["r"]),
    ("甲 &(!(丙) .)", "甲丙甲乙", ["r"]),
    // Alternatives come back; repeats are as long as they can be and give back.
    ("(甲|甲乙) 丙", "甲乙丙", ["r"]),
    ("{a: 甲*} 甲", "甲甲甲", ["r a=甲甲"]),
    ("{a: (甲|乙)*3} 丙", "甲乙甲丙", ["r a=甲乙甲"]),
    // Script and width.
    ("开工 \"（km）\"", "開工(km)", ["r"]),
  ])
  func pattern(_ pattern: String, _ text: String, _ told: [String]) {
    let sample = Sample("rule r -> R\n  \(pattern)\n")
    #expect(sample.faults.isEmpty, "\(sample.faults.map { FaultMessage($0).text })")
    #expect(sample.told(of: text) == told, "\(pattern) on \(text)")
  }

  /// What stands in a repetition belongs to its value; what stands before is shared.
  @Test(arguments: [
    ("甲1、乙2", ["r o=甲 v=1", "r o=乙 v=2"]), ("甲1、2", ["r o=甲 v=1", "r o=甲 v=2"]),
    ("1、乙2", ["r v=1", "r o=乙 v=2"]),
    ("甲1、2、乙3、4", ["r o=甲 v=1", "r o=甲 v=2", "r o=乙 v=3", "r o=乙 v=4"]),
  ])
  func each(_ text: String, _ told: [String]) {
    let sample = Sample(
      """
      rule r -> R
        {o: 甲|乙}? {v: Amount} (、 {o: 甲|乙}? {v: Amount})*
        each v
      """)
    #expect(sample.told(of: text) == told, "\(text)")
  }

  @Test(arguments: [
    ("甲乙1", ["long a=甲乙"]), ("乙1", ["short"]), ("丙1", ["master"]),
  ])
  func competition(_ text: String, _ told: [String]) {
    let sample = Sample(
      """
      rule short -> R
        (乙|丙) 1

      rule long -> R
        {a: 甲 乙} 1

      rule master -> R
        丙
        over short
      """)
    #expect(sample.told(of: text) == told, "\(text)")
  }

  @Test func layersPartTheText() {
    let sample = Sample(
      "layer @a @b\n\nrule r -> R\n  {x: @a|@b}\n",
      lexicons: [("a", "term\n提高\n高到\n"), ("b", "term\n提高到\n到\n")])
    #expect(sample.told(of: "提高到高到") == ["r x=提高到", "r x=高到"])
  }
}
