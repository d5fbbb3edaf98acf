import FoundationEssentials
import Testing

@testable import TongbaoText

@Suite struct LayoutReaderTests {
  /// Fixtures: a source, a line of `=`, and its layout.
  private static let folder =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/fixtures/layouts/"

  private static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []

  @Test(arguments: names) func readsTheFixture(_ name: String) throws {
    let file = try String(contentsOf: URL(filePath: Self.folder + name), encoding: .utf8)
    let parts = file.split(separator: "\n==========\n")
    try #require(parts.count == 2, "\(name)")
    let expected = parts[1].split(separator: "\n").map(String.init)
    let lines = listing(of: String(parts[0]))
    for (line, expected) in zip(lines, expected) { #expect(line == expected, "\(name)") }
    #expect(lines.count == expected.count, "\(name)")
  }

  @Test func hasFixtures() { #expect(Self.names.count >= 5) }

  /// Every character of a text is somewhere in its layout, but for numbering, marks and what
  /// stands around a heading.
  @Test(arguments: names) func losesNothing(_ name: String) throws {
    let file = try String(contentsOf: URL(filePath: Self.folder + name), encoding: .utf8)
    try expectNothingLost(String(file.split(separator: "\n==========\n")[0]), name)
  }

  @Test(arguments: [
    "", "\n", " ", "\u{FEFF}", "。", ",,,,", "(", ")", "((((", "))))", "一是", "一是。", "(1)", "①②③",
    "——",
    "【】", "【", "在方面,", "在,方面", "|", "||", "||\n||", "-", "- \n- ", "1.", "1.\n2.\n",
    "序号\n项目\n完成\n1",
    "\t\n\t\t\n", "?1?2", "“。”", "(。)", "讯 ", "(记者", "记者)", "合计", "注:", "〔〕号",
  ])
  func readsWhatIsNoBulletin(_ text: String) throws {
    for source in [text, text + text, text + "完成5公里。" + text, text + "\n完成5公里。\n" + text] {
      try expectNothingLost(source, source)
    }
  }

  @Test(arguments: [
    "(", ")", "()", "“", "。", ",", "①", "一是", "(1)", "1\n", "序号\n", "a  b  c\n", "a|b\n", "-|-\n",
    "|\n", " ",
    "在方面,", "完成5公里。", "完成5公里。\n", "?", "甲局 2020年1月1日\n", "(记者甲)\n", "- 甲\n", "【甲】\n", "\"",
  ])
  func takesTimeInProportion(_ unit: String) {
    let text = CleanText(SourceText(String(repeating: unit, count: 20_000 / unit.count)))
    let clock = ContinuousClock()
    let time = clock.measure { _ = LayoutReader().layout(of: text) }
    #expect(time < .seconds(2), "\(unit) takes \(time)")
  }

  private func expectNothingLost(_ source: String, _ name: String) throws {
    let text = Cleaner().clean(SourceText(source))
    let layout = LayoutReader().layout(of: text)
    var isSeen = [Bool](repeating: false, count: text.count)
    let cells = layout.tables.flatMap { [$0.header ?? []] + $0.rows }.flatMap(\.self)
    let ranges =
      [layout.title].compactMap(\.self) + layout.boilerplate + layout.headings.map(\.range)
      + layout.clauses.map(\.range) + cells.flatMap(\.lines) + layout.tables.flatMap(\.captions)
    for range in ranges {
      try #require(range.lowerBound >= 0 && range.upperBound <= text.count, "\(name)")
      for index in range { isSeen[index] = true }
    }
    for range in layout.diagnostics.compactMap(\.range) {
      for index in isSeen.indices where range.contains(Int(text.starts[index])) {
        isSeen[index] = true
      }
    }
    let lost = text.folded.indices.filter { !isSeen[$0] && !Self.mayStandOutside(text.folded[$0]) }
    #expect(lost.isEmpty, "\(name) loses \(String(lost.map { text.folded[$0] }))")
  }

  private static func mayStandOutside(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || !scalar.isHan || "一二三四五六七八九十第项部分是要首先其次再最后在方面".unicodeScalars.contains(scalar)
  }
}

extension CleanText {
  /// A text that needs no cleaning.
  fileprivate init(_ source: SourceText) {
    let count = Int32(source.scalars.count)
    self.init(
      written: source.scalars, folded: source.scalars, starts: Array(0..<count),
      ends: Array(1..<count + 1))
  }
}
