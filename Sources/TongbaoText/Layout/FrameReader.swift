/// Sets apart what frames a bulletin: the title, the lines above and below the text, by-lines,
/// other headlines, and a second printing.
struct FrameReader {
  private static let longestTitle = 80
  private static let shortestRunningHead = 6
  private static let longestChannel = 9
  /// A line of this length, or one with 。 in it, is prose, in code points.
  private static let longLine = 60

  private(set) var title: Range<Int>?
  private(set) var issuer: Range<Int>?
  private(set) var boilerplate: [Range<Int>] = []
  /// The lines of the text itself, without datelines and by-lines.
  private(set) var body: [Range<Int>] = []

  private let text: [Unicode.Scalar]
  private let boilerplateWords = BoilerplateWords.standard
  private let words = FrameWords.standard

  init(_ text: [Unicode.Scalar], lines: [Range<Int>]) {
    self.text = text
    let repeated = Repetition.repeated(in: text, lines: lines)
    let start = readHead(lines)
    let end = max(start, readTail(lines, from: start))
    readBody(lines[start..<end], repeated: repeated)
    for line in lines[end...] { boilerplate.append(line) }
  }

  // MARK: Head

  /// Reads the lines above the text, and returns the first line of the text.
  private mutating func readHead(_ lines: [Range<Int>]) -> Int {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if isHeadBoilerplate(line) {
        boilerplate.append(line)
        index += 1
      } else if title == nil, isChannel(lines[index...]) {
        boilerplate.append(line)
        index += 1
      } else if title == nil, let count = titleLines(lines[index...]) {
        let title = startOfTitle(line)..<lines[index + count - 1].upperBound
        self.title = title
        issuer = issuer ?? issuer(of: title)
        index += count
      } else {
        break
      }
    }
    return index
  }

  private mutating func isHeadBoilerplate(_ line: Range<Int>) -> Bool {
    guard line.count <= Self.longestTitle || isMatched(line, inHead: true) else { return false }
    if isMatched(line, inHead: true) {
      readIssuer(ofMetadata: line)
      return true
    }
    return isPageMark(line) || isDocumentNumber(line) || isSalutation(line) || readDated(line)
  }

  private func isMatched(_ line: Range<Int>, inHead: Bool) -> Bool {
    boilerplateWords.match(text, line, inHead: inHead) != nil
  }

  /// How many lines the title has that starts here; nil when no title does.
  private mutating func titleLines(_ lines: ArraySlice<Range<Int>>) -> Int? {
    guard let first = lines.first, lines.count > 1, isTitle(first) else { return nil }
    let second = lines[lines.startIndex + 1]
    guard isTitle(second) else { return 1 }
    let isLetterhead = words.isAgency(first, in: text)
    if isLetterhead { issuer = first }
    let continues =
      words.continuations.end(in: text, from: second.lowerBound, limit: second.upperBound) != nil
    return continues || isLetterhead ? 2 : 1
  }

  /// A short line above a line that is a title by far: the channel of the page (`民生工程`).
  private func isChannel(_ lines: ArraySlice<Range<Int>>) -> Bool {
    guard let first = lines.first, first.count <= Self.longestChannel, isTitle(first),
      let second = lines.dropFirst().first, second.count > 2 * first.count, isTitle(second),
      !words.isAgency(first, in: text)
    else { return false }
    let isCued =
      words.continuations.end(
        in: text, from: second.lowerBound, limit: second.upperBound) != nil
    return !isCued && text[second.lowerBound] != "(" && !text[second].contains(",")
      && FrameWords.parts(of: second, in: text).count < 3 && !readsAsMetadata(second)
  }

  private func readsAsMetadata(_ line: Range<Int>) -> Bool {
    isMatched(line, inHead: true) || isPageMark(line) || isDocumentNumber(line)
      || FrameWords.parts(of: line, in: text).contains { words.isDate($0, in: text) }
  }

  /// `甲市水利局关于…的通报`, `甲市水利局:…`: who issued it stands at the title's start.
  private func issuer(of title: Range<Int>) -> Range<Int>? {
    title.dropFirst(2).first { end in
      (text[end] == ":"
        || words.continuations.end(in: text, from: end, limit: title.upperBound) != nil)
        && words.isAgency(title.lowerBound..<end, in: text)
    }.map { title.lowerBound..<$0 }
  }

  private func startOfTitle(_ line: Range<Int>) -> Int {
    words.endOfPageMark(of: line, in: text) ?? line.lowerBound
  }

  private func isPageMark(_ line: Range<Int>) -> Bool {
    words.endOfPageMark(of: line, in: text) == line.upperBound
  }

  private func isTitle(_ line: Range<Int>) -> Bool {
    guard line.count <= Self.longestTitle, let last = line.last else { return false }
    switch text[last] {
    case ",", ";", ":", "。", "、", "|": return false
    default: break
    }
    let marker = Numbering.standard.marker(
      in: text, at: line.lowerBound, limit: line.upperBound, atLineStart: true, last: { _ in nil })
    let isNumbered = marker.map { $0.number > 0 } ?? false
    guard text[line].contains(where: \.isHan) else { return false }
    return !isNumbered && !text[line].contains { $0 == "。" || $0 == "|" || $0 == "\t" }
  }

  /// `岭水建〔2019〕86号` `第14期(总第206期)`
  private func isDocumentNumber(_ line: Range<Int>) -> Bool {
    guard line.count <= 30, let last = line.last else { return false }
    let hasYear = text[line].contains("〔") && text[line].contains { $0.isDigit }
    let isIssue = text[line.lowerBound] == "第" && text[line].contains("期")
    return (hasYear && text[last] == "号") || isIssue
  }

  /// `各市(州)水利局,厅直属有关单位:`
  private func isSalutation(_ line: Range<Int>) -> Bool {
    guard let last = line.last, text[last] == ":", title != nil else { return false }
    return text[line.lowerBound] == "各" && line.count <= Self.longLine
  }

  /// A line with a date of its own between blanks, and maybe an agency: `县农业局 2021年5月12日`.
  private mutating func readDated(_ line: Range<Int>) -> Bool {
    let parts = FrameWords.parts(of: line, in: text)
    guard parts.contains(where: { words.isDate($0, in: text) }), !text[line].contains("。") else {
      return false
    }
    if let agency = parts.first(where: { words.isAgency($0, in: text) }) { issuer = agency }
    return true
  }

  private mutating func readIssuer(ofMetadata line: Range<Int>) {
    guard issuer == nil else { return }
    for start in line {
      guard let end = words.sources.end(in: text, from: start, limit: line.upperBound),
        end < line.upperBound, text[end] == ":"
      else { continue }
      issuer = FrameWords.parts(of: end + 1..<line.upperBound, in: text).first
      return
    }
  }

  // MARK: Tail

  /// Reads the signature and the date below the text, and returns where they start.
  private mutating func readTail(_ lines: [Range<Int>], from start: Int) -> Int {
    var end = lines.count
    var isDated = false
    while end > start {
      let line = lines[end - 1]
      if words.isDate(line, in: text) || readDatedSignature(line) {
        isDated = true
      } else if isDated, words.isAgency(line, in: text) {
        issuer = line
      } else if !isMatched(line, inHead: false) && !isClosingBracket(line) {
        break
      }
      end -= 1
    }
    return end
  }

  private mutating func readDatedSignature(_ line: Range<Int>) -> Bool {
    line.count <= Self.longLine && readDated(line)
  }

  /// `(基建办供稿)` `(市水利局建管科 刘梦泽)` as a line of its own.
  private func isClosingBracket(_ line: Range<Int>) -> Bool {
    guard text[line.lowerBound] == "(", line.count <= Self.longLine else { return false }
    let rest = line.reversed().drop { text[$0].isDigit }
    guard let last = rest.first, text[last] == ")" else { return false }
    return words.byline(atEndOf: line.lowerBound..<last + 1, in: text) != nil
      || !text[line.lowerBound..<last].contains { $0.isDigit }
  }

  // MARK: Text

  private mutating func readBody(_ lines: ArraySlice<Range<Int>>, repeated: [Bool]) {
    var isForeign = false
    for (index, line) in zip(lines.indices, lines) {
      if repeated[index] || isTitle(repeatedBy: line) || isPageMark(line) {
        boilerplate.append(line)
      } else if let match = boilerplateWords.match(text, line, inHead: false) {
        boilerplate.append(line)
        isForeign = match.isFollowedByForeign
      } else if isForeign, !isProse(line) {
        boilerplate.append(line)
      } else {
        isForeign = readProse(line)
      }
    }
  }

  /// The title again, over a second printing or as a running head: `重点工程月报  第9期`.
  private func isTitle(repeatedBy line: Range<Int>) -> Bool {
    guard let title, line.count <= Self.longestTitle,
      let part = FrameWords.parts(of: line, in: text).first
    else { return false }
    let isWhole = part == line && part.count == title.count
    let isRunningHead =
      part.count >= Self.shortestRunningHead && part != line
      && words.isIssue(part.upperBound..<line.upperBound, in: text)
    return (isWhole || isRunningHead)
      && title.contains { start in
        start + part.count <= title.upperBound && text[start..<start + part.count] == text[part]
      }
  }

  private func isProse(_ line: Range<Int>) -> Bool {
    text[line].contains("。") || line.last.map { text[$0] == ";" } ?? false
  }

  /// Adds a line without its dateline and by-line. Returns whether it ends with a by-line, below
  /// which other headlines may stand.
  private mutating func readProse(_ line: Range<Int>) -> Bool {
    var line = line
    if let end = words.endOfDateline(of: line, in: text) {
      boilerplate.append(line.lowerBound..<end)
      line = end..<line.upperBound
    }
    let byline = words.byline(atEndOf: line, in: text)
    if let byline {
      boilerplate.append(byline)
      line = line.lowerBound..<byline.lowerBound
    }
    line = Line.trimmed(line, in: text)
    if !line.isEmpty { body.append(line) }
    return byline != nil
  }
}
