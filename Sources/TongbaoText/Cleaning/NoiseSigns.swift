/// What kinds of noise a text may have, told by one look at each character: most documents skip most
/// of the work.
struct NoiseSigns: OptionSet {
  let rawValue: UInt8

  /// `&`, `<` or `>`.
  static let markup = NoiseSigns(rawValue: 1)
  /// Characters that nobody sees, and line ends other than a line feed.
  static let invisible = NoiseSigns(rawValue: 2)
  /// A bracket before a Latin letter.
  static let gloss = NoiseSigns(rawValue: 4)
  /// A byte that could not be decoded.
  static let loss = NoiseSigns(rawValue: 8)
  static let blank = NoiseSigns(rawValue: 16)
  static let line = NoiseSigns(rawValue: 32)
  /// Two marks in a row.
  static let marks = NoiseSigns(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of text: [Glyph]) {
    self = []
    var previous: Unicode.Scalar = "\n"
    for glyph in text {
      let scalar = glyph.scalar
      if !(0x4E00...0x9FFF ~= scalar.value) { formUnion(Self.sign(scalar, behind: previous)) }
      previous = scalar
    }
  }

  private static func sign(_ scalar: Unicode.Scalar, behind previous: Unicode.Scalar) -> Self {
    if previous == "(" || previous == "（", mayStartSyllable(scalar) {
      return [.gloss, sign(scalar)]
    }
    if MarkRuns.strength(scalar) != nil, MarkRuns.strength(previous) != nil { return .marks }
    return sign(scalar)
  }

  private static func mayStartSyllable(_ scalar: Unicode.Scalar) -> Bool {
    0x61...0x7A ~= scalar.value || 0xC0...0x2AF ~= scalar.value || scalar.isBlank
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Self {
    switch scalar {
    case "&", "<", ">": .markup
    case "?", "\u{FFFD}": .loss
    case "\n": .line
    default: scalar.isBlank ? .blank : Markup.isInvisible(scalar) ? .invisible : []
    }
  }
}
