/// Finds the second printing of a body.
struct Repetition {
  /// A line of prose that is no shorter than this starts a repetition, in code points.
  private static let shortestStart = 15

  private let text: [Unicode.Scalar]
  private let lines: [Range<Int>]
  private var firstByHash: [UInt64: Int] = [:]

  /// Which of `lines` repeat an earlier one: prose, and what goes on from it line by line. Blanks
  /// do not count. Each line is read at most three times.
  static func repeated(in text: [Unicode.Scalar], lines: [Range<Int>]) -> [Bool] {
    var repetition = Repetition(text: text, lines: lines)
    var originals: [Int?] = []
    for index in lines.indices {
      let follows = index > 0 ? originals[index - 1].map { $0 + 1 } : nil
      originals.append(repetition.original(of: index, expected: follows))
    }
    return originals.map { $0 != nil }
  }

  private init(text: [Unicode.Scalar], lines: [Range<Int>]) {
    self.text = text
    self.lines = lines
  }

  private mutating func original(of index: Int, expected: Int?) -> Int? {
    if let expected, expected < index, isEqual(expected, index) { return expected }
    guard let last = lines[index].last, text[last] == "。", lines[index].count >= Self.shortestStart
    else { return nil }
    let hash = hash(of: lines[index])
    guard let first = firstByHash[hash] else {
      firstByHash[hash] = index
      return nil
    }
    return isEqual(first, index) ? first : nil
  }

  private func isEqual(_ first: Int, _ second: Int) -> Bool {
    let words = lines[first].lazy.map { text[$0] }.filter { !$0.isBlank }
    return words.elementsEqual(lines[second].lazy.map { text[$0] }.filter { !$0.isBlank })
  }

  /// FNV-1a over the characters that are no blanks.
  private func hash(of line: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in line where !text[index].isBlank {
      hash = (hash ^ UInt64(text[index].value)) &* 0x100_0000_01B3
    }
    return hash
  }
}
