/// Punctuation that was doubled or moved: `,,` `亿元,。` `言必信,、`. The strongest mark of a run stays
/// and stands for all of it.
enum MarkRuns {
  static func collapsed(_ text: [Glyph]) -> [Glyph] {
    var result: [Glyph] = []
    result.reserveCapacity(text.count)
    for glyph in text {
      guard let strength = strength(glyph.scalar), let last = result.last,
        let lastStrength = Self.strength(last.scalar)
      else {
        result.append(glyph)
        continue
      }
      result[result.count - 1] = Glyph(
        scalar: strength > lastStrength ? glyph.scalar : last.scalar, start: last.start,
        end: glyph.end)
    }
    return result
  }

  /// How strongly a mark parts; nil for what is none.
  static func strength(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "、": 0
    case ",", "，": 1
    case ";", "；": 2
    case "。": 3
    default: nil
    }
  }
}
