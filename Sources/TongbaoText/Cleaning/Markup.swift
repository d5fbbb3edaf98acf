/// What web pages leave in a text: entities, tags, characters that nobody sees.
///
/// Every scan for an end is bounded or gives up for good once there is no end, so the work is linear.
enum Markup {
  static func removed(from text: [Glyph]) -> [Glyph] {
    var text = text
    if text.contains(where: { $0.scalar == "&" }) { text = Entities.decoded(text) }
    if text.contains(where: { $0.scalar == "<" || $0.scalar == ">" }) {
      text = Tags.removed(from: text)
    }
    return visible(text)
  }

  /// Control and zero-width characters, and line ends that are not a line feed.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// One line feed a line break (CRLF, LS and form feed too), nothing that nobody sees.
  private static func visible(_ text: [Glyph]) -> [Glyph] {
    var result: [Glyph] = []
    result.reserveCapacity(text.count)
    for (index, glyph) in text.enumerated() {
      switch glyph.scalar.value {
      case 0x0A where index > 0 && text[index - 1].scalar == "\r":
        result.extendLast(to: glyph.end)
      case 0x0B...0x0D, 0x85, 0x2028, 0x2029:
        result.append(Glyph(scalar: "\n", start: glyph.start, end: glyph.end))
      default:
        if !isInvisible(glyph.scalar) { result.append(glyph) }
      }
    }
    return result
  }
}
