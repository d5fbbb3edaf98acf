import FoundationEssentials
import TongbaoText

/// Finds the numbers, quantities, percentages and ordinals of a text.
///
/// A number that a unit, a classifier or a construction licenses is a `quantity` or a `percent`; a
/// bare one is a `number`, so that a caller who wants quantities takes those two kinds. Numbers in
/// codes, names, dates and fixed words are none.
///
/// Linear in the text: a walk from left to right looks at most at the longest lexicon word ahead of
/// each character, and reads each numeral a fixed number of times (`NumeralReader`): as a number of
/// its own, as the far end of a range, and as part of a fraction.
package struct NumericRecognizer: Sendable {
  let units: UnitLexicon
  let characters = NumeralCharacters.builtin
  let approximators = Approximators.builtin
  let guards = Guards.builtin
  let openers: NumericOpeners
  /// For each character, whether a number may start there (`starts`) or a word before one (`opens`).
  private var table = CharacterTable()

  private static let starts: UInt8 = 1
  private static let opens: UInt8 = 2

  /// The recognizer with the lexicons that are compiled in.
  package static let builtin = NumericRecognizer()

  /// A recognizer with a unit lexicon.
  package init(units: UnitLexicon = .builtin) {
    self.units = units
    openers = NumericOpeners(units: units, approximators: approximators, guards: guards)
    for scalar in units.initials { table[scalar] |= Self.starts }
    for value in UInt32(0)..<0x10000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.isDigit || scalar == "." || scalar == "半" || scalar == "对"
        || characters.startsNumeral(scalar)
      {
        table[scalar] |= Self.starts
      }
    }
    for scalar in openers.words.initials + ["-", "−", "\""] { table[scalar] |= Self.opens }
  }

  /// The numbers that stand in `text[range]`, ascending and without overlap; clean offsets.
  package func mentions(in text: CleanText, range: Range<Int>) -> [NumericMention] {
    let blankless = BlanklessText(text, range: range)
    let amounts = AmountReader(
      blankless, characters: characters, units: units, approximators: approximators)
    var walk = NumericWalk(recognizer: self, amounts: amounts)
    walk.run { table[$0] }
    let damage = DamageEvidence(text)
    return NumberJoiner(approximators: approximators, text: blankless).joined(walk.found)
      .map { $0.mention(in: blankless, damage: damage) }
  }

  static func mayStart(_ flags: UInt8) -> Bool { flags & starts != 0 }
  static func mayOpen(_ flags: UInt8) -> Bool { flags & opens != 0 }
}
