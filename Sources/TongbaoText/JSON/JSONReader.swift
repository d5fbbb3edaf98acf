/// Reads JSON texts (RFC 8259), strictly: one value, valid UTF-8, nothing after it.
///
/// Every byte is looked at a fixed number of times, and nesting is limited, so that no input takes
/// more than linear time or a deep stack. An unpaired surrogate escape becomes U+FFFD.
package struct JSONReader {
  /// How deep arrays and objects may nest.
  package static let maximumDepth = 128

  /// Why a text is no JSON, and where.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    package var message: String
    /// From 1, in code points.
    package var column: Int
    package var description: String { "column \(column): \(message)" }
  }

  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var at: Int

  /// Reads the one value that `range` of `bytes` holds, a byte order mark before it aside.
  ///
  /// - Parameter range: where the text stands, such as one line of a stream; nil for all bytes.
  ///   The ranges of the values are offsets into `bytes`.
  package static func read(
    _ bytes: [UInt8], in range: Range<Int>? = nil
  ) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes, in: (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count))
    return try reader.text()
  }

  private init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    at = start
  }

  private mutating func text() throws(Failure) -> JSONValue {
    if bytes[at..<end].starts(with: [0xEF, 0xBB, 0xBF]) { at += 3 }
    let value = try value(depth: 0)
    if current != nil { throw failure("unexpected text after the value") }
    return value
  }

  /// The next byte that is no white space.
  private var current: UInt8? {
    mutating get {
      while at < end, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
      return at < end ? bytes[at] : nil
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard let byte = current else { throw failure("the text ends where a value is expected") }
    guard depth < Self.maximumDepth else {
      throw failure("nested deeper than \(Self.maximumDepth) levels")
    }
    let first = at
    let content: JSONValue.Content
    switch byte {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try elements(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try literal("true", .bool(true))
    case UInt8(ascii: "f"): content = try literal("false", .bool(false))
    case UInt8(ascii: "n"): content = try literal("null", .null)
    default: content = .number(try number())
    }
    return JSONValue(content: content, bytes: first..<at)
  }

  private mutating func members(depth: Int) throws(Failure) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    at += 1
    if skip("}") { return members }
    repeat {
      guard current == UInt8(ascii: "\"") else { throw failure("expected a key in quotes") }
      let key = try string()
      guard skip(":") else { throw failure("expected ':' after the key") }
      members.append(.init(key: key, value: try value(depth: depth + 1)))
    } while skip(",")
    guard skip("}") else { throw failure("expected ',' or '}'") }
    return members
  }

  private mutating func elements(depth: Int) throws(Failure) -> [JSONValue] {
    var elements: [JSONValue] = []
    at += 1
    if skip("]") { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
    } while skip(",")
    guard skip("]") else { throw failure("expected ',' or ']'") }
    return elements
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }

  private mutating func literal(
    _ word: String, _ content: JSONValue.Content
  ) throws(Failure) -> JSONValue.Content {
    guard bytes[at..<end].starts(with: word.utf8) else { throw failure("no JSON value") }
    at += word.utf8.count
    return content
  }

  private mutating func number() throws(Failure) -> String {
    let first = at
    accept("-")
    if !accept("0") { try digits() }
    if accept(".") { try digits() }
    if accept("e") || accept("E") {
      if !accept("+") { accept("-") }
      try digits()
    }
    return String(decoding: bytes[first..<at], as: UTF8.self)
  }

  @discardableResult private mutating func accept(_ mark: Unicode.Scalar) -> Bool {
    guard at < end, bytes[at] == UInt8(ascii: mark) else { return false }
    at += 1
    return true
  }

  private mutating func digits() throws(Failure) {
    let first = at
    while at < end, bytes[at] &- 0x30 < 10 { at += 1 }
    if at == first { throw failure(at < end ? "no JSON value" : "the number has no digits") }
  }

  private func failure(_ message: String) -> Failure {
    let before = bytes[start..<min(at, end)].count { $0 & 0xC0 != 0x80 }
    return Failure(message: message, column: before + 1)
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(Failure) -> String {
    at += 1
    var text: [UInt8] = []
    var run = at
    while at < end, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] < 0x20 { throw failure("a control character in a string must be escaped") }
      guard bytes[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      text += bytes[run..<at]
      text += Array(String(try escape()).utf8)
      run = at
    }
    guard at < end else { throw failure("the string does not end") }
    text += bytes[run..<at]
    guard let string = String(validating: text, as: UTF8.self) else {
      throw failure("the string before is not valid UTF-8")
    }
    at += 1
    return string
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    at += 1
    guard at < end else { throw failure("the string does not end") }
    at += 1
    switch bytes[at - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw failure("unknown escape")
    }
  }

  private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
    let high = try codeUnit()
    let isPair = UTF16.isLeadSurrogate(high) && bytes[at..<end].starts(with: [0x5C, 0x75])
    guard isPair else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    let second = at
    at += 2
    let low = try codeUnit()
    guard UTF16.isTrailSurrogate(low) else {
      at = second
      return "\u{FFFD}"
    }
    return UTF16.decode(UTF16.EncodedScalar([high, low]))
  }

  private mutating func codeUnit() throws(Failure) -> UInt16 {
    guard end - at >= 4,
      let unit = UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16),
      bytes[at] != UInt8(ascii: "+"), bytes[at] != UInt8(ascii: "-")
    else { throw failure("expected four hexadecimal digits") }
    at += 4
    return unit
  }
}
