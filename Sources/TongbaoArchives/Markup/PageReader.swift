import TongbaoText

/// A page read: its article as text, and what its meta elements say of it.
struct Page {
  var text = MarkedText()
  var title: String?
  var issuer: String?
  /// ISO 8601.
  var published: String?
}

/// Reads the article out of a page: title first, then the text of the element that holds it, a line
/// for each block, tables as rows of cells parted by tabs. Menus, footers and lists of links are left
/// out. All passes are linear in the nodes of the page.
struct PageReader {
  private let page: PageTree
  private let measures: PageMeasures
  private var line: LineWriter

  #if HTML
    /// Reads a page.
    ///
    /// - Throws: the diagnostic of a page whose markup runs over a limit.
    static func read(_ source: SourceText) throws(DocumentFailure) -> Page {
      if let excess = MarkupLimits.excess(in: source.scalars) {
        throw DocumentFailure(excess)
      }
      var reader = PageReader(try PageTree(source))
      return reader.read()
    }
  #else
    static func read(_ source: SourceText) throws(DocumentFailure) -> Page {
      throw DocumentFailure(
        code: "built-without",
        message: "built without HTML: build with the trait HTML to read pages")
    }
  #endif

  init(_ page: PageTree) {
    self.page = page
    measures = PageMeasures(page)
    line = LineWriter(page.text)
  }

  /// More than this between the title and the article is no by-line.
  private static let longestByLine = 300

  mutating func read() -> Page {
    guard !page.nodes.isEmpty else { return Page() }
    let finder = ArticleFinder(page, measures)
    let article = finder.article()
    if let title = finder.title(outside: article) { writeTitle(title, before: article) }
    write(article..<page.nodes[article].end)
    return metadata(Page(text: line.text))
  }

  /// The title, and the by-line between it and the article when there is one.
  private mutating func writeTitle(_ title: Int, before article: Int) {
    let behind = page.nodes[title].end
    write(title..<behind, isTitle: true)
    guard page.nodes[title].name != "title", behind < article else { return }
    let between = (behind..<article).reduce(0) { sum, node in
      page.nodes[node].isText && !measures.isHidden[node] ? sum + measures.length[node] : sum
    }
    if between <= Self.longestByLine { write(behind..<article) }
  }

  /// Writes nodes in the order of the markup. Blocks that a node list leaves open are closed by the
  /// line's end.
  private mutating func write(_ nodes: Range<Int>, isTitle: Bool = false) {
    var ends: [Int] = []
    var index = nodes.lowerBound
    line.endLine()
    while index < nodes.upperBound {
      while let end = ends.last, end <= index {
        ends.removeLast()
        line.endLine()
      }
      index = writeNode(index, &ends, within: nodes, isTitle: isTitle)
    }
    line.endLine()
  }

  /// Writes one node, or all of a table, and gives the index to go on with.
  private mutating func writeNode(
    _ index: Int, _ ends: inout [Int], within nodes: Range<Int>, isTitle: Bool
  ) -> Int {
    let node = page.nodes[index]
    let isBlock = PageCues.block.contains(node.name)
    if measures.isHidden[index] && !isTitle { return node.end }
    if isBlock && index > nodes.lowerBound && node.end <= nodes.upperBound
      && measures.isLinkList(index)
    {
      return node.end
    }
    if node.isText {
      line.append(node.text, keepsLines: page.nodes[node.parent].name == "pre")
    } else if node.name == "br" {
      line.endLine()
    } else if DataTable.isData(at: index, page, measures) {
      writeTable(index)
      return node.end
    } else if isBlock {
      line.endLine()
      ends.append(node.end)
    }
    return index + 1
  }

  private mutating func writeTable(_ index: Int) {
    line.endLine()
    for row in DataTable(at: index, page).grid() {
      for (column, cell) in row.enumerated() {
        if column > 0 { line.endCell() }
        for node in cell { writeCell(node) }
      }
      line.endRow()
    }
  }

  /// A cell's text on one line.
  private mutating func writeCell(_ index: Int) {
    for node in index..<page.nodes[index].end {
      if page.nodes[node].isText, !measures.isHidden[node] {
        line.append(page.nodes[node].text, keepsLines: false)
      } else if PageCues.block.contains(page.nodes[node].name) || page.nodes[node].name == "br" {
        line.space()
      }
    }
  }
}

// MARK: - What the page says of itself

extension PageReader {
  private func metadata(_ read: Page) -> Page {
    var read = read
    var values: [String: String] = [:]
    for node in page.nodes where node.name == "meta" {
      let name = node.attributes["name"] ?? node.attributes["property"]
      if let name, let content = node.attributes["content"], !content.isEmpty {
        values[name.lowercased()] = values[name.lowercased()] ?? content
      }
    }
    read.title = PageCues.metaTitle.lazy.compactMap { values[$0] }.first
    read.issuer = PageCues.metaIssuer.lazy.compactMap { values[$0] }.first
    read.published = PageCues.metaPublished.lazy.compactMap { values[$0].flatMap(Self.day) }.first
    return read
  }

  /// The day of `2022-04-17 10:30`, `2022/4/17`, `2022年4月17日`.
  static func day(_ text: String) -> String? {
    let numbers = text.unicodeScalars.split(omittingEmptySubsequences: true) { !$0.isDigit }
    guard numbers.count >= 3, numbers[0].count == 4, numbers[1].count <= 2, numbers[2].count <= 2,
      let month = Int(String(numbers[1])), let day = Int(String(numbers[2])),
      1...12 ~= month, 1...31 ~= day
    else { return nil }
    return "\(String(numbers[0]))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
