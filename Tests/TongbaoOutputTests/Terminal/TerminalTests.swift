import TongbaoRecords
import TongbaoText
import Testing

@testable import TongbaoOutput

@Suite struct TerminalTests {
  @Test(arguments: [40, 60, 80, 120, 200])
  func tableFitsTheTerminal(_ width: Int) {
    let style = TerminalStyle(width: width, language: .chinese)
    let text = Sample.string { TerminalTable(style: style).append(Sample.records, to: &$0) }
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count == 7)
    for line in lines { #expect(DisplayWidth.columns(line) <= width, "\(line)") }
  }

  @Test func tableShowsWhatItKnows() {
    let style = TerminalStyle(width: 100, language: .chinese)
    let text = Sample.string { TerminalTable(style: style).append([Sample.completion], to: &$0) }
    #expect(
      text == """
        项目           数量  基准      含义    状态
        改善住房条件  30.7%  年度任务  完成度  进行中 !

        """)
  }

  @Test func controlCharactersDoNotReachTheTerminal() {
    var record = Sample.delayed
    record.project = "甲\u{1B}]0;title\u{7}\u{202E}乙\n丙"
    let text = Sample.string { TerminalTable(style: TerminalStyle()).append([record], to: &$0) }
    #expect(!text.unicodeScalars.contains { [0x1B, 0x7, 0x202E].contains($0.value) }, "\(text)")
    #expect(text.split(separator: "\n").count == 2, "\(text)")
  }

  @Test(
    arguments: [
      (nil, true, [:], true), (nil, false, [:], false), (nil, true, ["NO_COLOR": "1"], false),
      (nil, true, ["NO_COLOR": ""], true), (nil, true, ["TERM": "dumb"], false),
      ("always", false, ["NO_COLOR": "1"], true), ("never", true, [:], false),
    ] as [(String?, Bool, [String: String], Bool)])
  func decidesOnColor(
    _ option: String?, _ isTerminal: Bool, _ environment: [String: String], _ expected: Bool
  ) {
    #expect(
      TerminalStyle.isColored(option: option, isTerminal: isTerminal, environment: environment)
        == expected, "\(String(describing: option)) \(isTerminal) \(environment)")
  }

  @Test func summaryShowsBarsAndFailedChecks() {
    let text = Sample.string { bytes in
      TerminalSummary(style: TerminalStyle(width: 80, language: .chinese))
        .append(Sample.bulletin, to: &bytes)
    }
    #expect(text.contains("安居区政府 · 2024-04-02 · 6 条记录"), "\(text)")
    #expect(text.contains("████▊            "), "\(text)")
    #expect(text.contains(" 30.7%  进行中 !"), "\(text)")
    #expect(text.contains("未通过的校验\n! 8 ÷ 26 is 30.8 %"), "\(text)")
    for line in text.split(separator: "\n") {
      #expect(DisplayWidth.columns(String(line)) <= 80, "\(line)")
    }
  }
}
