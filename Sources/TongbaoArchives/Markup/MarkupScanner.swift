/// The tags of a page, one after another, as a browser's tokenizer would find them: comments and the
/// contents of scripts and the like are passed over.
///
/// Each scan begins where the one before ended, so the work is linear.
struct MarkupScanner {
  /// A start or end tag.
  struct Tag {
    /// In lower case, at most 16 characters of it.
    var name: String
    var isEnd: Bool
    /// Offsets of the page, from `<` to behind `>`.
    var range: Range<Int>
    /// An upper bound of the number of its attributes.
    var attributes: Int
  }

  private let scalars: [Unicode.Scalar]
  private var at = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The next tag, nil at the end of the page.
  mutating func next() -> Tag? {
    while let open = find("<", from: at) {
      at = open + 1
      if current == "!" || current == "?" {
        skipDeclaration()
      } else if let tag = tag(from: open) {
        at = tag.range.upperBound
        if !tag.isEnd, Self.rawElements.contains(tag.name) { skipRawText(of: tag.name) }
        return tag
      }
    }
    return nil
  }

  /// Elements whose content is no markup (HTML Living Standard, 13.2.6.4).
  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]

  private var current: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }

  private func find(_ wanted: Unicode.Scalar, from start: Int) -> Int? {
    var index = start
    while index < scalars.count {
      if scalars[index] == wanted { return index }
      index += 1
    }
    return nil
  }

  /// `<!-- … -->`, `<!DOCTYPE …>`, `<? … >`; one that does not end takes the rest of the page.
  private mutating func skipDeclaration() {
    let isComment = scalars[at...].starts(with: ["!", "-", "-"])
    at += isComment ? 3 : 0
    while let close = find(">", from: at) {
      at = close + 1
      if !isComment || (scalars[close - 1] == "-" && scalars[close - 2] == "-") { return }
    }
    at = scalars.count
  }

  /// The content of a script or the like, up to its end tag.
  private mutating func skipRawText(of name: String) {
    let wanted = Array("</\(name)".unicodeScalars)
    while let open = find("<", from: at) {
      at = open
      if scalars[at...].prefix(wanted.count).elementsEqual(wanted, by: Self.equalsIgnoringCase) {
        return
      }
      at += 1
    }
    at = scalars.count
  }

  private static func equalsIgnoringCase(_ one: Unicode.Scalar, _ lowercase: Unicode.Scalar) -> Bool
  {
    one == lowercase || (0x41...0x5A ~= one.value && one.value | 0x20 == lowercase.value)
  }

  private func tag(from open: Int) -> Tag? {
    var index = open + 1
    let isEnd = index < scalars.count && scalars[index] == "/"
    if isEnd { index += 1 }
    guard index < scalars.count, (scalars[index].value | 0x20) &- 0x61 < 26 else { return nil }
    let first = index
    while index < scalars.count, !Self.endsName(scalars[index]) { index += 1 }
    let name = String(String.UnicodeScalarView(scalars[first..<min(index, first + 16)]))
    let (end, attributes) = attributes(from: index)
    return Tag(
      name: name.lowercased(), isEnd: isEnd, range: open..<end, attributes: attributes)
  }

  /// Where a tag ends, and how many attributes it has at most. Quotes hide a `>`.
  private func attributes(from start: Int) -> (end: Int, count: Int) {
    var index = start
    var count = 0
    var quote: Unicode.Scalar?
    var parted = true
    var value = false
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if let open = quote {
        if scalar == open { (quote, parted, value) = (nil, true, false) }
      } else if scalar == ">" {
        return (index, count)
      } else if value, scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == "=" {
        (value, parted) = (true, false)
      } else if Self.endsName(scalar) {
        parted = true
      } else {
        if parted, !value { count += 1 }
        (parted, value) = (false, false)
      }
    }
    return (index, count)
  }

  private static func endsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{C}", "/", ">": true
    default: false
    }
  }
}
