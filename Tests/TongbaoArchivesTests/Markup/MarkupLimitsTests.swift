import Testing
import TongbaoText

@testable import TongbaoArchives

@Suite struct MarkupLimitsTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var markup: String
    var code: String?
    var testDescription: String { name }

    init(_ name: String, _ markup: String, _ code: String?) {
      (self.name, self.markup, self.code) = (name, markup, code)
    }
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  static let cases = [
    Case("deep blocks", times(300, "<div>"), "markup-depth"),
    Case("deep blocks, half of them closed", times(600, "<div><div></div>"), "markup-depth"),
    Case("250 blocks deep", times(250, "<div>"), nil),
    Case(
      "an end tag behind a cell closes nothing", times(99, "<div><table><td></div>"), "markup-depth"
    ),
    Case("a cell without a table", times(300, "<td><font a=1>"), nil),
    Case("cells without a table, formatting unlike", unlike("<td>"), "markup-depth"),
    Case("unclosed formatting in many blocks", unlike("<p>"), "markup-depth"),
    Case(
      "200 unclosed, then many blocks",
      (0..<200).map { "<p><font a=\($0)>" }.joined()
        + times(10_000, "<p>x"), "markup-elements"),
    Case(
      "attributes", "<p \((0..<300).map { "a\($0)" }.joined(separator: " "))>", "markup-attributes"),
    Case("attributes without blanks", "<p \(times(300, "a=''"))>", "markup-attributes"),
    Case("paragraphs never closed", times(5000, "<p>段<b>落</b>"), nil),
    Case("items never closed", "<ul>" + times(5000, "<li><a href=x>项"), nil),
    Case("rows never closed", "<table>" + times(2000, "<tr><td>甲<td><font color=red>乙"), nil),
    Case("options never closed", "<select>" + times(2000, "<option>甲"), nil),
    Case("tags within a script", "<script>\(times(900, "<div>"))</script>", nil),
    Case("tags within a comment", "<!--\(times(900, "<div>"))-->", nil),
    Case("a comment that does not end", "<!--" + times(900, "<div>"), nil),
  ]

  private static func unlike(_ block: String) -> String {
    (0..<300).map { "\(block)<font a=\($0)>" }.joined()
  }

  @Test(arguments: cases) func limits(_ expected: Case) {
    let excess = MarkupLimits.excess(in: Array(expected.markup.unicodeScalars))
    #expect(excess?.code == expected.code, "\(expected.markup.prefix(80))")
  }

  #if HTML
    /// Whatever the limits let through is read or refused, and in linear time.
    @Test func tagSoup() {
      var random = Generator(state: 20_260_101)
      let clock = ContinuousClock()
      for _ in 0..<60 {
        let markup = soup(&random)
        let time = clock.measure { _ = try? PageReader.read(SourceText(markup)) }
        let most = 4 + Double(markup.utf8.count) * 2e-5
        #expect(time < .seconds(most), "\(time): \(markup.prefix(200))")
      }
    }

    /// What an end tag that closes nothing leaves open is no danger for the stack of the thread.
    @Test func deepTree() throws {
      let markup = String(repeating: "<p><h1><li>字", count: 5000)
      let page = try PageTree(SourceText(markup))
      #expect(page.nodes.count > 10_000)
    }
  #endif

  /// Tags of a few names, drawn so that some pages repeat one short pattern thousands of times.
  private func soup(_ random: inout Generator) -> String {
    let names = [
      "div", "p", "b", "a", "font", "table", "tr", "td", "li", "ul", "select", "option", "svg",
      "dl",
      "dd", "template", "button", "object", "caption", "h1", "span", "math", "mi", "desc", "tbody",
      "nobr", "body", "form", "ruby", "rt", "frameset", "title", "style",
    ]
    let pattern = (0..<Int.random(in: 2...9, using: &random)).map { index in
      let name = names[Int.random(in: 0..<names.count, using: &random)]
      let isEnd = Bool.random(using: &random) && Bool.random(using: &random)
      return isEnd ? "</\(name)>" : "<\(name) a=\(index)>"
    }
    return String(
      repeating: pattern.joined() + "字", count: Int.random(in: 1...1500, using: &random))
  }

  /// SplitMix64: the same pages every time.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
