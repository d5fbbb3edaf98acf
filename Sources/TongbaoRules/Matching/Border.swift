/// What stands on one side of a position, as a set with false positives: scalars by one of 64 bits, categories
/// by one of 63. It refuses most patterns at one look. The last bit says of what is before a position that a
/// clause starts there; what a position begins with always has it, so that a set of anything meets the end, too.
struct Border: Sendable, Equatable {
  private var scalars: UInt64
  private var categories: UInt64

  static let nothing = Border(scalars: 0, categories: 0)
  static let anything = Border(scalars: .max, categories: .max)
  static let clauseStart = Border(scalars: 0, categories: 1 << 63)
  /// What every position begins with, the end too.
  static let place = clauseStart

  private init(scalars: UInt64, categories: UInt64) {
    self.scalars = scalars
    self.categories = categories
  }

  init(scalar: Unicode.Scalar) {
    // Fibonacci hashing: the high bits of a product with 2^32 / φ.
    self.init(scalars: 1 << UInt64((scalar.value &* 0x9E37_79B9) >> 26), categories: 0)
  }

  /// A category that no rule names has no number, and is in no set.
  init(category: Symbol) {
    self.init(scalars: 0, categories: category < 0 ? 0 : 1 << UInt64(category % 63))
  }

  mutating func formUnion(_ other: Border) {
    scalars |= other.scalars
    categories |= other.categories
  }

  func meets(_ other: Border) -> Bool {
    scalars & other.scalars | categories & other.categories != 0
  }
}
