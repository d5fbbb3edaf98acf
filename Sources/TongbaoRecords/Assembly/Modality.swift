import TongbaoRules

/// Plan or fact: words open a plan, which governs until its sentence ends or a word of completion takes
/// over; a heading or a title opens one for all that stands under it.
struct Modality {
  let terms: Terms
  let symbols: Symbols
  /// What holds where no word of the sentence says anything.
  var isPlanByDefault = false

  func isPlan(before position: Int, in sentence: AnalyzedSentence) -> Bool {
    var last: Mention?
    for mention in sentence.chart.mentions where mention.range.upperBound <= position {
      guard mention[terms.mode] != Symbols.unknown,
        mention.category == terms.modals || mention.category == terms.adverbs
      else { continue }
      if last.map({ $0.range.lowerBound < mention.range.lowerBound }) ?? true { last = mention }
    }
    guard let last else { return isPlanByDefault }
    return last[terms.mode] == symbols["planned"]
  }
}
