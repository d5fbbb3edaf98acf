/// How a document is laid out: headings, sentences and clauses in reading order, and tables.
/// Every range is in clean offsets.
package struct Layout: Sendable {
  /// The headline, over two lines at most; it yields no sentence.
  package var title: Range<Int>?
  /// Who issued the document, as a signature or a line of metadata says.
  package var issuer: Range<Int>?
  /// All headings in source order; sentences name theirs by index.
  package var headings: [Heading] = []
  /// Running text in source order. Boilerplate, headings and table cells are not among them.
  package var sentences: [Sentence] = []
  /// All clauses; each sentence owns a range of them.
  package var clauses: [Clause] = []
  package var tables: [Table] = []
  /// What is no part of the bulletin: by-lines, share bars, other headlines, a second printing.
  package var boilerplate: [Range<Int>] = []
  /// What the layout found wrong, such as a table row that does not fit; source offsets.
  package var diagnostics: [Diagnostic] = []

  package init() {}

  /// A heading, without its numbering (`改善群众住房条件` of `一是改善群众住房条件。`).
  package struct Heading: Sendable {
    package var range: Range<Int>
    /// 0 for sections (`一、`, `在…方面,`), 1 and up for items (`(一)`, `1.`, `一是`, `①`), the
    /// deeper the greater.
    package var level: Int
    /// The heading that this one stands under, an index into `headings`.
    package var parent: Int?
    /// True when the heading is also a sentence of its own, which may report facts
    /// (`1.医技楼气体工程完成至30%`).
    package var isSentence: Bool

    package init(range: Range<Int>, level: Int, parent: Int?, isSentence: Bool = false) {
      self.range = range
      self.level = level
      self.parent = parent
      self.isSentence = isSentence
    }
  }

  /// A stretch up to 。！？； or the line's end, numbering and end mark left out.
  package struct Sentence: Sendable {
    package var range: Range<Int>
    package var clauses: Range<Int>
    /// The innermost section and item headings, indices into `headings`.
    package var section: Int?
    package var item: Int?
    /// Running number of the line or paragraph that it stands in.
    package var paragraph: Int
    /// The mark behind it (`。`, `;`), nil at a line's end.
    package var mark: Unicode.Scalar?

    package init(
      range: Range<Int>, clauses: Range<Int>, section: Int?, item: Int?, paragraph: Int,
      mark: Unicode.Scalar?
    ) {
      self.range = range
      self.clauses = clauses
      self.section = section
      self.item = item
      self.paragraph = paragraph
      self.mark = mark
    }
  }

  /// A stretch of a sentence between commas and colons outside brackets and quotes.
  package struct Clause: Sendable {
    package var range: Range<Int>
    package var sentence: Int
    /// The mark behind it (`,`, `:`), nil for the sentence's last.
    package var mark: Unicode.Scalar?

    package init(range: Range<Int>, sentence: Int, mark: Unicode.Scalar?) {
      self.range = range
      self.sentence = sentence
      self.mark = mark
    }
  }

  /// A table of any of the layouts that text has: pipes, tabs, one cell a line, HTML.
  package struct Table: Sendable {
    /// One row of header cells; nil when the table has none.
    package var header: [Cell]?
    /// Cells by row and column. Every row has as many cells as the header; a row that does not fit
    /// is a diagnostic and is left out. A group label that stands on its first row alone is
    /// repeated on the rows below, so an empty first cell is one without a label above.
    package var rows: [[Cell]]
    /// The lines right above that name the table or its unit (`附表1`, `单位:万元`).
    package var captions: [Range<Int>] = []
    package var section: Int?
    package var item: Int?

    /// Where its first cell stands; the end of any text for a table of empty cells.
    package var start: Int {
      ((header ?? []) + rows.joined()).lazy.flatMap(\.lines).first?.lowerBound ?? .max
    }

    package init(header: [Cell]?, rows: [[Cell]], section: Int?, item: Int?) {
      self.header = header
      self.rows = rows
      self.section = section
      self.item = item
    }
  }

  /// A table's cell: its lines in order, none for an empty cell.
  package struct Cell: Sendable {
    package var lines: [Range<Int>]

    package init(_ lines: [Range<Int>] = []) { self.lines = lines }

    package var isEmpty: Bool { lines.isEmpty }
  }
}
