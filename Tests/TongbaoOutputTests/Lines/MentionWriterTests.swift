import Testing
import TongbaoRecords
import TongbaoText

@testable import TongbaoOutput

@Suite struct MentionWriterTests {
  private func lines(_ text: String, date: String? = nil) -> [Substring] {
    let clean = Cleaner().clean(SourceText(text))
    let found = MentionReader().mentions(in: clean, date: date.flatMap(ReferenceDate.init))
    return Sample.string {
      MentionWriter().append(found.mentions, of: clean, document: Array("7".utf8), to: &$0)
    }.split(separator: "\n")
  }

  @Test func writesAQuantityInTheOrderOfTheContract() {
    #expect(
      lines("约0.5—1.2公里") == [
        #"""
        {"document":7,"kind":"quantity","text":"约0.5—1.2公里","start":0,"end":10,"value":0.5,\#
        "upper":1.2,"unit":"公里","code":"km","bound":"range","si":{"value":500,"upper":1200,\#
        "unit":"m"},"from":null,"to":null,"label":null,"status":null,"rule":"arabic"}
        """#
      ])
  }

  @Test func writesAPeriodWithItsLabel() {
    let line = lines("一季度", date: "2024-05-01").first ?? ""
    #expect(
      line.hasSuffix(
        #""from":"2024-01-01","to":"2024-03-31","label":"2024-Q1","status":null,"rule":"date"}"#))
  }

  @Test func countsOffsetsInTheSource() {
    let line = lines("項(xiàng)目新增學(xué)位21個(gè)").first { $0.contains("quantity") } ?? ""
    #expect(line.contains(#""text":"21個","start":18,"end":25,"#), "\(line)")
  }
}
