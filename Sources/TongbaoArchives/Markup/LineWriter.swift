import TongbaoText

/// Sets the text of a page in lines: white space as a browser shows it, breaks only between text.
struct LineWriter {
  /// What is written so far.
  private(set) var text = MarkedText()

  private let source: MarkedText
  private var breaks = false
  private var blank: Range<Int>?

  init(_ source: MarkedText) { self.source = source }

  /// Ends the line, if anything stands on it.
  mutating func endLine() {
    breaks = !startsLine
    blank = nil
  }

  mutating func endCell() { mark("\t") }

  mutating func endRow() { mark("\n") }

  /// A blank, unless at the beginning of a line or a cell.
  mutating func space() {
    guard let end = text.ends.last else { return }
    blank = blank ?? Int(end)..<Int(end)
  }

  /// Adds a stretch of the page's text.
  mutating func append(_ range: Range<Int>, keepsLines: Bool) {
    for index in range {
      let place = Int(source.starts[index])..<Int(source.ends[index])
      switch source.scalars[index] {
      case "\n" where keepsLines: endLine()
      case " ", "\t", "\n", "\r", "\u{C}":
        if blank == nil { blank = place }
      case let scalar: append(scalar, at: place)
      }
    }
  }

  private var startsLine: Bool { text.scalars.last.map { $0 == "\n" } ?? true }

  private mutating func append(_ scalar: Unicode.Scalar, at place: Range<Int>) {
    if breaks { text.append("\n", at: place.lowerBound) }
    if let blank, !startsLine, text.scalars.last != "\t" { text.append(" ", at: blank) }
    text.append(scalar, at: place)
    (breaks, blank) = (false, nil)
  }

  private mutating func mark(_ mark: Unicode.Scalar) {
    let place = Int(text.ends.last ?? 0)
    if breaks { text.append("\n", at: place) }
    text.append(mark, at: place)
    (breaks, blank) = (false, nil)
  }
}
