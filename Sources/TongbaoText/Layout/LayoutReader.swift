/// Clean text to headings, sentences, clauses and tables.
package struct LayoutReader: Sendable {
  package init() {}

  package func layout(of text: CleanText) -> Layout {
    Layout()
  }
}
