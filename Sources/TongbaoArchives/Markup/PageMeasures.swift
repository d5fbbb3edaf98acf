import TongbaoText

/// How much text the nodes of a page hold and of what kind, each with its descendants.
///
/// Prose weighs more than labels: text with Chinese punctuation or digits counts four times, links
/// count nothing. Two passes over the nodes, so the work is linear.
struct PageMeasures {
  /// Characters that show, white space aside.
  var length: [Int]
  /// Those of them within links.
  var linked: [Int]
  var links: [Int]
  var weight: [Int]
  /// Whether a block stands among the descendants.
  var holdsBlocks: [Bool]
  /// Whether the node shows nothing of the article, itself or by an ancestor.
  var isHidden: [Bool]

  init(_ page: PageTree) {
    let count = page.nodes.count
    length = Array(repeating: 0, count: count)
    linked = length
    links = length
    weight = length
    holdsBlocks = Array(repeating: false, count: count)
    isHidden = holdsBlocks
    measure(page)
    hideWhatIsApart(page)
  }

  private mutating func measure(_ page: PageTree) {
    var isLink = Array(repeating: false, count: page.nodes.count)
    for (index, node) in page.nodes.enumerated() {
      isLink[index] = node.name == "a" || isLink[node.parent]
      isHidden[index] = isHidden[node.parent] || Self.showsNothing(node)
      if node.name == "a" { links[index] = 1 }
      if node.isText, !isHidden[index] { measureText(index, page, isLink: isLink[index]) }
    }
    sum(page)
  }

  private mutating func measureText(_ index: Int, _ page: PageTree, isLink: Bool) {
    let text = page.text.scalars[page.nodes[index].text]
    length[index] = text.count { !Self.isBlank($0) }
    if isLink {
      linked[index] = length[index]
    } else {
      weight[index] = length[index] * (text.contains(where: Self.isProse) ? 4 : 1)
    }
  }

  /// Children stand behind their parents, so one pass from the end adds all up.
  private mutating func sum(_ page: PageTree) {
    for index in page.nodes.indices.dropFirst().reversed() {
      let parent = page.nodes[index].parent
      length[parent] += length[index]
      linked[parent] += linked[index]
      links[parent] += links[index]
      weight[parent] += weight[index]
      if holdsBlocks[index] || PageCues.block.contains(page.nodes[index].name) {
        holdsBlocks[parent] = true
      }
    }
  }

  /// What calls itself a menu or a footer is apart, unless most of the page's prose stands in it.
  private mutating func hideWhatIsApart(_ page: PageTree) {
    guard let whole = weight.first else { return }
    for (index, node) in page.nodes.enumerated() {
      let isApart = PageCues.apart.isDisjoint(with: Self.tokens(node)) == false
      isHidden[index] =
        isHidden[index] || isHidden[node.parent] || (isApart && weight[index] * 2 < whole)
    }
  }

  private static func showsNothing(_ node: PageTree.Node) -> Bool {
    guard !PageCues.hidden.contains(node.name), node.attributes["hidden"] == nil else {
      return true
    }
    let style = (node.attributes["style"] ?? "").lowercased().filter { $0 != " " }
    return style.contains("display:none")
  }

  /// The words of an element's id and class, in lower case.
  static func tokens(_ node: PageTree.Node) -> Set<String> {
    guard !node.attributes.isEmpty else { return [] }
    let words = [node.attributes["id"], node.attributes["class"]].compactMap { $0?.lowercased() }
    return Set(words.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
  }

  /// Whether a block is a list of links: all of it, or three quarters in several.
  func isLinkList(_ index: Int) -> Bool {
    guard links[index] > 0, length[index] > 0 else { return false }
    return linked[index] == length[index]
      || (links[index] > 1 && linked[index] * 4 >= length[index] * 3)
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2002...0x200B, 0x3000: true
    default: false
    }
  }

  private static func isProse(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "；", "：", "、", "％", "%": true
    default: scalar.isDigit
    }
  }
}
