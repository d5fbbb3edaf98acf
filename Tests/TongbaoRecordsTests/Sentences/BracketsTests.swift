import Testing

@testable import TongbaoRecords

@Suite struct BracketsTests {
  /// A text, and below each of its marks the place of the other one; `-` where there is none.
  @Test(arguments: [
    ("甲(乙)丙", " 3 1 "),
    ("(()", "221"),
    ("())", "100"),
    (")(", "--"),
    ("“甲(乙”)", "4 5 02"),
    ("(((", "---"),
    ("", ""),
  ]) func partners(text: String, expected: String) {
    let scalars = Array(text.unicodeScalars)
    let brackets = Brackets(in: 0..<scalars.count, of: scalars)
    let found = scalars.indices.map { position in
      guard Brackets.opens(scalars[position]) || Brackets.closes(scalars[position]) else {
        return " "
      }
      return brackets.partner(of: position).map(String.init) ?? "-"
    }
    #expect(found.joined() == expected, "\(text)")
  }

  /// Places count from the beginning of the text, not of the sentence.
  @Test func sentenceWithinText() {
    let text = Array("(甲)。(乙)".unicodeScalars)
    let brackets = Brackets(in: 4..<7, of: text)
    #expect(brackets.partner(of: 4) == 6)
    #expect(brackets.partner(of: 0) == nil)
  }
}
