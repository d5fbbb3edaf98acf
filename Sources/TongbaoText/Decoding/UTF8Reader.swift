/// UTF-8 to code points, strictly: no overlong forms, no surrogates (RFC 3629).
struct UTF8Reader {
  /// The code points, one U+FFFD for each byte that is no part of a character.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Characters of two bytes and more.
  private(set) var longCount = 0
  /// Bytes that are no part of a character.
  private(set) var undecodableCount = 0

  init(_ bytes: [UInt8]) {
    scalars.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        scalars.append(Unicode.Scalar(lead))
        index += 1
      } else if let (scalar, length) = Self.character(bytes, at: index) {
        scalars.append(scalar)
        longCount += 1
        index += length
      } else {
        scalars.append("\u{FFFD}")
        undecodableCount += 1
        index += 1
      }
    }
  }

  private static func character(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (Unicode.Scalar, Int)? {
    let lead = bytes[start]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead < 0xF5, start + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in start + 1..<start + length {
      guard bytes[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}
