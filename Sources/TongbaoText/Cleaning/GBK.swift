/// GBK's two-byte characters, through ICU's converter.
struct GBK: ~Copyable {
  private let converter: Converter

  init?() {
    guard let converter = Converter(.gb18030) else { return nil }
    self.converter = converter
  }

  /// The lead and the trail byte of a character; nil for ASCII and what GBK lacks.
  func bytes(_ scalar: Unicode.Scalar) -> (lead: UInt8, trail: UInt8)? {
    let bytes = converter.encode(scalar)
    return bytes.count == 2 ? (bytes[0], bytes[1]) : nil
  }

  /// The character of two bytes, when a bulletin may have it: a usual Han character, or punctuation.
  func character(_ lead: UInt8, _ trail: UInt8) -> Unicode.Scalar? {
    let scalars = converter.decode([lead, trail])
    guard scalars.count == 1, Self.isUsual(scalars[0]) else { return nil }
    return scalars[0]
  }

  /// The character with a lead byte and a reading that the scraper annotated: none of GB2312's, and
  /// the commonest if there are several.
  func annotated(lead: UInt8, syllable: Syllable, trails: ClosedRange<UInt8>) -> [Unicode.Scalar] {
    trails.compactMap { character(lead, $0) }
      .filter { !HanTable.entry($0).isGB2312 && HanTable.reads($0, as: syllable) }
      .sorted { HanTable.entry($0).level > HanTable.entry($1).level }
  }

  private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "、", "；", "：", "？", "！", "“", "”", "‘", "’", "（", "）", "《", "》", "—", "…", "·",
      "％":
      true
    default: scalar.isHan && HanTable.entry(scalar).level > 0
    }
  }
}
