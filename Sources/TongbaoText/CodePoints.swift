extension String {
  /// The text of some code points.
  package init(_ scalars: some Sequence<Unicode.Scalar>) {
    let text = scalars.withContiguousStorageIfAvailable { String(utf8Of: $0) }
    self = text ?? Array(scalars).withUnsafeBufferPointer { String(utf8Of: $0) }
  }

  /// Writes the bytes itself: the standard library's way through `UnicodeScalarView` is many times as
  /// dear, and the text of records is made of thousands of short stretches.
  private init(utf8Of scalars: UnsafeBufferPointer<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: 4 * scalars.count) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar).unsafelyUnwrapped {
          bytes.initializeElement(at: count, to: byte)
          count += 1
        }
      }
      return count
    }
  }
}

extension String {
  /// FNV-1a over the bytes.
  package var byteHash: UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }
}

extension Unicode.Scalar {
  /// An ASCII digit; the clean text has no others.
  package var isDigit: Bool { value &- 0x30 < 10 }
  /// An ASCII letter.
  package var isLatin: Bool { (value | 0x20) &- 0x61 < 26 }
  /// A Han character: the unified ideographs, their extensions, and 〇.
  package var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
