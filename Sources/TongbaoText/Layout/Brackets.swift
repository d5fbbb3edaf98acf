/// Finds the brackets and quotes of a line that keep what is in them together.
enum Brackets {
  /// A longer stretch is no bracket but an opening mark that something lost the closing of.
  private static let longest = 300

  /// The outermost pairs of `line`, both marks included, ascending. A mark without its partner is
  /// none; nor is a pair with a sentence's end inside (a closing mark at the very end may follow
  /// one): it holds several sentences, or its closing mark belongs to another.
  static func outermost(in text: [Unicode.Scalar], line: Range<Int>) -> [Range<Int>] {
    var outermost: [Range<Int>] = []
    for pair in pairs(in: text, line: line)
    where pair.lowerBound >= (outermost.last?.upperBound ?? 0) {
      outermost.append(pair)
    }
    return outermost
  }

  /// All pairs by their opening mark. Linear: each opening mark is pushed and popped once.
  private static func pairs(in text: [Unicode.Scalar], line: Range<Int>) -> [Range<Int>] {
    var opened: [Range<Int>?] = []
    var stack: [(mark: Unicode.Scalar, start: Int, slot: Int)] = []
    var stop = -1
    var stopBefore = -1
    for index in line {
      let scalar = text[index]
      if scalar == "。" { (stopBefore, stop) = (stop, index) }
      if let opening = opening(of: scalar),
        let depth = stack.suffix(deepest).lastIndex(where: { $0.mark == opening })
      {
        let (_, start, slot) = stack[depth]
        stack.removeSubrange(depth...)
        let lastStop = stop == index - 1 ? stopBefore : stop
        if lastStop < start, index - start <= longest { opened[slot] = start..<index + 1 }
      } else if opens(scalar) {
        stack.append((scalar, index, opened.count))
        opened.append(nil)
      }
    }
    return opened.compactMap(\.self)
  }

  /// How far down a partner is looked for, so that a line of opening marks stays linear.
  private static let deepest = 8

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "“", "‘", "《", "〈", "「", "『", "【", "〔", "﹝", "〖", "\"": true
    default: false
    }
  }

  private static func opening(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ")": "("
    case "]": "["
    case "”": "“"
    case "’": "‘"
    case "》": "《"
    case "〉": "〈"
    case "」": "「"
    case "』": "『"
    case "】": "【"
    case "〕": "〔"
    case "﹞": "﹝"
    case "〗": "〖"
    case "\"": "\""
    default: nil
    }
  }
}
