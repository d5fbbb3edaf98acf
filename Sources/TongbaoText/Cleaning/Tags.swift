/// Tags that stand in plain text: `<br/>`, `<span style="…">`, the halves `br />` and `/p>`.
enum Tags {
  /// A tag longer than this is text.
  private static let limit = 400

  static func removed(from text: [Glyph]) -> [Glyph] {
    var result: [Glyph] = []
    result.reserveCapacity(text.count)
    var unclosed = Set<String>()
    var index = 0
    while index < text.count {
      let glyph = text[index]
      guard let tag = tag(in: text, at: index, unclosed: &unclosed) else {
        result.append(glyph)
        index += 1
        continue
      }
      if let scalar = tag.replacement {
        result.append(Glyph(scalar: scalar, start: glyph.start, end: text[tag.end - 1].end))
      }
      index = tag.end
    }
    return result
  }

  private struct Tag {
    /// What the tag means in plain text: a line break, a cell border, or nothing.
    let replacement: Unicode.Scalar?
    let end: Int
  }

  private static func tag(
    in text: [Glyph], at start: Int, unclosed: inout Set<String>
  ) -> Tag? {
    switch text[start].scalar {
    case "<":
      comment(in: text, at: start, unclosed: &unclosed)
        ?? element(in: text, at: start, unclosed: &unclosed)
    case "/", "b": half(in: text, at: start)
    default: nil
    }
  }

  private static func comment(
    in text: [Glyph], at start: Int, unclosed: inout Set<String>
  ) -> Tag? {
    guard text.scalar(start + 1) == "!" else { return nil }
    let close = text.scalar(start + 2) == "-" ? "-->" : ">"
    return find(close, in: text, from: start + 2, unclosed: &unclosed)
      .map { Tag(replacement: nil, end: $0) }
  }

  private static func element(
    in text: [Glyph], at start: Int, unclosed: inout Set<String>
  ) -> Tag? {
    let isClosing = text.scalar(start + 1) == "/"
    let (name, nameEnd) = name(in: text, at: start + (isClosing ? 2 : 1))
    guard let replacement = elements[name], let end = end(of: text, from: nameEnd) else {
      return nil
    }
    if !isClosing, name == "script" || name == "style",
      let close = find("</\(name)>", in: text, from: end, unclosed: &unclosed)
    {
      return Tag(replacement: nil, end: close)
    }
    return Tag(replacement: replacement, end: end)
  }

  /// The second half of a tag whose `<` went with a damaged character: `、br />`, `顴/p>`.
  private static func half(in text: [Glyph], at start: Int) -> Tag? {
    guard let before = text.scalar(start - 1), before.value > 0x7F else { return nil }
    let isClosing = text[start].scalar == "/"
    let (name, nameEnd) = name(in: text, at: start + (isClosing ? 1 : 0))
    guard isClosing || name == "br", let replacement = elements[name],
      let end = end(of: text, from: nameEnd), end <= nameEnd + 3
    else { return nil }
    return Tag(replacement: replacement, end: end)
  }

  private static func name(in text: [Glyph], at start: Int) -> (String, Int) {
    var name = ""
    var index = start
    while index < start + 10, let scalar = text.scalar(index),
      scalar.isLatin || (scalar.isDigit && index > start) || scalar == ":"
    {
      name.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value)))
      index += 1
    }
    return (name.lowercased(), index)
  }

  /// The index behind the `>` of a tag whose name ends at `start`: attributes have a `=`, so
  /// `<b 且 c>` is a comparison. Never runs over another `<` or a second line.
  private static func end(of text: [Glyph], from start: Int) -> Int? {
    var index = start
    var hasAttribute = false
    var isEmpty = true
    while index < text.count, index < start + limit {
      switch text[index].scalar {
      case ">": return isEmpty || hasAttribute ? index + 1 : nil
      case "<": return nil
      case "=": hasAttribute = true
      case " ", "/", "\t", "\n", "\r": break
      default:
        if index == start { return nil }
        isEmpty = false
      }
      index += 1
    }
    return nil
  }

  /// The index behind the next `word`. What was not found once is nowhere further on.
  private static func find(
    _ word: String, in text: [Glyph], from start: Int, unclosed: inout Set<String>
  ) -> Int? {
    guard !unclosed.contains(word) else { return nil }
    let scalars = Array(word.unicodeScalars)
    var index = start
    while index + scalars.count <= text.count {
      if scalars.indices.allSatisfy({ lowercase(text[index + $0].scalar) == scalars[$0] }) {
        return index + scalars.count
      }
      index += 1
    }
    unclosed.insert(word)
    return nil
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isLatin ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar
  }

  /// The elements that are met in bulletins, and what their tags mean in plain text.
  private static let elements: [String: Unicode.Scalar?] = {
    var elements: [String: Unicode.Scalar?] = [:]
    for name in [
      "br", "p", "div", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6",
      "table", "hr", "section", "article", "title", "head", "body", "html", "form", "center",
    ] {
      elements[name] = "\n"
    }
    for name in ["td", "th"] { elements[name] = "\t" }
    for name in [
      "span", "a", "b", "strong", "i", "em", "u", "font", "sup", "sub", "img", "tbody",
      "thead", "tfoot", "colgroup", "col", "o:p", "st1:chsdate", "v:shape", "v:imagedata", "script",
      "style", "meta", "link", "iframe", "input", "button", "label", "nobr", "big", "small", "s",
      "del", "ins", "video", "embed", "object", "param", "ucaptitle", "founder-content", "wbr",
    ] {
      elements[name] = .some(nil)
    }
    return elements
  }()
}
