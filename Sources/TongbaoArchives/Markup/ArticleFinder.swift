import TongbaoText

/// Finds the element that holds the article of a page, and its title.
struct ArticleFinder {
  private let page: PageTree
  private let measures: PageMeasures

  init(_ page: PageTree, _ measures: PageMeasures) {
    self.page = page
    self.measures = measures
  }

  /// The element that holds the article: the one that a content system marks as such, if it holds a
  /// good part of the page's prose, else the smallest that holds most of it.
  func article() -> Int {
    guard !page.nodes.isEmpty else { return 0 }
    let marked = page.nodes.indices.filter {
      !measures.isHidden[$0]
        && !PageCues.content.isDisjoint(with: PageMeasures.tokens(page.nodes[$0]))
    }
    let best = marked.max { measures.weight[$0] < measures.weight[$1] }
    if let best, measures.weight[best] * 4 > measures.weight[0] { return best }
    return descend()
  }

  /// From the root down, as long as one child holds more than half of what its parent does and the
  /// parent's own paragraphs hold less than that child.
  private func descend() -> Int {
    var current = 0
    while let child = heaviest(of: current),
      measures.weight[child] * 2 > measures.weight[current], isContainer(child)
    {
      current = child
    }
    return page.nodes[current].isText ? page.nodes[current].parent : current
  }

  /// A container that holds blocks; one that holds text alone is a paragraph of its parent.
  private func isContainer(_ index: Int) -> Bool {
    let name = page.nodes[index].name
    return (PageCues.container.contains(name) || name == "body")
      && measures.holdsBlocks[index] && !DataTable.isData(at: index, page, measures)
  }

  private func heaviest(of index: Int) -> Int? {
    children(of: index).filter { !measures.isHidden[$0] }
      .max { measures.weight[$0] < measures.weight[$1] }
  }

  private func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < page.nodes[index].end {
      children.append(child)
      child = page.nodes[child].end
    }
    return children
  }

  /// The element that holds the title, if it stands outside of the article and does not link elsewhere:
  /// one marked as such, a heading that the page's `<title>` repeats, or `<title>` itself.
  func title(outside article: Int) -> Int? {
    let range = article..<page.nodes[article].end
    if page.nodes[range].contains(where: { PageCues.heading.contains($0.name) }) { return nil }
    let outside = page.nodes.indices.filter {
      !range.contains($0) && measures.length[$0] > 0 && measures.linked[$0] == 0
    }
    let pageTitle = page.nodes.firstIndex { $0.name == "title" }
    let name = pageTitle.map { compact($0) } ?? ""
    return outside.first { !PageCues.title.isDisjoint(with: PageMeasures.tokens(page.nodes[$0])) }
      ?? outside.first {
        PageCues.heading.contains(page.nodes[$0].name) && name.contains(compact($0))
      } ?? pageTitle
  }

  /// An element's text without white space, at most 200 characters of it.
  func compact(_ index: Int) -> String {
    var result = String.UnicodeScalarView()
    for node in page.nodes[index..<page.nodes[index].end] where node.isText {
      for scalar in page.text.scalars[node.text] where !PageMeasures.isBlank(scalar) {
        if result.count >= 200 { return String(result) }
        result.append(scalar)
      }
    }
    return String(result)
  }
}
