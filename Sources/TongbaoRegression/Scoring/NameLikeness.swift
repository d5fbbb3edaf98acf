import TongbaoText

/// Whether two names mean the same: equal but for marks and the generic words around them, or nearly
/// equal with the same numerals. The rules are those of the scorer that the gold data comes with.
enum NameLikeness {
  /// How alike a project's name must be, and any other field's.
  static let projectThreshold = 0.85
  static let fieldThreshold = 0.7

  static func isProject(_ name: String?, among golds: [String]) -> Bool {
    guard !golds.isEmpty else { return (name ?? "").isEmpty }
    guard let name, !name.isEmpty else { return false }
    return golds.contains { areAlike(name, $0, projectThreshold) }
  }

  /// A text field may also hold the gold's words, or be held by them.
  static func isField(_ value: String?, among golds: [String]) -> Bool {
    guard let value, !value.isEmpty else { return false }
    let words = bare(value)
    return golds.contains { gold in
      let other = bare(gold)
      return areAlike(value, gold, fieldThreshold) || contains(words, other)
        || contains(other, words)
    }
  }

  private static func areAlike(_ left: String, _ right: String, _ threshold: Double) -> Bool {
    let (a, b) = (core(left), core(right))
    return a == b || (dice(a, b) >= threshold && numerals(of: a) == numerals(of: b))
  }

  private static func contains(_ text: [Unicode.Scalar], _ words: [Unicode.Scalar]) -> Bool {
    words.isEmpty || TextSearch.place(of: String(words), in: text) != nil
  }

  // MARK: Cores

  private static let marks = Set("“”\"'‘’《》「」『』（）()·,，。、:：".unicodeScalars)
  private static let tails = ["项目", "工程", "工作", "建设", "任务", "计划", "行动"].map(scalars)
  private static let heads = ["新建", "改造", "实施", "推进", "开展", "建设", "完成", "推动", "加快"]
    .map(scalars)

  private static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// Without white space and marks.
  private static func bare(_ name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.filter { !$0.properties.isWhitespace && !marks.contains($0) }
  }

  /// Without generic tails, unless less than two characters stay; then without generic heads, as long
  /// as three stay.
  private static func core(_ name: String) -> [Unicode.Scalar] {
    let whole = bare(name)
    var core = whole[...]
    while let tail = tails.first(where: { core.ends(with: $0) }) {
      core = core.dropLast(tail.count)
    }
    if core.count < 2 { core = whole[...] }
    while let head = heads.first(where: { core.starts(with: $0) }), core.count - head.count >= 3 {
      core = core.dropFirst(head.count)
    }
    return Array(core)
  }

  /// Dice's coefficient over pairs of characters.
  private static func dice(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    let (a, b) = (pairs(of: left), pairs(of: right))
    var pool: [[Unicode.Scalar]: Int] = [:]
    for pair in b { pool[pair, default: 0] += 1 }
    var hits = 0
    for pair in a where pool[pair, default: 0] > 0 {
      pool[pair]! -= 1
      hits += 1
    }
    return 2 * Double(hits) / Double(a.count + b.count)
  }

  private static func pairs(of text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard text.count > 1 else { return [text] }
    return (0..<text.count - 1).map { Array(text[$0..<$0 + 2]) }
  }

  private static let numeralSigns = Set("#〇一二三四五六七八九十百千两甲乙丙丁".unicodeScalars)

  /// Runs of digits, letters and numerals, sorted.
  private static func numerals(of text: [Unicode.Scalar]) -> [String] {
    text.split { !($0.isDigit || $0.isLatin || numeralSigns.contains($0)) }.map { String($0) }
      .sorted()
  }
}

extension Collection where Element == Unicode.Scalar {
  fileprivate func ends(with words: [Unicode.Scalar]) -> Bool {
    count >= words.count && suffix(words.count).elementsEqual(words)
  }
}
