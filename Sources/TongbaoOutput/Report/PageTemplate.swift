import TongbaoText

/// A page with places `{{name}}`, and what may stand in them.
enum PageTemplate {
  /// Writes the template, each place filled. What is filled in is not searched for places again.
  static func append(
    _ template: StaticString, filledWith values: [String: [UInt8]], to bytes: inout [UInt8]
  ) {
    var rest = template.description[...]
    while let open = rest.firstRange(of: "{{") {
      bytes.append(contentsOf: rest[..<open.lowerBound].utf8)
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { break }
      bytes.append(contentsOf: values[String(rest[..<close.lowerBound])] ?? [])
      rest = rest[close.upperBound...]
    }
    bytes.append(contentsOf: rest.utf8)
  }

  /// Text as markup that shows it.
  static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      default: bytes.append(byte)
      }
    }
    return bytes
  }

  /// JSON that may stand in a `script` element: in JSON a `<` can only be part of a string, where
  /// its escape means the same, and without it no end tag and no comment can begin.
  static func island(_ json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    for byte in json {
      if byte == UInt8(ascii: "<") { bytes += Array("\\u003c".utf8) } else { bytes.append(byte) }
    }
    return bytes
  }

  /// The messages of checks in Chinese, as `{English: Chinese}`.
  static func messages(_ english: [String]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    for message in Set(english).sorted() {
      json.key(message)
      json.string(Language.chinese.message(message))
    }
    json.endObject()
    return island(json.bytes)
  }

  /// All wordings, as `{key: [zh, en]}`.
  static let labels: [UInt8] = {
    var json = JSONWriter()
    json.beginObject()
    for (key, wording) in Labels.table.sorted(by: { $0.key < $1.key }) {
      json.key(key)
      json.beginArray()
      json.string(wording.chinese)
      json.string(wording.english)
      json.endArray()
    }
    json.endObject()
    return island(json.bytes)
  }()
}
