import FoundationEssentials

/// Writes JSON in the order that it is called in, without white space.
///
/// Commas are set by the writer. Numbers are exact and plain: no exponent, no binary fraction.
package struct JSONWriter: Sendable {
  /// What is written so far: take it and clear it to stream.
  package var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func beginObject() { open("{") }
  package mutating func endObject() { close("}") }
  package mutating func beginArray() { open("[") }
  package mutating func endArray() { close("]") }

  /// Ends a line of NDJSON: what follows is a value of its own.
  package mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A name that the program itself writes, which needs no escape.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func null() { raw("null".utf8) }
  package mutating func bool(_ value: Bool) { raw((value ? "true" : "false").utf8) }
  package mutating func integer(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let rest = value.magnitude
    var place: UInt = 1
    while rest / place >= 10 { place *= 10 }
    while place > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / place % 10))
      place /= 10
    }
    needsComma = true
  }

  /// A decimal to its last digit. JSON has no word for what is no number: that is `null`.
  package mutating func decimal(_ value: Decimal) {
    if value.isNaN { null() } else { raw(value.description.utf8) }
  }

  package mutating func string(_ scalars: some Sequence<Unicode.Scalar>) {
    string(String(scalars))
  }

  /// Copies a value that is JSON already, byte for byte.
  package mutating func raw(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Most strings need no escape and go out as a whole.
  private mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>) {
    for byte in utf8 where Self.needsEscape(byte) {
      for byte in utf8 { append(escaped: byte) }
      return
    }
    bytes.append(contentsOf: utf8)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += Array("\\n".utf8)
    case 0x0D: bytes += Array("\\r".utf8)
    case 0x09: bytes += Array("\\t".utf8)
    case 0..<0x20: bytes += Array("\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
    default: bytes.append(byte)
    }
  }

  private mutating func open(_ mark: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: mark))
    needsComma = false
  }

  private mutating func close(_ mark: Unicode.Scalar) {
    bytes.append(UInt8(ascii: mark))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
