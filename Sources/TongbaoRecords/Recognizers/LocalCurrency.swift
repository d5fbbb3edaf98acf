import TongbaoText

/// The currency that a document means by 元: `LocalCurrencies.tsv`.
///
/// Simplified script is the mainland's. A document in Traditional script comes from Hong Kong, Macao, Taiwan or
/// a mainland site's Traditional pages: the words that only one of them uses tell which.
package struct LocalCurrency: Sendable, Hashable {
  /// ISO 4217; nil where the document does not tell.
  package let code: String?

  private static let words: CharacterTrie<String> = {
    let rows = LexiconRows.read(Resources.localCurrencies, columns: 4)
    return CharacterTrie(rows.flatMap { row in LexiconRows.forms(row[0]).map { ($0, row[1]) } })
  }()

  /// Reads the document once, from left to right.
  package init(of text: CleanText) {
    guard text.script == .traditional else {
      code = "CNY"
      return
    }
    var counts: [String: Int] = [:]
    for place in text.folded.indices {
      guard let word = Self.words.longestMatch(in: text.folded, at: place) else { continue }
      counts[word.value, default: 0] += 1
    }
    let most = counts.values.max() ?? 0
    let leading = counts.filter { $0.value == most }
    code = leading.count == 1 ? leading.first?.key : nil
  }

  /// The code of a unit in this document.
  package func code(of unit: Unit?) -> String? {
    guard let unit else { return nil }
    return unit.isLocal ? code : unit.code
  }
}
