/// Traditional characters and variants to their Simplified, usual forms, one for one.
package enum ScriptFolding {
  /// A text on its own (a rule's word, a lexicon's term), folded as a document in its script would be.
  package static func folded(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let isASCII = text.allSatisfy { $0.isASCII }
    return isASCII ? text : folded(text, script: script(of: text))
  }

  package static func folded(_ text: String) -> String {
    String(folded(Array(text.unicodeScalars)))
  }

  /// Which script a text is in: the one that more of its characters are found in alone.
  static func script(of text: some Sequence<Unicode.Scalar>) -> CleanText.Script {
    var balance = 0
    for scalar in text where scalar.isHan {
      let entry = HanTable.entry(scalar)
      if entry.isGB2312 && !entry.isBig5 { balance -= 1 }
      if entry.isBig5 && !entry.isGB2312 && entry.folded != scalar { balance += 1 }
    }
    return balance > 0 ? .traditional : .simplified
  }

  /// The form that rules match. A Simplified document means its GB2312 characters as they stand
  /// (乾县, 著名), save 於, which mixed pages carry.
  static func folded(
    _ text: [Unicode.Scalar], script: CleanText.Script
  ) -> [Unicode.Scalar] {
    text.indices.map { index in
      let scalar = text[index]
      guard scalar.isHan else { return WidthFolding.folded(scalar) }
      let entry = HanTable.entry(scalar)
      if entry.folded == scalar { return scalar }
      if entry.isGB2312 && scalar != "於" {
        return script == .simplified || isWord(text, at: index) ? scalar : entry.folded
      }
      return entry.folded
    }
  }

  /// Whether a character that is both a Traditional form and a Simplified one stands in a word that
  /// keeps it in Simplified.
  private static func isWord(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    let before = index > 0 ? String(text[index - 1...index]) : ""
    let after = index + 1 < text.count ? String(text[index...index + 1]) : ""
    return words.contains(before) || words.contains(after)
  }

  private static let words: Set<String> = [
    "著名", "著作", "著稱", "著述", "著者", "顯著", "名著", "專著", "卓著", "昭著", "原著", "編著", "論著", "巨著",
    "土著", "乾縣", "乾隆", "乾坤", "乾陵", "乾安", "乾元", "慰藉", "狼藉",
  ]
}
