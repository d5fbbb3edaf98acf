/// How much decoded text looks like a Chinese bulletin: what tells a right encoding from a wrong one.
///
/// `ucsdet` fails on short text. Bytes read in a wrong encoding give rare characters, private use and
/// holes; read in the right one, mostly the thousand commonest characters.
enum Plausibility {
  /// The mean over all characters beyond ASCII, from -8 to 4; 0 for text without any.
  static func score(_ scalars: [Unicode.Scalar]) -> Double {
    var sum = 0
    var count = 0
    for scalar in scalars {
      guard let points = points(scalar) else { continue }
      sum += points
      count += 1
    }
    return count == 0 ? 0 : Double(sum) / Double(count)
  }

  /// nil for what any encoding would give: ASCII.
  private static func points(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: nil
    case 0x3400...0x9FFF: [-4, 0, 2, 4][HanTable.entry(scalar).level]
    case 0x3000...0x301F, 0xFF01...0xFF5E, 0x2010...0x2026, 0xB7: 3
    case 0xA0...0xFF, 0x2000...0x2FFF, 0x3220...0x33FF: 0
    case 0xE000...0xF8FF, 0xFFFD, 0x00...0x1F, 0x7F...0x9F: -8
    default: -4
    }
  }
}
