import Glibc

/// The frames of a journal, one after another, up to the first that is not whole.
struct JournalScanner {
  /// The line before a result.
  struct Header {
    var key: String
    var records: Int
    var length: Int
    var checksum: UInt64
    /// Offsets of the frame, of its result and of the next frame.
    var start: UInt64
    var payload: UInt64
    var next: UInt64
  }

  private let descriptor: Int32
  /// The offset behind the last whole frame.
  private(set) var end: UInt64 = 0

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  mutating func next() -> Header? {
    guard let header = Self.header(descriptor, at: end) else { return nil }
    var last: UInt8 = 0
    guard pread(descriptor, &last, 1, off_t(header.next - 1)) == 1, last == 0x0A else { return nil }
    end = header.next
    return header
  }

  /// A header line: 64 digits, three numbers, 124 bytes at most.
  static func header(_ descriptor: Int32, at start: UInt64) -> Header? {
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = pread(descriptor, &bytes, bytes.count, off_t(start))
    guard count > 0, let end = bytes[..<count].firstIndex(of: 0x0A) else { return nil }
    let cells = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard cells.count == 4, cells[0].utf8.count == 64, let records = Int(cells[1]),
      let length = Int(cells[2]), length >= 0, let checksum = UInt64(cells[3], radix: 16)
    else { return nil }
    let payload = start + UInt64(end) + 1
    return Header(
      key: String(cells[0]), records: records, length: length, checksum: checksum, start: start,
      payload: payload, next: payload + UInt64(length) + 1)
  }

  static func frame(_ key: String, records: Int, _ payload: [UInt8]) -> [UInt8] {
    let line = "\(key) \(records) \(payload.count) \(String(checksum(payload), radix: 16))\n"
    return Array(line.utf8) + payload + [0x0A]
  }

  /// 64-bit FNV-1a: guards against a damaged file, not against an enemy.
  static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
