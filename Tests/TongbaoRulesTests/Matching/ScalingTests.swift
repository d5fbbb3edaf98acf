import Testing

@testable import TongbaoRules

/// Work against the number of rules and the length of hostile text, counted in instructions: clocks say
/// little on a shared machine.
@Suite struct ScalingTests {
  /// Rules whose words are not there cost nothing.
  @Test(arguments: [10, 100, 1000])
  func ruleCount(_ count: Int) throws {
    let rules = try (0..<count).map { number in
      let word = String(Character(try #require(Unicode.Scalar(0x4E00 + UInt32(number)))))
      return "rule r\(number) -> R\n  龘\(word) ...-Amount {v: Amount}\n"
    }
    let sample = Sample(rules.joined(separator: "\n"))
    let text = String(repeating: "云溪大桥工程已完成桥墩施工,累计投资12万元,", count: 20)
    #expect(!sample.faults.contains { $0.severity == .error })
    #expect(sample.analysis(of: text).steps == 0)
  }

  /// Patterns that make a naive backtracker exponential or quadratic: eight times the text takes eight
  /// times the steps.
  @Test(arguments: [
    "(甲|甲甲)+ 乙", "甲* 甲* 甲* 甲* 乙", "甲 ... 甲 ... 甲 ... 乙", "(甲 ... 甲|甲 ... 乙)* 丙",
    "!(甲* 甲* 乙) 甲 ... 丁", "(... 甲)*8 乙", "{v: 甲} (、? {v: 甲})* 乙", "甲 (... 乙)?",
    "(甲|甲 &((甲|甲甲)* 丁))* 乙",
  ])
  func hostileText(_ pattern: String) {
    let sample = Sample("rule r -> R\n  \(pattern)\n")
    #expect(sample.faults.isEmpty, "\(sample.faults.map { FaultMessage($0).text })")
    let steps = [400, 3200].map { count in
      sample.analysis(of: "丙丁、乙," + String(repeating: "甲", count: count)).steps
    }
    #expect(steps[0] > 400, "\(pattern) was not tried")
    #expect(steps[1] <= steps[0] * 9, "\(pattern): \(steps[0]) steps, then \(steps[1])")
  }
}
