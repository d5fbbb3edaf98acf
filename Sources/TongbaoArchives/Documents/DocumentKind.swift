import TongbaoText

/// What a file holds, told by its content and not by its name.
enum DocumentKind: Equatable {
  case text, page, pdf, docx
  /// NDJSON or a JSON array of documents.
  case documents(ItemReader.Layout)
  /// What this program does not read, by its name.
  case foreign(String)

  /// The kind by the first bytes: at least 4 KB of the file, or all of it.
  init(_ bytes: ArraySlice<UInt8>) {
    if let (_, name) = Self.signatures.first(where: { bytes.starts(with: $0.0) }) {
      self = name == "PDF" ? .pdf : .foreign(name)
    } else if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
      self = Self.isWordDocument(bytes) ? .docx : .foreign("a zip archive")
    } else if let layout = Self.layout(of: bytes) {
      self = .documents(layout)
    } else {
      self = .text
    }
  }

  /// First bytes and names (file(1), magic).
  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "PDF"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "a Word 97 document or another OLE file"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    ([0x1F, 0x8B], "a gzip archive"),
    (Array("BZh".utf8), "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    (Array("Rar!".utf8), "a RAR archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
    (Array("{\\rtf".utf8), "an RTF document"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
  ]

  /// A zip archive's entries begin with their names.
  private static func isWordDocument(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    return head.contains("word/") || head.contains("[Content_Types].xml") && !head.contains("xl/")
  }

  /// `{"` begins a line of NDJSON, `[{` an array; `[记者]` begins a text.
  private static func layout(of bytes: ArraySlice<UInt8>) -> ItemReader.Layout? {
    let isMark = { (byte: UInt8) in byte != 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }
    let marks = bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }.lazy.filter(isMark).prefix(2)
    switch Array(marks) {
    case Array("{\"".utf8): return .lines
    case Array("[{".utf8), Array("[]".utf8): return .array
    default: return nil
    }
  }

  /// Whether a decoded text is a page: it begins with a tag, and one that pages are made of is near.
  static func isPage(_ text: [Unicode.Scalar]) -> Bool {
    guard text.first(where: { !PageMeasures.isBlank($0) }) == "<" else { return false }
    var scanner = MarkupScanner(Array(text.prefix(4096)))
    while let tag = scanner.next() {
      if tag.name == "html" || tag.name == "meta" || PageCues.block.contains(tag.name)
        || PageCues.hidden.contains(tag.name)
      {
        return true
      }
    }
    return false
  }

  /// Whether what was decoded is no text: more than one character in twenty is a control or was not
  /// decodable.
  static func isBinary(_ text: [Unicode.Scalar]) -> Bool {
    let faults = text.count { scalar in
      switch scalar.value {
      case 0x09...0x0D, 0x1A, 0x1B: false
      case 0..<0x20, 0x7F..<0xA0, 0xFFFD, 0xE000..<0xF900: true
      default: false
      }
    }
    return faults * 20 > text.count
  }
}
