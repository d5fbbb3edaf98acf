/// Clean text to headings, sentences, clauses and tables.
package struct LayoutReader: Sendable {
  package init() {}

  package func layout(of text: CleanText) -> Layout {
    var layout = Layout()
    let lines = Line.all(in: text.folded)
    var body = BodyReader(text)
    for index in lines.indices {
      body.read(lines[index], next: index + 1 < lines.count ? lines[index + 1] : nil)
    }
    layout.headings = body.outline.headings
    layout.sentences = body.sentences
    layout.clauses = body.clauses
    return layout
  }
}
