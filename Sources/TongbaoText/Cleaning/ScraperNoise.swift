/// What a text-spinning scraper put into a page: pinyin behind characters, and the bytes that it
/// broke doing so. Every character is looked at once: a repair consumes what it has read.
struct ScraperNoise: ~Copyable {
  private let text: [Glyph]
  private let damage: ByteDamage?
  private var result = NoiseFree(text: [], damage: [])

  /// Text without the noise, and the source ranges that could not be restored, ascending.
  struct NoiseFree {
    var text: [Glyph]
    var damage: [Range<Int>]
  }

  static func removed(from text: [Glyph]) -> NoiseFree {
    ScraperNoise(text, damage: ByteDamage()).removed()
  }

  private init(_ text: [Glyph], damage: consuming ByteDamage?) {
    self.text = text
    self.damage = damage
    result.text.reserveCapacity(text.count)
  }

  private consuming func removed() -> NoiseFree {
    var index = 0
    while index < text.count {
      index = withoutGloss(at: index) ?? repaired(at: index) ?? kept(at: index)
    }
    return result
  }

  private mutating func kept(at index: Int) -> Int {
    result.text.append(text[index])
    return index + 1
  }

  private mutating func withoutGloss(at index: Int) -> Int? {
    guard let gloss = Syllable.gloss(in: text, at: index), isRead(gloss.syllable) else {
      return nil
    }
    result.text.extendLast(to: text[gloss.end - 1].end)
    return gloss.end
  }

  /// Whether a syllable is a reading of the last character. That may be two in the scraper's eyes: the
  /// trail byte of one and the ASCII letter behind it.
  private func isRead(_ syllable: Syllable) -> Bool {
    guard let last = result.text.last?.scalar else { return false }
    return HanTable.reads(last, as: syllable)
      || damage?.isRead(result.text.scalar(result.text.count - 2), last, as: syllable) ?? false
  }

  private mutating func repaired(at index: Int) -> Int? {
    guard ByteDamage.isLost(text[index].scalar) else { return nil }
    let before = result.text.last?.scalar
    guard let repair = damage?.repair(text, at: index, before: before) else {
      return unrepaired(at: index)
    }
    let range = text[index].start..<text[repair.end - 1].end
    if !repair.isWhole { result.damage.append(Int(range.lowerBound)..<Int(range.upperBound)) }
    result.text += repair.characters.map {
      Glyph(scalar: $0, start: range.lowerBound, end: range.upperBound)
    }
    return repair.end
  }

  /// Keeps what looks like broken bytes and makes no sense, and marks it.
  private mutating func unrepaired(at index: Int) -> Int? {
    guard let tail = Syllable.glossTail(in: text, at: index + 1), tail.syllable.hasTone else {
      return nil
    }
    result.damage.append(Int(text[index].start)..<Int(text[tail.end - 1].end))
    result.text += text[index..<tail.end]
    return tail.end
  }
}
