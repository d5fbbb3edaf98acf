/// A quick test that most characters are not among a few: a Bloom filter with one hash.
struct ScalarFilter: Sendable {
  private var bits = [Bool](repeating: false, count: 1024)

  mutating func insert(_ scalar: Unicode.Scalar) { bits[Self.slot(of: scalar)] = true }

  /// False when the character was never inserted; true for the inserted ones and a few more.
  func mayContain(_ scalar: Unicode.Scalar) -> Bool { bits[Self.slot(of: scalar)] }

  private static func slot(of scalar: Unicode.Scalar) -> Int { Int(scalar.value & 1023) }
}
