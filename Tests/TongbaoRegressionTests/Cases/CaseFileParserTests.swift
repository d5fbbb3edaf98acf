import Testing
import TongbaoRules

@testable import TongbaoRegression

@Suite struct CaseFileParserTests {
  /// A file, `¶` for its line breaks, and all that is wrong with it.
  @Test(arguments: [
    ("", []),
    ("=====¶a¶=====¶文¶-----¶", []),
    ("文", ["f.txt:1:1: error: a case begins with a line of at least 5 '='"]),
    ("====¶a¶====", ["f.txt:1:1: error: a case begins with a line of at least 5 '='"]),
    (
      "=====¶a¶======¶文¶-----",
      [
        "f.txt:1:1: error: the header is not closed: a line of 5 '=' is missing, as long as the one here"
      ]
    ),
    (
      "=====¶a¶=====¶文¶------",
      [
        "f.txt:1:1: error: the text has no end: a line of 5 '-' is missing, as long as the one here"
      ]
    ),
    ("=====¶¶=====¶文¶-----", ["f.txt:1:1: error: the case has no name"]),
    (
      "=====¶a¶b¶=====¶文¶-----",
      ["f.txt:3:1: error: a case has one name; attributes begin with ':', remarks with '#'"]
    ),
    (
      "=====¶a¶=====¶文¶-----¶=====¶a¶=====¶文¶-----",
      ["f.txt:7:1: error: the case at line 2 has this name"]
    ),
    (
      "=====¶a¶:tod¶=====¶文¶-----",
      ["f.txt:3:1: error: unknown attribute ':tod'; did you mean ':todo'?"]
    ),
    ("=====¶a¶:skip¶=====¶文¶-----", ["f.txt:3:1: error: unknown attribute ':skip'"]),
    (
      "=====¶a¶:todo¶:todo(why)¶=====¶文¶-----",
      ["f.txt:4:1: error: attribute ':todo' stands twice"]
    ),
    (
      "=====¶a¶:date 2022¶=====¶文¶-----",
      ["f.txt:3:1: error: an attribute is written ':name(value)'"]
    ),
    (
      "=====¶a¶:date(2022-4-1)¶=====¶文¶-----",
      ["f.txt:3:1: error: ':date' wants a day: ':date(2022-04-18)'"]
    ),
    (
      "=====¶a¶:rules¶=====¶文¶-----",
      ["f.txt:3:1: error: ':rules' wants files or folders: ':rules(own.rules)'"]
    ),
    (
      "=====¶a¶:mentions¶=====¶文¶-----",
      ["f.txt:3:1: error: ':mentions' wants categories: ':mentions(Quantity Region)'"]
    ),
    (
      "=====¶a¶:mentions(Region)¶=====¶文¶-----¶Name | 桥",
      ["f.txt:7:1: error: 'Name' is none of the categories of ':mentions'"]
    ),
  ])
  func file(_ text: String, _ faults: [String]) {
    #expect(Self.faults(of: text) == faults, "\(text)")
  }

  /// A line of expectation and what is wrong with it.
  @Test(arguments: [
    ("桥", "6:1: error: \(ExpectedLineParser.recordForm)"),
    ("桥 | 3 座", "6:1: error: \(ExpectedLineParser.recordForm)"),
    ("桥 | 三座 | scope", "6:5: error: \(ExpectedQuantity.form)"),
    ("桥 | 3..x 座 | scope", "6:5: error: \(ExpectedQuantity.form)"),
    ("桥 | 1.2.3 座 | scope", "6:5: error: \(ExpectedQuantity.form)"),
    (
      "桥 | 3 座 | scpe",
      "6:11: error: unknown role or status 'scpe'; did you mean 'scope'?"
    ),
    ("桥 | 3 座 | scope level", "6:17: error: a second role"),
    (
      "桥 | - | started | componnt=墩",
      "6:19: error: unknown field 'componnt'; did you mean 'component'?"
    ),
    ("桥 | - | started | unit=座", "6:19: error: unknown field 'unit'"),
    ("桥 | - | started | of=a of=b", "6:24: error: field 'of' stands twice"),
    ("桥 | - | started | of", "6:19: error: a field is written key=value"),
    ("桥 | - | started | of= x", "6:22: error: the value is missing"),
    ("桥 | - | started | of=\"a", "6:22: error: the quote is not closed"),
    ("\"桥\"x | - | started", "6:4: error: unexpected text behind the quote"),
    ("桥 | \"三座\" 3 座 | scope", "6:9: error: ' = ' is missing behind the quote"),
    (
      "桥 | - | started | parent=2",
      "6:1: error: parent=2: a parent is the number of another record of the case, from 1"
    ),
  ])
  func line(_ line: String, _ fault: String) {
    #expect(Self.faults(of: "=====¶a¶=====¶文¶-----¶\(line)") == ["f.txt:\(fault)"], "\(line)")
  }

