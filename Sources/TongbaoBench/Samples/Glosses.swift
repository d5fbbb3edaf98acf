import TongbaoText

/// The pinyin that scrapers put behind characters (`網(wǎng)`), learnt from noisy texts.
struct Glosses {
  private var readings: [Unicode.Scalar: [Unicode.Scalar]] = [:]

  init(of texts: [String]) {
    for text in texts {
      let scalars = Array(text.unicodeScalars)
      for index in scalars.indices {
        guard let gloss = Self.gloss(behind: index, in: scalars) else { continue }
        readings[scalars[index]] = gloss
      }
    }
  }

  /// Whether a text has any gloss.
  func occur(in text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.contains { Self.gloss(behind: $0, in: scalars) != nil }
  }

  /// The text with its gloss behind every character that has one.
  func injected(into text: String) -> String {
    String(text.unicodeScalars.flatMap { [$0] + (readings[$0] ?? []) })
  }

  /// The bracketed letters with a tone behind a Han character: `(wǎng)`, at most six letters.
  private static func gloss(behind index: Int, in text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard text[index].isHan, index + 2 < text.count, text[index + 1] == "(",
      let end = text[(index + 1)...].prefix(8).firstIndex(of: ")")
    else { return nil }
    let letters = text[index + 2..<end]
    let isReading = letters.allSatisfy { $0.isLatin || 0xE0...0x1DC ~= $0.value }
    return isReading && letters.contains { !$0.isASCII } ? Array(text[index + 1...end]) : nil
  }
}
