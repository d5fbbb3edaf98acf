#if HTML
  import CGumbo
#endif
import TongbaoText

/// The tree of a page, flat: nodes in the order of the markup, each before its descendants.
struct PageTree {
  /// An element or a stretch of text.
  struct Node {
    /// The element's name in lower case; empty for text.
    var name = ""
    /// Lower-case names; only those that this reader asks for.
    var attributes: [String: String] = [:]
    /// For text: where it stands in `text`.
    var text: Range<Int> = 0..<0
    /// The index of the parent; the root is its own.
    var parent: Int
    /// The index behind the last descendant.
    var end: Int

    var isText: Bool { name.isEmpty }
  }

  var nodes: [Node] = []
  /// The text of all text nodes, character references decoded.
  var text = MarkedText()
}

#if HTML
  extension PageTree {
    /// Far over what any page took that was not made to hurt: 20 MB a second, 30 bytes a byte.
    private static func limits(_ bytes: Int) -> (memory: Int, seconds: Double) {
      ((64 << 20) + 200 * bytes, 2 + Double(bytes) * 2e-6)
    }

    /// Parses a page that is within `MarkupLimits`.
    ///
    /// - Throws: when the markup is such that the parse runs over its time or memory all the same.
    init(_ source: SourceText) throws(DocumentFailure) {
      var bytes = Array(String(source.scalars).utf8)
      let offsets = CodePointOffsets(bytes)
      let limits = Self.limits(bytes.count)
      bytes.append(0)
      let isRead = bytes.withUnsafeBytes { buffer -> Bool in
        guard let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress,
          let page = tongbao_page_parse(start, buffer.count - 1, limits.memory, limits.seconds)
        else { return false }
        defer { tongbao_page_free(page) }
        copy(tongbao_page_root(page), of: source) { text in
          guard let data = text.original_text.data else { return nil }
          let first = data - start
          return offsets.offset(first)..<offsets.offset(first + text.original_text.length)
        }
        return true
      }
      guard isRead else {
        throw DocumentFailure(code: "markup-work", message: "the page's markup takes too much work")
      }
    }

    /// Copies gumbo's tree with a stack of its own: a page cannot exhaust the thread's.
    private mutating func copy(
      _ root: UnsafeMutablePointer<GumboNode>, of source: SourceText,
      range: (GumboText) -> Range<Int>?
    ) {
      var pending = [(node: root, parent: 0)]
      let aligner = TextAligner(source: source.scalars)
      while let (node, parent) = pending.popLast() {
        let index = nodes.count
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
          let element = node.pointee.v.element
          nodes.append(Self.node(element, parent: parent, end: index + 1))
          for child in Self.pointers(element.children).reversed() {
            pending.append((child.assumingMemoryBound(to: GumboNode.self), index))
          }
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE:
          guard let range = range(node.pointee.v.text) else { continue }
          let first = text.scalars.count
          let decoded = String(cString: node.pointee.v.text.text)
          aligner.append(decoded, from: range, to: &text)
          nodes.append(Node(text: first..<text.scalars.count, parent: parent, end: index + 1))
        default: continue
        }
      }
      closeNodes()
    }

    /// Children stand behind their parents, so one pass from the end sets all ends.
    private mutating func closeNodes() {
      for index in nodes.indices.dropFirst().reversed() {
        let parent = nodes[index].parent
        nodes[parent].end = max(nodes[parent].end, nodes[index].end)
      }
    }

    private static func node(_ element: GumboElement, parent: Int, end: Int) -> Node {
      var node = Node(name: name(element), parent: parent, end: end)
      for pointer in pointers(element.attributes) {
        let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
        let name = String(cString: attribute.name).lowercased()
        if PageCues.attributes.contains(name) {
          node.attributes[name] = String(cString: attribute.value)
        }
      }
      return node
    }

    /// Unknown elements are named alike: nothing depends on which they are.
    private static func name(_ element: GumboElement) -> String {
      let name = String(cString: gumbo_normalized_tagname(element.tag))
      return name.isEmpty ? "unknown" : name
    }

    private static func pointers(_ vector: GumboVector) -> [UnsafeMutableRawPointer] {
      UnsafeBufferPointer(start: vector.data, count: Int(vector.length)).compactMap { $0 }
    }
  }
#endif

/// Byte offsets of a UTF-8 text to code points: a count every 256 bytes, the rest counted when asked.
struct CodePointOffsets {
  private let bytes: [UInt8]
  private let counts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var counts = [0]
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 { count += 1 }
      if (index + 1) % 256 == 0 { counts.append(count) }
    }
    self.counts = counts
  }

  /// How many code points begin before a byte.
  func offset(_ byte: Int) -> Int {
    let byte = max(0, min(byte, bytes.count))
    let block = byte / 256
    return counts[block] + bytes[block * 256..<byte].count { $0 & 0xC0 != 0x80 }
  }
}
