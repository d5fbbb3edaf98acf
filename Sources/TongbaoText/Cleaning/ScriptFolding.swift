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
  /// (乾, 著), save 於, which mixed pages carry.
  static func folded(
    _ text: [Unicode.Scalar], script: CleanText.Script
  ) -> [Unicode.Scalar] {
    text.indices.map { index in
      let scalar = text[index]
      guard scalar.isHan else { return WidthFolding.folded(scalar) }
      let entry = HanTable.entry(scalar)
      if entry.folded == scalar || isKept(text, at: index) { return scalar }
      let isMeant = script == .simplified && entry.isGB2312 && scalar != "於"
      return isMeant ? scalar : entry.folded
    }
  }

  /// Whether a character that is a Traditional form elsewhere stands in a word that keeps it.
  private static func isKept(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    guard keeping.contains(text[index]) else { return false }
    let before = index > 0 && kept.contains(String(text[index - 1...index]))
    return before || index + 1 < text.count && kept.contains(String(text[index...index + 1]))
  }

  private static let kept = Set(HanData.kept.description.split(separator: " ").map(String.init))
  private static let keeping: Set<Unicode.Scalar> = ["著", "乾", "藉", "瞭"]
}
