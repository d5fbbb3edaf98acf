import TongbaoRules

/// Plan or fact: words open a plan, which governs until its sentence ends or a word of completion takes
/// over; a heading or a title opens one for all that stands under it.
struct Modality {
  let terms: Terms
  /// What holds where no word of the sentence says anything.
  var isPlanByDefault = false

  func isPlan(before position: Int, in sentence: AnalyzedSentence) -> Bool {
    var last: Mention?
    for mention in sentence.chart.mentions where mention.range.upperBound <= position {
      guard mention[terms.mode] != Symbols.unknown,
        [terms.modal, terms.adverbs, terms.predicates].contains(mention.category),
        !isInside(mention, sentence)
      else { continue }
      if last.map({ $0.range.lowerBound < mention.range.lowerBound }) ?? true { last = mention }
    }
    if let last, last[terms.mode] == terms.planned || isInClause(last, of: position, sentence) {
      return last[terms.mode] == terms.planned
    }
    return last == nil && (isDue(before: position, in: sentence) || isPlanByDefault)
  }

  /// `1处托育点年底前开放`: what is told of a time before which it is due.
  private func isDue(before position: Int, in sentence: AnalyzedSentence) -> Bool {
    sentence.chart.mentions.contains {
      $0.category == terms.time && $0.range.upperBound <= position
        && isInClause($0, of: position, sentence)
        && (sentence.chart.text[$0.range.upperBound - 1] == "前"
          || sentence.chart.text[$0.range.upperBound] == "前")
    }
  }

  private func isInClause(
    _ mention: Mention, of position: Int, _ sentence: AnalyzedSentence
  ) -> Bool {
    sentence.parts.contains {
      $0.range.contains(mention.range.lowerBound)
        && ($0.range.contains(position) || $0.range.upperBound == position)
    }
  }

  /// The 计划 of a base, a yardstick or a measure (`占年度计划的71%`) opens no plan.
  private func isInside(_ word: Mention, _ sentence: AnalyzedSentence) -> Bool {
    sentence.chart.mentions.contains {
      [terms.base, terms.yardstick, terms.measure, terms.subset].contains($0.category)
        && $0.range.lowerBound <= word.range.lowerBound
        && $0.range.upperBound >= word.range.upperBound
    }
  }
}
