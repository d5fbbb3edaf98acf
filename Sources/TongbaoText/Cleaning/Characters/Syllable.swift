/// One syllable of Hanyu Pinyin with its tone.
struct Syllable: Hashable {
  /// Letters, `v` for ü, then the tone from 0 to 4, padded with blanks to seven bytes, big-endian.
  let key: UInt64

  /// Whether it carries a tone mark: no English word does.
  var hasTone: Bool {
    (0..<7).contains { 0x31...0x34 ~= key >> (8 * $0) & 0xFF }
  }

  /// A bracket behind a Han character that holds one syllable: `(xiàng)`, `（huì ）`.
  struct Gloss {
    let syllable: Syllable
    /// The index behind the closing bracket.
    let end: Int
  }

  /// Reads the gloss whose opening bracket stands at `start`, if one does.
  static func gloss(in text: [Glyph], at start: Int) -> Gloss? {
    guard start < text.count, text[start].scalar == "(" || text[start].scalar == "（" else {
      return nil
    }
    return glossTail(in: text, at: start + 1)
  }

  /// Reads a gloss without its opening bracket: `xiàng)`. Looks at no more than 20 characters.
  static func glossTail(in text: [Glyph], at start: Int) -> Gloss? {
    var spelling = Spelling()
    var index = start
    while index < text.count, index < start + 20 {
      let scalar = text[index].scalar
      if scalar == ")" || scalar == "）" {
        return spelling.syllable.map { Gloss(syllable: $0, end: index + 1) }
      }
      guard spelling.take(scalar) else { return nil }
      index += 1
    }
    return nil
  }
}

/// The letters of a syllable while it is read.
private struct Spelling {
  private var key: UInt64 = 0
  private var count = 0
  private var tone: UInt64 = 0

  var syllable: Syllable? {
    guard count > 0 else { return nil }
    var padded = key << 8 | (0x30 + tone)
    for _ in count + 1..<7 { padded = padded << 8 | 0x20 }
    return Syllable(key: padded)
  }

  /// Takes the next character; false when no syllable has it.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x3000: return true
    case 0x61...0x7A: return letter(scalar.value, tone: 0)
    case 0x0304: return mark(1)
    case 0x0301: return mark(2)
    case 0x030C: return mark(3)
    case 0x0300: return mark(4)
    case 0x0308: return umlaut()
    default:
      guard let (base, tone) = Self.toned(scalar) else { return false }
      return letter(base, tone: tone)
    }
  }

  private mutating func letter(_ base: UInt32, tone: UInt64) -> Bool {
    guard count < 6 else { return false }
    key = key << 8 | UInt64(base)
    count += 1
    return tone == 0 || mark(tone)
  }

  private mutating func mark(_ tone: UInt64) -> Bool {
    guard self.tone == 0, count > 0 else { return false }
    self.tone = tone
    return true
  }

  private mutating func umlaut() -> Bool {
    guard key & 0xFF == 0x75 else { return false }
    key += 1
    return true
  }

  /// The vowels with tone marks, four tones a vowel; scrapers also write ă for ǎ and ɑ for a.
  private static func toned(_ scalar: Unicode.Scalar) -> (UInt32, UInt64)? {
    switch scalar {
    case "ā": (0x61, 1)
    case "á": (0x61, 2)
    case "ǎ", "ă": (0x61, 3)
    case "à": (0x61, 4)
    case "ē": (0x65, 1)
    case "é": (0x65, 2)
    case "ě", "ĕ": (0x65, 3)
    case "è": (0x65, 4)
    case "ī": (0x69, 1)
    case "í": (0x69, 2)
    case "ǐ", "ĭ": (0x69, 3)
    case "ì": (0x69, 4)
    case "ō": (0x6F, 1)
    case "ó": (0x6F, 2)
    case "ǒ", "ŏ": (0x6F, 3)
    case "ò": (0x6F, 4)
    case "ū": (0x75, 1)
    case "ú": (0x75, 2)
    case "ǔ", "ŭ": (0x75, 3)
    case "ù": (0x75, 4)
    case "ü": (0x76, 0)
    case "ǖ": (0x76, 1)
    case "ǘ": (0x76, 2)
    case "ǚ": (0x76, 3)
    case "ǜ": (0x76, 4)
    case "ɑ": (0x61, 0)
    default: nil
    }
  }
}
