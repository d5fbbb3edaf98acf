/// The damage that a scraper does which replaces GBK bytes without regard to character borders.
///
/// 津濱 is `BD F2 | 9E 49`. Its middle bytes are 驗, so the scraper puts `(yàn)` behind *them*, in the
/// middle of 濱. Decoded, the lone `9E` takes the bracket with it as a `?`, and `49` is left as `I`:
/// `津?yàn)I`. To go back, find the character with the lead byte `F2` and the reading yàn; its trail
/// byte was lost. From there on, each byte pair is shifted by one, until an ASCII letter turns out to
/// be a trail byte, or a second lone byte parts its gloss from a character in the true alignment:
///
///     燃 氣 舊 管      C8BC | 9ADD | C566 | B9DC
///     燃?xì)馀f管     C8BC | 9A( xì) DDC5 | f | B9DC
struct ByteDamage: ~Copyable {
  private let gbk: GBK

  /// A shifted stretch longer than this is no damage.
  private static let limit = 200

  init?() {
    guard let gbk = GBK() else { return nil }
    self.gbk = gbk
  }

  /// What stood where the damage is, with U+FFFD for what is lost for good.
  struct Repair {
    var characters: [Unicode.Scalar]
    /// The index behind the damaged stretch.
    var end: Int
    /// Whether the true alignment is found again.
    var isClosed = false

    var isWhole: Bool { isClosed && !characters.contains("\u{FFFD}") }

    /// How common its characters are, whole repairs first.
    fileprivate var merit: Int {
      let levels = characters.reduce(0) { $0 + ($1.isHan ? HanTable.entry($1).level : 2) }
      return (isWhole ? 2000 : isClosed ? 1000 : 0) + 100 * levels / max(1, characters.count)
    }
  }

  /// Whether a character stands for a byte that could not be decoded.
  static func isLost(_ scalar: Unicode.Scalar?) -> Bool { scalar == "?" || scalar == "\u{FFFD}" }

  /// Repairs the stretch whose lone byte stands at `start`, behind the character `before`; nil when
  /// what comes out is implausible.
  func repair(_ text: [Glyph], at start: Int, before: Unicode.Scalar?) -> Repair? {
    openings(text, at: start, before: before)
      .compactMap { follow(text, from: $0) }
      .max { $0.merit < $1.merit }
  }

  /// Whether a character's trail byte and the ASCII letter behind it are, taken together, an
  /// annotated character with a reading.
  func isRead(_ before: Unicode.Scalar?, _ letter: Unicode.Scalar, as syllable: Syllable) -> Bool {
    guard let before, 0x40...0x7E ~= letter.value, let lead = gbk.bytes(before)?.trail,
      let character = gbk.character(lead, UInt8(letter.value))
    else { return false }
    return !HanTable.entry(character).isGB2312 && HanTable.reads(character, as: syllable)
  }

  /// Where a shifted stretch begins: what is restored already, and the lead byte that is pending.
  private struct Opening {
    var characters: [Unicode.Scalar]
    let lead: UInt8
    let next: Int
  }

  private func openings(
    _ text: [Glyph], at start: Int, before: Unicode.Scalar?
  ) -> [Opening] {
    if let tail = Syllable.glossTail(in: text, at: start + 1) {
      guard let before, let lead = gbk.bytes(before)?.trail else { return [] }
      return gbk.annotated(lead: lead, syllable: tail.syllable, trails: 0x81...0xFE)
        .compactMap { gbk.bytes($0)?.trail }
        .map { Opening(characters: [], lead: $0, next: tail.end) }
    }
    guard let lead = trailOfFolded(text.scalar(start + 1)), !(before?.isLatin ?? false) else {
      return []
    }
    let opening = Opening(characters: ["。"], lead: lead, next: start + 2)
    return isConfirmed(follow(text, from: opening), in: text) ? [opening] : []
  }

  /// Whether a stretch that no gloss opens is damage all the same: one character alone may be chance,
  /// unless a gloss follows it.
  private func isConfirmed(_ repair: Repair?, in text: [Glyph]) -> Bool {
    guard let repair, repair.isWhole, let last = repair.characters.last else { return false }
    guard repair.characters.count == 2 else { return true }
    return Syllable.gloss(in: text, at: repair.end)
      .map { HanTable.reads(last, as: $0.syllable) } ?? false
  }

