import FoundationEssentials

/// The characters that numerals are written with: `Numerals.tsv`.
struct NumeralCharacters: Sendable {
  enum Role: String, Sendable {
    case digit, formal, two, circle, tens, step, magnitude, suffix, vague, excess, carrier, point
  }

  /// One role of a character.
  struct Entry: Sendable {
    var role: Role
    var value: Int
    /// How many integer digits may stand before a suffix.
    var most: Int
    var bound: Quantity.Bound
  }

  static let builtin = NumeralCharacters(Resources.numerals)

  /// 0, or one more than the place in `entries` of the character's entry.
  private var table = CharacterTable()
  /// The same for a character that follows a number (`几` is a digit in 几十, and an excess in 十几).
  private var following = CharacterTable()
  private var entries: [Entry] = []

  init(_ text: StaticString) {
    for cells in LexiconRows.read(text, columns: 7) {
      guard let role = Role(rawValue: cells[1]) else { continue }
      entries.append(
        Entry(
          role: role, value: Int(cells[2]) ?? 0, most: Int(cells[3]) ?? .max,
          bound: Quantity.Bound(rawValue: cells[4]) ?? .exact))
      let isFollowing = [.excess, .suffix, .carrier, .point].contains(role)
      for character in cells[0].unicodeScalars {
        if isFollowing {
          following[character] = UInt8(entries.count)
        } else {
          table[character] = UInt8(entries.count)
        }
      }
    }
  }

  /// The part that a character may have within a number.
  func entry(_ character: Unicode.Scalar) -> Entry? {
    let index = table[character]
    return index == 0 ? nil : entries[Int(index) - 1]
  }

  /// The part that a character may have behind a number.
  func following(_ character: Unicode.Scalar) -> Entry? {
    let index = following[character]
    return index == 0 ? nil : entries[Int(index) - 1]
  }

  /// Every character that a numeral may start with, Arabic digits aside.
  func startsNumeral(_ character: Unicode.Scalar) -> Bool { table[character] != 0 }
}
