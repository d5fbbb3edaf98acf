/// What a text-spinning scraper put into a page: pinyin behind characters, and the bytes that it
/// broke doing so.
enum ScraperNoise {
  static func removed(from text: [Glyph]) -> [Glyph] {
    guard text.contains(where: { $0.scalar == ")" || $0.scalar == "）" }) else { return text }
    var result: [Glyph] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if let gloss = Syllable.gloss(in: text, at: index), isRead(gloss.syllable, behind: result) {
        result.extendLast(to: text[gloss.end - 1].end)
        index = gloss.end
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// Whether a gloss tells a reading of the character that it stands behind.
  private static func isRead(_ syllable: Syllable, behind text: [Glyph]) -> Bool {
    guard let last = text.last else { return false }
    return HanTable.reads(last.scalar, as: syllable)
  }
}
