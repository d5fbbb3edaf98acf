/// Blanks inside lines: those that tear a word or a number, or stand between scripts for looks, go;
/// those that part columns, names or headlines stay.
struct Blanks: ~Copyable {
  private let line: ArraySlice<Glyph>
  private let kind: Kind

  private enum Kind { case prose, columns, bare }

  static func removed(from text: [Glyph]) -> [Glyph] {
    guard text.contains(where: { $0.scalar.isBlank }) else { return text }
    var result: [Glyph] = []
    result.reserveCapacity(text.count)
    var seams = WordSeams()
    for line in text.split(separator: "\n", by: \.scalar) {
      if line.contains(where: { $0.scalar.isBlank }) {
        Blanks(line).remove(&seams, into: &result)
      } else {
        result += line
      }
      if line.endIndex < text.count { result.append(text[line.endIndex]) }
    }
    return result
  }

  private init(_ line: ArraySlice<Glyph>) {
    self.line = line
    kind = Self.kind(of: line)
  }

  private static func kind(of line: ArraySlice<Glyph>) -> Kind {
    var blanks = 0
    var marks = 0
    for glyph in line {
      if glyph.scalar == "|" || glyph.scalar == "\t" || glyph.scalar == "│" { return .columns }
      blanks = glyph.scalar.isBlank ? blanks + 1 : 0
      if blanks == 3 { return .columns }
      if glyph.scalar.isProseMark { marks += 1 }
    }
    return marks > 0 ? .prose : .bare
  }

  /// Each character is looked at once, a blank's neighbours once more.
  private func remove(_ seams: inout WordSeams, into result: inout [Glyph]) {
    var index = line.startIndex
    while index < line.endIndex {
      guard line[index].scalar.isBlank else {
        result.append(line[index])
        index += 1
        continue
      }
      let run = line[index...].prefix { $0.scalar.isBlank }
      result += kept(run, behind: result, &seams)
      index = run.endIndex
    }
  }

  /// What is left of a run of blanks: a tab, two blanks for a gap, one blank, or nothing.
  private func kept(
    _ run: ArraySlice<Glyph>, behind text: [Glyph], _ seams: inout WordSeams
  ) -> [Glyph] {
    guard let first = run.first else { return [] }
    if let tab = run.first(where: { $0.scalar == "\t" }) { return [tab] }
    if run.count > 1 { return Array(run.prefix(2)) }
    if first.scalar == "\u{3000}" { return [first] }
    guard let left = text.last?.scalar, let right = line[run.endIndex...].first?.scalar,
      let gap = Gap(left, right)
    else { return [first] }
    let after = line[run.endIndex...]
    return isNoise(gap, text, after, &seams) ? [] : [first]
  }

  /// The characters on either side of one blank.
  private struct Gap {
    let left: Side
    let right: Side
    let scalars: (left: Unicode.Scalar, right: Unicode.Scalar)

    enum Side { case han, digit, latin, mark }

    init?(_ left: Unicode.Scalar, _ right: Unicode.Scalar) {
      guard left != "\n", right != "\n" else { return nil }
      (self.left, self.right) = (Self.side(left), Self.side(right))
      scalars = (left, right)
    }

    private static func side(_ scalar: Unicode.Scalar) -> Side {
      if scalar.isHan { return .han }
      if scalar.isDigit { return .digit }
      return scalar.isLatin ? .latin : .mark
    }
  }

  private func isNoise(
    _ gap: Gap, _ text: [Glyph], _ after: ArraySlice<Glyph>, _ seams: inout WordSeams
  ) -> Bool {
    switch (gap.left, gap.right) {
    case (.latin, .latin), (.latin, .digit), (.digit, .latin): false
    case (.latin, .han), (.han, .latin): kind == .prose
    case (.digit, .digit): kind == .prose && Self.isOneNumber(text, after)
    case (.digit, .han): kind == .prose || UnitHead.contains(gap.scalars.right)
    case (.han, .digit): kind == .prose || gap.scalars.left == "第"
    case (.han, .han):
      kind == .prose && !Self.partsNames(text)
        || seams.isTorn(text.suffix(4), after, .certain)
    case (.mark, _), (_, .mark): isNoise(besideMark: gap, text, after)
    }
  }

  /// `2 154户`, `1.8 6亿元`; not a year or a telephone number and what follows it, nor a whole number and
  /// the fraction behind it (`1 3/4`).
  private static func isOneNumber(_ text: [Glyph], _ after: ArraySlice<Glyph>) -> Bool {
    let head = text.reversed().prefix { $0.scalar.isDigit || $0.scalar == "." }
    let tail = after.prefix { $0.scalar.isDigit || $0.scalar == "." }
    if after.dropFirst(tail.count).first?.scalar == "/" { return false }
    let isDecimal = head.contains { $0.scalar == "." }
    return (head.count <= 3 || isDecimal && head.count <= 6) && tail.count <= 6
  }

  /// Whether the text ends in a bracket with names in it, or in the head of a dispatch: `10月19日讯`.
  private static func partsNames(_ text: [Glyph]) -> Bool {
    if let last = text.last?.scalar, ["讯", "訊", "电", "電"].contains(last) { return true }
    let near = text.suffix(20).reversed().prefix { $0.scalar != ")" && $0.scalar != "）" }
    return near.contains { $0.scalar == "(" || $0.scalar == "（" }
  }

  private func isNoise(
    besideMark gap: Gap, _ text: [Glyph], _ after: ArraySlice<Glyph>
  ) -> Bool {
    let (left, right) = gap.scalars
    if kind == .columns, left == "|" || right == "|" { return false }
    if right == "%" || right == "％" || right == "‰" { return gap.left == .digit }
    if right == "." {
      return gap.left == .digit && after.dropFirst().first?.scalar.isDigit ?? false
    }
    if left == "." { return gap.right == .digit && Self.isDecimalPoint(text) }
    return Self.hugs(left, isLeft: true) || Self.hugs(right, isLeft: false)
  }

  /// Whether the text ends in digits and a point that do not number its line.
  private static func isDecimalPoint(_ text: [Glyph]) -> Bool {
    let digits = text.dropLast().reversed().prefix { $0.scalar.isDigit }
    let before = text.dropLast(digits.count + 1).last?.scalar
    return !digits.isEmpty && before.map { $0 != "\n" } ?? false
  }

  /// Marks that take no blank beside them.
  private static func hugs(_ mark: Unicode.Scalar, isLeft: Bool) -> Bool {
    switch mark {
    case "，", "。", "、", "；", "：", "！", "？", "（", "）": true
    case "《", "“", "「", "〔", "(": isLeft
    case "》", "”", "」", "〕", ")", ",", ";": !isLeft
    default: false
    }
  }
}

extension [Glyph] {
  /// The pieces between separators, empty ones included.
  fileprivate func split(
    separator: Unicode.Scalar, by key: (Glyph) -> Unicode.Scalar
  ) -> [ArraySlice<Glyph>] {
    split(omittingEmptySubsequences: false) { key($0) == separator }
  }
}
