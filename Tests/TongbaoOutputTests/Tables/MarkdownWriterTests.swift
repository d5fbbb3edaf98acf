import TongbaoRecords
import Testing

@testable import TongbaoOutput

@Suite struct MarkdownWriterTests {
  @Test func writesATable() {
    let text = Sample.string { bytes in
      let writer = MarkdownWriter(language: .chinese)
      writer.appendHeader(to: &bytes)
      writer.append(Sample.target, to: &bytes)
    }
    #expect(
      text == """
        | 项目 | 组成部分 | 指标 | 含义 | 数量（原文） | 基准 | 状态 | 地区 | 原文 |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | 改善住房条件 |  |  | 目标 | 26公里 |  | 计划 |  | 完成年度任务26公里的30.7% |

        """)
  }

  @Test(arguments: [
    ("甲|乙", "甲\\|乙"), ("<b>", "\\<b\\>"), ("甲\n乙", "甲 乙"), ("[x](y)", "\\[x\\](y)"),
  ])
  func escapes(_ project: String, _ expected: String) {
    var record = Sample.delayed
    record.project = project
    let text = Sample.string { MarkdownWriter().append(record, to: &$0) }
    #expect(text.hasPrefix("| \(expected) |"), "\(text)")
  }
}
