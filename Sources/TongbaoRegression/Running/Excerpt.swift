import TongbaoText

/// A place in a text with what stands around it on its line.
package struct Excerpt: Sendable, Hashable {
  package var before: String
  package var marked: String
  package var after: String
  /// In the text, both from 1.
  package var line: Int
  package var column: Int

  /// How many characters stand on either side at most.
  private static let context = 30

  /// - Parameter range: offsets into `text`; what lies outside of it is left out.
  init(of range: Range<Int>, in text: [Unicode.Scalar]) {
    let range = range.clamped(to: 0..<text.count)
    let lineStart = text[..<range.lowerBound].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let lineEnd = text[range.upperBound...].firstIndex(of: "\n") ?? text.count
    let start = max(lineStart, range.lowerBound - Self.context)
    let end = min(lineEnd, range.upperBound + Self.context)
    before = (start > lineStart ? "…" : "") + String(text[start..<range.lowerBound])
    marked = String(text[range].map { $0 == "\n" ? "⏎" : $0 })
    after = String(text[range.upperBound..<end]) + (end < lineEnd ? "…" : "")
    line = text[..<range.lowerBound].count { $0 == "\n" } + 1
    column = range.lowerBound - lineStart + 1
  }

  /// The first place of some words; nil when they stand nowhere.
  init?(of words: String, in text: [Unicode.Scalar]) {
    let scalars = Array<Unicode.Scalar>(words.unicodeScalars)
    guard !scalars.isEmpty, scalars.count <= text.count,
      let start = (0...text.count - scalars.count).first(where: {
        text[$0] == scalars[0] && text[$0..<$0 + scalars.count].elementsEqual(scalars)
      })
    else { return nil }
    self.init(of: start..<start + scalars.count, in: text)
  }
}
