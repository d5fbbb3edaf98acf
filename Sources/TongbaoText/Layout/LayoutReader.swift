/// Clean text to headings, sentences, clauses and tables.
package struct LayoutReader: Sendable {
  package init() {}

  /// Linear in the text; a text of any kind comes through.
  package func layout(of text: CleanText) -> Layout {
    let frame = FrameReader(text.folded, lines: Line.all(in: text.folded))
    var layout = Layout()
    layout.title = frame.title
    layout.issuer = frame.issuer
    layout.boilerplate = frame.boilerplate
    readBody(Line.withoutStrayPipes(frame.body, in: text.folded), of: text, into: &layout)
    return layout
  }

  private func readBody(_ lines: [Range<Int>], of text: CleanText, into layout: inout Layout) {
    var body = BodyReader(text)
    var line = 0
    func readLines(to end: Int) {
      for index in line..<end { body.read(lines[index], next: lines.dropFirst(index + 1).first) }
    }
    for var found in TableReader(text: text.folded, lines: lines).tables() {
      readLines(to: found.lines.lowerBound)
      // A caption in brackets (`(截至8月底)`) tells something of its own.
      for caption in found.table.captions where text.folded[caption.lowerBound] == "(" {
        body.read(caption, next: nil)
      }
      line = found.lines.upperBound
      body.place(&found.table)
      layout.tables.append(found.table)
      layout.diagnostics += found.unfit.map { Self.unfitRow(text.sourceRange($0)) }
    }
    readLines(to: lines.count)
    layout.headings = body.outline.headings
    layout.sentences = body.sentences
    layout.clauses = body.clauses
  }

  private static func unfitRow(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .warning, code: "table-row-unfit",
      message: "The cells of this row do not fit the table's columns; it is left out.", range: range
    )
  }

  /// The clauses of a text that is one sentence whatever marks stand in it, such as a rule's example.
  package func clauses(ofSentence text: CleanText) -> [Range<Int>] {
    let line = 0..<text.count
    var scanner = SentenceScanner(text: text.folded, line: line, damage: text.damage)
    var clauses: [Range<Int>] = []
    var at = 0
    while at < line.upperBound {
      let stop = scanner.stop(from: at)
      let clause = Line.trimmed(at..<stop.end, in: text.folded)
      if !clause.isEmpty { clauses.append(clause) }
      at = stop.next
    }
    return clauses
  }
}
