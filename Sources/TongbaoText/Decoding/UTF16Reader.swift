/// UTF-16 to code points.
enum UTF16Reader {
  /// The code points, one U+FFFD for each lone surrogate and for an odd byte at the end.
  static func decode(_ bytes: [UInt8], isBigEndian: Bool) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count / 2 + 1)
    func unit(_ index: Int) -> UInt32 {
      let (one, other) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return isBigEndian ? one << 8 | other : other << 8 | one
    }
    var index = 0
    while index + 1 < bytes.count {
      let value = unit(index)
      index += 2
      if value & 0xFC00 == 0xD800, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 {
        let pair = 0x10000 + ((value & 0x3FF) << 10) + (unit(index) & 0x3FF)
        scalars.append(Unicode.Scalar(pair) ?? "\u{FFFD}")
        index += 2
      } else {
        scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
    }
    if index < bytes.count { scalars.append("\u{FFFD}") }
    return scalars
  }
}
