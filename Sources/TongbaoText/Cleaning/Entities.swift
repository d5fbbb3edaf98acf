/// Character references in text that was taken out of a page: `&nbsp;`, `&#65292;`, `&amp;nbsp;`.
enum Entities {
  static func decoded(_ text: [Glyph]) -> [Glyph] {
    var result: [Glyph] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index].scalar == "&", let (scalar, end) = reference(in: text, at: index) {
        result.append(Glyph(scalar: scalar, start: text[index].start, end: text[end - 1].end))
        index = end
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// The character that a reference at `start` stands for, and the index behind it. A reference that
  /// was escaped again (`&amp;lt;`) is read through: the result holds no reference.
  private static func reference(in text: [Glyph], at start: Int) -> (Unicode.Scalar, Int)? {
    var body = start + 1
    while let end = match("amp;", in: text, at: body) { body = end }
    if let end = match("nbsp", in: text, at: body) {
      return (" ", text.scalar(end) == ";" ? end + 1 : end)
    }
    if let found = numeric(in: text, at: body) ?? named(in: text, at: body) { return found }
    return body > start + 1 ? ("&", body) : nil
  }

  private static func match(_ word: StaticString, in text: [Glyph], at start: Int) -> Int? {
    for offset in 0..<word.utf8CodeUnitCount
    where text.scalar(start + offset)?.value != UInt32(word.utf8Start[offset]) {
      return nil
    }
    return start + word.utf8CodeUnitCount
  }

  /// `#65292;`, `#xFF0C;`
  private static func numeric(in text: [Glyph], at start: Int) -> (Unicode.Scalar, Int)? {
    guard text.scalar(start) == "#" else { return nil }
    let isHex = text.scalar(start + 1).map { $0.value | 0x20 == 0x78 } ?? false
    let radix: UInt32 = isHex ? 16 : 10
    let first = start + (isHex ? 2 : 1)
    var index = first
    var value: UInt32 = 0
    while index < first + 7, let digit = text.scalar(index).flatMap({ digit($0, radix: radix) }) {
      value = value * radix + digit
      index += 1
    }
    guard index > first, text.scalar(index) == ";" else { return nil }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", index + 1)
  }

  private static func digit(_ scalar: Unicode.Scalar, radix: UInt32) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39: scalar.value - 0x30
    case 0x41...0x46 where radix == 16: scalar.value - 0x37
    case 0x61...0x66 where radix == 16: scalar.value - 0x57
    default: nil
    }
  }

  private static func named(in text: [Glyph], at start: Int) -> (Unicode.Scalar, Int)? {
    var name = ""
    var index = start
    while index < start + 8, let scalar = text.scalar(index), scalar.isLatin || scalar.isDigit {
      name.unicodeScalars.append(scalar)
      index += 1
    }
    guard text.scalar(index) == ";", let scalar = names[name] else { return nil }
    return (scalar, index + 1)
  }

  /// The names that Chinese editors and content systems write (HTML 4.01, section 24).
  private static let names: [String: Unicode.Scalar] = [
    "ensp": " ", "emsp": " ", "thinsp": " ", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    "shy": "\u{AD}", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ldquo": "“",
    "rdquo": "”", "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…",
    "middot": "·", "bull": "•", "times": "×", "divide": "÷", "deg": "°", "plusmn": "±",
    "permil": "‰", "sup2": "²", "sup3": "³", "copy": "©", "reg": "®", "laquo": "«", "raquo": "»",
    "sect": "§", "yen": "¥", "larr": "←", "rarr": "→", "le": "≤", "ge": "≥",
  ]
}
