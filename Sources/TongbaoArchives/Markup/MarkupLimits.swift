import TongbaoText

/// Refuses pages whose markup is beyond what pages need, before gumbo sees them: gumbo's work grows
/// with the depth of the open elements, it compares each attribute of a tag with all before it, and it
/// rebuilds unclosed formatting elements in every block.
///
/// The stack of open elements is followed about as the HTML Living Standard (13.2.4, 13.2.6) builds it;
/// `PageTree` stops a parse that this lets through by mistake. Every search goes down a stack of at most
/// `depth` names, so the work is linear.
struct MarkupLimits {
  /// Open elements at one place.
  static let depth = 256
  /// Attributes of one tag.
  static let attributes = 256
  /// Elements of the page, those that unclosed formatting makes a browser repeat included.
  static let elements = 1_000_000

  private struct Element {
    var name: String
    /// How many formatting elements were active before it, where it parts them from those within.
    var marker: Int?
  }

  private var open: [Element] = []
  private var formatting: [(name: String, tag: [Unicode.Scalar])] = []
  private var count = 0

  /// How many formatting elements a new block must be given again, since theirs was closed early.
  private var unclosed: Int {
    formatting.count - min(formatting.count, open.count { Self.formatting.contains($0.name) })
  }

  /// What a page has too much of, nil when it may be read.
  static func excess(in page: [Unicode.Scalar]) -> Diagnostic? {
    var limits = MarkupLimits()
    var scanner = MarkupScanner(page)
    while let tag = scanner.next() {
      if tag.attributes > attributes {
        return error("\(attributes) attributes in one tag", "attributes", tag.range)
      }
      limits.follow(tag, in: page)
      if limits.open.count + limits.unclosed > depth {
        return error("\(depth) elements open at one place", "depth", tag.range)
      }
      if limits.count > elements { return error("\(elements) elements", "elements", tag.range) }
    }
    return nil
  }

  private static func error(_ limit: String, _ name: String, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, code: "markup-\(name)", message: "the page has more than \(limit)", range: range)
  }

  private mutating func follow(_ tag: MarkupScanner.Tag, in page: [Unicode.Scalar]) {
    if tag.isEnd {
      end(tag.name)
    } else if !Self.void.contains(tag.name) {
      start(tag, in: page)
    }
    // What stands behind a tag may make the parser rebuild all that is active.
    count += 1 + unclosed
  }
}

// MARK: - Start tags

extension MarkupLimits {
  private mutating func start(_ tag: MarkupScanner.Tag, in page: [Unicode.Scalar]) {
    if let rule = Self.closing[tag.name] { close(rule) }
    if Self.formatting.contains(tag.name) { activate(tag, in: page) }
    open.append(Element(name: tag.name, marker: startsScope(tag.name) ? formatting.count : nil))
  }

  /// A cell outside of a table is no element for the parser and parts nothing.
  private func startsScope(_ name: String) -> Bool {
    switch name {
    case "applet", "object", "marquee": true
    case "td", "th", "caption": open.contains { $0.name == "table" }
    default: false
    }
  }

  /// At most three alike stay active (13.2.4.3, "Noah's Ark"); a new link ends the one before.
  private mutating func activate(_ tag: MarkupScanner.Tag, in page: [Unicode.Scalar]) {
    if tag.name == "a" { end("a") }
    let text = Array(page[tag.range])
    let alike = formatting.indices.dropFirst(scope).filter { formatting[$0].tag == text }
    if alike.count >= 3 { formatting.remove(at: alike[0]) }
    formatting.append((tag.name, text))
  }

  /// How many formatting elements the innermost marker hides.
  private var scope: Int { open.last { $0.marker != nil }?.marker ?? 0 }

  /// Which open element a start tag closes, and what it may look through to find it.
  private struct Closing {
    var names: Set<String>
    var barriers: Set<String>?
  }

  private mutating func close(_ rule: Closing) {
    for index in open.indices.reversed() {
      let name = open[index].name
      if rule.names.contains(name) { return pop(to: index) }
      let isBarrier = rule.barriers?.contains(name) ?? !Self.transparent.contains(name)
      if isBarrier { return }
    }
  }

  private static let closing: [String: Closing] = {
    let table: Set<String> = ["table", "html", "template"]
    let sections: Set<String> = ["tbody", "thead", "tfoot", "caption", "colgroup"]
    var closing: [String: Closing] = [
      "p": Closing(names: ["p"], barriers: barriers.union(["button"])),
      "li": Closing(names: ["li"]),
      "option": Closing(names: ["option"], barriers: barriers),
      "td": Closing(names: ["td", "th"], barriers: table),
      "tr": Closing(names: ["tr"], barriers: table),
    ]
    closing["th"] = closing["td"]
    for name in ["dt", "dd"] { closing[name] = Closing(names: ["dt", "dd"]) }
    for name in sections { closing[name] = Closing(names: sections, barriers: table) }
    return closing
  }()
}

// MARK: - End tags

extension MarkupLimits {
  private mutating func end(_ name: String) {
    let barriers = Self.tableParts.contains(name) ? ["table", "html", "template"] : Self.barriers
    guard
      let index = open.lastIndex(where: { $0.name == name || barriers.contains($0.name) }),
      open[index].name == name
    else { return deactivate(name) }
    guard Self.formatting.contains(name) else { return pop(to: index) }
    deactivate(name)
    open.remove(at: index)
  }

  private mutating func deactivate(_ name: String) {
    let visible = formatting.indices.dropFirst(scope)
    if let last = visible.last(where: { formatting[$0].name == name }) {
      formatting.remove(at: last)
    }
  }

  private mutating func pop(to index: Int) {
    if let marker = open[index...].lazy.compactMap(\.marker).first, marker < formatting.count {
      formatting.removeSubrange(marker...)
    }
    open.removeSubrange(index...)
  }
}

// MARK: - Kinds of elements (HTML Living Standard, 13.1.2 and 13.2.4)

extension MarkupLimits {
  private static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]
  private static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]
  /// What an end tag does not look past.
  private static let barriers: Set<String> = [
    "applet", "caption", "html", "table", "td", "th", "marquee", "object", "template", "select",
    "svg", "math", "foreignobject", "desc", "annotation-xml", "mi", "mo", "mn", "ms", "mtext",
  ]
  private static let tableParts: Set<String> = [
    "table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup",
  ]
  /// What a list item's start tag looks past.
  private static let transparent = formatting.union(["span", "address", "div", "p", "label"])
}
