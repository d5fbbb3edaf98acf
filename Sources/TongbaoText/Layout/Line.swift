/// The lines of a document.
enum Line {
  /// The lines that have something on them, without the blanks around it.
  static func all(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for end in 0...text.count where end == text.count || text[end].isLineEnd {
      let line = trimmed(start..<end, in: text)
      if !line.isEmpty { lines.append(line) }
      start = end + 1
    }
    return lines
  }

  /// The lines without the pipe that a cell ends with, or that stands on a line of its own below it, where a
  /// table lost its markup.
  static func withoutStrayPipes(_ lines: [Range<Int>], in text: [Unicode.Scalar]) -> [Range<Int>] {
    lines.compactMap { line in
      let cell = line.lowerBound..<line.upperBound - 1
      guard text[cell.upperBound] == "|", !text[cell].contains("|") else { return line }
      let rest = trimmed(cell, in: text)
      return rest.isEmpty ? nil : rest
    }
  }

  static func trimmed(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start].isBlank { start += 1 }
    while start < end, text[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

extension Unicode.Scalar {
  var isLineEnd: Bool { self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}" }

  /// A space, a tab, an ideographic or another wide space.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0x3000, 0xA0, 0x2002...0x200A: true
    default: false
    }
  }
}
