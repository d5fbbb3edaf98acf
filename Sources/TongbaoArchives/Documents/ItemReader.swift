/// The lines of a stream, or the elements of a JSON array, one at a time: what one document takes.
///
/// Each byte is looked at once, and never more than `limit` of an item are kept.
package struct ItemReader {
  package enum Item {
    case bytes([UInt8])
    /// Longer than the limit; how long.
    case tooLong(Int)
  }

  /// What parts the items.
  package enum Layout: Sendable { case lines, array }

  private let stream: ByteStream
  private let limit: Int
  private let layout: Layout
  /// Of the array: nesting, and whether within a string and behind a backslash.
  private var depth = 0
  private var isString = false
  private var isEscaped = false

  package init(_ stream: ByteStream, layout: Layout = .lines, limit: Int) {
    self.stream = stream
    self.layout = layout
    self.limit = limit
  }

  /// The next item, blank ones left out; nil at the end.
  package mutating func next() throws(DocumentFailure) -> Item? {
    while true {
      guard let item = try take() else { return nil }
      guard case .bytes(let bytes) = item, bytes.allSatisfy(Self.isBlank) else { return item }
    }
  }

  /// An item, without what ends it; nil when nothing is left.
  private mutating func take() throws(DocumentFailure) -> Item? {
    var item: [UInt8] = []
    var length = 0
    while true {
      let waiting = try stream.peek(1)
      guard !waiting.isEmpty else { return length == 0 ? nil : Self.item(item, length, limit) }
      let end = endOfItem(in: waiting)
      let part = waiting[..<(end ?? waiting.endIndex)]
      if length + part.count <= limit { item += part }
      length += part.count
      stream.skip(part.count + (end == nil ? 0 : 1))
      if end != nil { return Self.item(item, length, limit) }
    }
  }

  private static func item(_ bytes: [UInt8], _ length: Int, _ limit: Int) -> Item {
    length <= limit ? .bytes(bytes) : .tooLong(length)
  }

  private mutating func endOfItem(in bytes: ArraySlice<UInt8>) -> Int? {
    switch layout {
    case .lines: bytes.firstIndex(of: 0x0A)
    case .array: bytes.firstIndex { endsElement($0) }
    }
  }

  /// Follows the array's nesting; its own brackets and commas end an element.
  private mutating func endsElement(_ byte: UInt8) -> Bool {
    if isString {
      isString = isEscaped || byte != UInt8(ascii: "\"")
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      return false
    }
    switch byte {
    case UInt8(ascii: "\""):
      isString = true
      return false
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      depth += 1
      return depth == 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      depth -= 1
      return depth == 0
    case UInt8(ascii: ","): return depth == 1
    default: return false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }
}