  /// The scraper replaces full-width punctuation by bytes as well. 。現 is `A1A3 | AC46`, and `A3AC` is
  /// a comma: `?,F`. The byte lost is `A1`, since 。 is the only character before a clause that ends
  /// in `A3`; the punctuation's second byte leads the next character.
  private func trailOfFolded(_ scalar: Unicode.Scalar?) -> UInt8? {
    switch scalar {
    case "，", ",": 0xAC
    case "！", "!": 0xA1
    case "：", ":": 0xBA
    case "；", ";": 0xBB
    case "？": 0xBF
    case "（", "(": 0xA8
    case "）", ")": 0xA9
    default: nil
    }
  }

  /// Reads on in the shifted alignment until it ends.
  private func follow(_ text: [Glyph], from opening: Opening) -> Repair? {
    var repair = Repair(characters: opening.characters, end: opening.next)
    var lead = opening.lead
    while repair.end < text.count, repair.characters.count < Self.limit {
      let scalar = text[repair.end].scalar
      if lead < 0x80 || 0x40...0x7E ~= scalar.value { break }
      if Self.isLost(scalar) { return close(repair, lead, text) }
      guard let bytes = gbk.bytes(scalar) else { break }
      guard let character = gbk.character(lead, bytes.lead) else { return nil }
      repair.characters.append(character)
      repair.end = shiftedGloss(text, at: repair.end + 1) ?? repair.end + 1
      lead = bytes.trail
    }
    return close(repair, lead, letter: text.scalar(repair.end))
  }

  /// The end of a gloss that the scraper put behind a character of the shifted alignment.
  private func shiftedGloss(_ text: [Glyph], at index: Int) -> Int? {
    guard let gloss = Syllable.gloss(in: text, at: index),
      HanTable.reads(text[index - 1].scalar, as: gloss.syllable)
    else { return nil }
    return gloss.end
  }

  /// Ends with an ASCII letter: one that is a trail byte, or one that the shifted alignment has taken
  /// for one (為L is `9EE9 | 4C`, and `E94C` 長). Else the last character is lost.
  private func close(_ repair: Repair, _ lead: UInt8, letter: Unicode.Scalar?) -> Repair? {
    var repair = repair
    if lead < 0x80 {
      repair.characters.append(Unicode.Scalar(lead))
      repair.isClosed = true
    } else if let letter, 0x40...0x7E ~= letter.value {
      guard let character = gbk.character(lead, UInt8(letter.value)) else { return nil }
      repair.characters.append(character)
      repair.end += 1
      repair.isClosed = true
    } else {
      repair.characters.append("\u{FFFD}")
    }
    return repair
  }

  /// Ends with a second lone byte: the trail byte of an annotated character, or a loss for good.
  private func close(_ repair: Repair, _ lead: UInt8, _ text: [Glyph]) -> Repair? {
    var repair = repair
    if let tail = Syllable.glossTail(in: text, at: repair.end + 1),
      let character = gbk.annotated(lead: lead, syllable: tail.syllable, trails: 0x40...0xFE).first
    {
      repair.characters.append(character)
      repair.end = tail.end
      repair.isClosed = true
      return repair
    }
    if let resumed = resume(repair, lead, text) { return resumed }
    repair.characters.append("\u{FFFD}")
    repair.end += 1
    return repair
  }

  /// Goes on behind a pair that GBK leaves to its users (`AAA1` … `AFFE`), which is lost as a whole:
  /// `A3 | ACD2 | D4` is a comma (`A3AC`) and one character that only its trail byte is known of.
  private func resume(_ repair: Repair, _ lead: UInt8, _ text: [Glyph]) -> Repair? {
    guard let bytes = text.scalar(repair.end + 1).flatMap({ gbk.bytes($0) }) else { return nil }
    let known: Unicode.Scalar = lead == 0xA3 ? "，" : "\u{FFFD}"
    let opening = Opening(
      characters: repair.characters + [known, "\u{FFFD}"], lead: bytes.trail, next: repair.end + 2)
    return follow(text, from: opening).flatMap { $0.isClosed ? $0 : nil }
  }
}
