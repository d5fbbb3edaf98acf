/// Clean text to headings, sentences, clauses and tables.
package struct LayoutReader: Sendable {
  package init() {}

  package func layout(of text: CleanText) -> Layout {
    let frame = FrameReader(text.folded, lines: Line.all(in: text.folded))
    var body = BodyReader(text)
    for (index, line) in frame.body.enumerated() {
      body.read(line, next: index + 1 < frame.body.count ? frame.body[index + 1] : nil)
    }
    var layout = Layout()
    layout.title = frame.title
    layout.issuer = frame.issuer
    layout.boilerplate = frame.boilerplate
    layout.headings = body.outline.headings
    layout.sentences = body.sentences
    layout.clauses = body.clauses
    return layout
  }
}
