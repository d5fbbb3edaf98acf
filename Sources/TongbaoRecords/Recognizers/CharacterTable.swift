/// A byte for every character of the Basic Multilingual Plane: one look-up a character.
struct CharacterTable: Sendable {
  private var bytes = [UInt8](repeating: 0, count: 0x10000)

  /// 0 for a character that was not set, and beyond the plane.
  subscript(scalar: Unicode.Scalar) -> UInt8 {
    get { scalar.value < 0x10000 ? bytes[Int(scalar.value)] : 0 }
    set { if scalar.value < 0x10000 { bytes[Int(scalar.value)] = newValue } }
  }
}
