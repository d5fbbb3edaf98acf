import CICU

/// One of ICU's converters. One per document: it keeps state between calls.
struct Converter: ~Copyable {
  private let handle: OpaquePointer

  /// Opens a converter; nil when ICU's data lack the encoding.
  init?(_ encoding: TextEncoding) {
    guard let handle = cicu_converter_open(encoding.rawValue) else { return nil }
    self.handle = handle
  }

  deinit { cicu_converter_close(handle) }

  /// The code points of some bytes, one U+FFFD for each byte that is none of the encoding's.
  func decode(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    guard let length = Int32(exactly: bytes.count) else { return [] }
    let values = [UInt32](unsafeUninitializedCapacity: 2 * bytes.count + 2) { buffer, count in
      count =
        buffer.baseAddress.map {
          max(0, Int(cicu_converter_decode(handle, bytes, length, $0)))
        } ?? 0
    }
    return values.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
  }

  /// The bytes of one character; none when the encoding lacks it.
  func encode(_ scalar: Unicode.Scalar) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 8) { buffer, count in
      count = buffer.baseAddress.map { Int(cicu_converter_encode(handle, scalar.value, $0)) } ?? 0
    }
  }
}