  /// A line, and the same as it is printed.
  @Test(arguments: [
    ("桥|3座|scope", "桥 | 3 座 | scope"),
    ("- | - | suspended", "- | - | suspended"),
    ("\"-\" | 101.20 | level", "\"-\" | 101.2 | level"),
    ("“a | b”", ""),
    ("\"a | b\" | ~9500 个 | scope", "\"a | b\" | ~9500 个 | scope"),
    ("说\"好\"桥 | <=5 天 | level", "说\"好\"桥 | <=5 天 | level"),
    ("桥 | -3.2 % | change | of=\"上年 同期\"", "桥 | -3.2 % | change | of=\"上年 同期\""),
    ("桥 | 0.5..1.2 吨 | level", "桥 | 0.5..1.2 吨 | level"),
    ("户 | 两万余户 = >=20000 户 | scope", "户 | 两万余户 = >=20000 户 | scope"),
    ("户 | \"a = b\" = 2 户 | scope", "户 | \"a = b\" = 2 户 | scope"),
    ("户 | ?90户 = ? 户 | scope", "户 | ?90户 = ? 户 | scope"),
    ("桥 | 3座 = 3 座 | scope", "桥 | 3 座 | scope"),
    ("桥 | - | started | action=- section=a", "桥 | - | started | action=- section=a"),
  ])
  func roundTrip(_ line: String, _ printed: String) {
    let (file, faults) = Self.parsed("=====¶a¶=====¶文¶-----¶\(line)")
    guard case .records(let records)? = file.cases.first?.expectation else {
      #expect(printed.isEmpty && !faults.isEmpty, "\(line)")
      return
    }
    #expect(records.map(CasePrinter.line) == [printed], "\(line) \(faults)")
  }

  @Test func aTextMayHoldRulesOfOtherLengths() {
    let (file, faults) = Self.parsed("======¶a¶======¶¶第一行¶=====¶-----¶末行¶¶------¶")
    #expect(faults.isEmpty)
    #expect(file.cases.first?.text == "第一行\n=====\n-----\n末行")
    #expect(file.cases.first?.textLine == 5)
  }

  @Test func anUpdateChangesNothingButItsLines() {
    let (file, _) = Self.parsed(
      "=====¶a¶# 注¶=====¶文¶-----¶桥 | 3 座 | scope¶=====¶b¶=====¶¶文¶¶-----¶x | - | started¶")
    let updated = file.text(replacing: [0: ["路 | 4 条 | scope"]])
    let expected =
      "=====¶a¶# 注¶=====¶文¶-----¶¶路 | 4 条 | scope¶¶=====¶b¶=====¶¶文¶¶-----¶x | - | started¶"
    #expect(updated == expected.replacing("¶", with: "\n"))
    #expect(file.text(replacing: [:]).hasPrefix("=====\na\n# 注"))
  }

  static func parsed(_ text: String) -> (CaseFile, [Fault]) {
    var faults: [Fault] = []
    let source = SourceFile(path: "f.txt", text: text.replacing("¶", with: "\n"))
    return (CaseFileParser.parse(source, faults: &faults), faults)
  }

  private static func faults(of text: String) -> [String] {
    parsed(text).1.map { FaultMessage($0).text }
  }
}
