/// A line on its way through cleaning.
struct TextLine {
  /// What stands on it, without the blanks at its edges; indices into the text.
  var content: Range<Int>
  /// Columns of blank before the content.
  let indent: Int
  /// Columns up to the end of the content, East Asian characters as two.
  let width: Int

  /// The lines of a text, empty ones included, line feeds left out.
  static func all(in text: [Glyph]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    for end in 0...text.count where end == text.count || text[end].scalar == "\n" {
      lines.append(TextLine(start..<end, in: text))
      start = end + 1
    }
    return lines
  }

  private init(_ line: Range<Int>, in text: [Glyph]) {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, text[start].scalar.isBlank { start += 1 }
    while start < end, text[end - 1].scalar.isBlank { end -= 1 }
    content = start..<end
    indent = text[line.lowerBound..<start].reduce(0) { $0 + $1.scalar.columns }
    width = text[line.lowerBound..<end].reduce(0) { $0 + $1.scalar.columns }
  }
}

extension Unicode.Scalar {
  /// How wide it is in a fixed-pitch font, near enough to compare lines.
  var columns: Int { value < 0x1100 ? 1 : 2 }

  /// A mark that parts clauses or sentences in running text.
  var isProseMark: Bool {
    switch self {
    case "，", "。", "；", ",", ";": true
    default: false
    }
  }
}
