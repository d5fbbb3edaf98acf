import Testing
import TongbaoText

@testable import TongbaoRecords

/// One text a line, and what its checks say of it; nothing where it holds together.
@Suite struct RecordChecksTests {
  private static let reader = BulletinReader(rules: RuleLibrary.builtin)

  private static func records(_ text: String) -> [Record] {
    reader.read(SourceText(text), id: "t", date: "2023-10-20").records
  }

  private static func said(_ text: String) -> String {
    records(text).flatMap(\.checks).map { "\($0.check): \($0.message)" }.joined(separator: "; ")
  }

  @Test(arguments: [
    // Parts of a whole.
    ("东河改造工程完成投资3.36亿元，其中中央资金1.2亿元，省级资金1.14亿元，市县资金1.02亿元。", ""),
    (
      "东河改造工程完成投资3.36亿元，其中中央资金1.2亿元，省级资金0.94亿元，市县资金1.02亿元。",
      "parts-add-up: 1.2亿元 + 0.94亿元 + 1.02亿元 = 3.16亿元, not 3.36亿元"
    ),
    ("东河改造工程完成投资3.36亿元，其中中央资金1.2亿元，省级资金0.94亿元。", ""),
    ("新增学位4860个，其中公办幼儿园1350个，义务教育3510个。", ""),
    ("新增学位4860个，其中公办幼儿园1350个。", ""),
    (
      "新增学位4860个，其中公办幼儿园1350个，义务教育3610个。",
      "parts-add-up: 1350个 + 3610个 = 4960个, not 4860个"
    ),
    ("新增学位4860个，其中公办幼儿园5350个。", "parts-add-up: the part 5350个 is more than its whole, 4860个"),
    ("全市建成农村公路327公里，其中县道218公里、乡道126公里，两者有17公里交叉计算。", ""),
    ("全市建成农村公路18公里，其中县道9公里、乡道10公里。", ""),
    ("全市建成农村公路18公里，其中县道9公里、乡道11公里。", "parts-add-up: 9公里 + 11公里 = 20公里, not 18公里"),
    ("全市建成农村公路近18公里，其中县道9公里、乡道11公里。", ""),
    // A stated completion beside what was achieved and what was due.
    ("东河改造工程：年度任务260公里，完成221公里，占85%。", ""),
    ("东河改造工程：年度任务270公里，完成129公里，占47%。", ""),
    ("东河改造工程：年度任务270公里，完成129公里，占48%。", ""),
    (
      "东河改造工程：年度任务260公里，完成221公里，占83%。",
      "completion-agrees: 221公里 ÷ 260公里 = 85%, not 83%"
    ),
    ("东河改造工程已完成1430户，占年计划1800户的79.4%。", ""),
    (
      "东河改造工程已完成1430户，占年计划1800户的78.4%。",
      "completion-agrees: 1430户 ÷ 1800户 = 79.44%, not 78.4%"
    ),
    ("东河改造工程完成投资1.43亿元，占年计划18000万元的79.4%。", ""),
    ("全市计划新开工项目48个，已开工29个，开工率60.4%。", ""),
    ("东河改造工程完成投资4亿元，占年度计划的80%。", ""),
    // 0 to 100 %.
    ("东河改造工程完成80%。", ""),
    (
      "东河改造工程完成180%。",
      "completion-range: a completion of 180% is not within 0 and 100 %, "
        + "and nothing beside it tells of more than was planned"
    ),
    ("东河改造工程超额完成年度任务，完成率113.3%。", ""),
    ("东河改造工程：年度任务90公里，完成96.3公里，占107%。", ""),
    // One value.
    ("东河改造工程，总投资5亿元。\n东河改造工程，总投资5亿元。", ""),
    ("东河改造工程，总投资5亿元。\n东河改造工程，总投资5.02亿元。", ""),
    (
      "东河改造工程，总投资5.1亿元。\n东河改造工程，总投资5.9亿元。",
      "one-value: 总投资 is 5.1亿元 before and 5.9亿元 here"
    ),
    ("东河改造工程，总投资5.1亿元。\n西河改造工程，总投资5.9亿元。", ""),
  ])
  func areHeldAgainstEachOther(_ text: String, _ expected: String) {
    #expect(Self.said(text) == expected, "\(text)")
  }

  @Test func nameTheRecordsThatTheyCompared() throws {
    let records = Self.records("东河改造工程：年度任务260公里，完成221公里，占83%。")
    let failed = try #require(records.flatMap(\.checks).first)
    let compared = failed.records.map { id in
      records.first { $0.id == id }?.quantity?.text ?? "none"
    }
    #expect(compared == ["83%", "221公里", "260公里"])
  }

  @Test func changeNoRecord() {
    var records = Self.records("东河改造工程：年度任务260公里，完成221公里，占83%。")
    #expect(records.count == 3)
    for index in records.indices { records[index].checks = [] }
    let again = Self.records("东河改造工程：年度任务260公里，完成221公里，占85%。")
    #expect(records.map(\.quantity?.unit) == again.map(\.quantity?.unit))
  }
}
