import TongbaoText

/// `Lexicons/CheckWords.tsv`: what the words of a sentence let a check expect.
struct CheckWords: Sendable {
  enum Role: String { case opening, excess, overlap, rest, source, closing }

  private let words: [(word: [Unicode.Scalar], role: Role)]

  static let builtin = CheckWords()

  private init() {
    words = TSV.rows(of: Resources.checkWords).compactMap { row in
      guard row.count > 1, let role = Role(rawValue: row[1]) else { return nil }
      return (Array(row[0].unicodeScalars), role)
    }
  }

  /// True when a text begins with a word of that role.
  func open(_ role: Role, _ text: String) -> Bool {
    let start = Array(text.unicodeScalars.prefix(8))
    return words.contains { $0.role == role && start.starts(with: $0.word) }
  }

  /// True when a word of that role stands in a folded text. Linear in the text: the words are few and short.
  func contain(_ role: Role, in text: ArraySlice<Unicode.Scalar>) -> Bool {
    words.contains { entry in
      entry.role == role
        && text.indices.contains { text.holds(entry.word, at: $0) }
    }
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate func holds(_ word: [Unicode.Scalar], at start: Int) -> Bool {
    endIndex - start >= word.count && self[start..<start + word.count].elementsEqual(word)
  }
}
