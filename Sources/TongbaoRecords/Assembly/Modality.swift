import TongbaoRules

/// Plan or fact: words open a plan, which governs until its sentence ends or a word of completion takes
/// over; a heading or a title opens one for all that stands under it.
struct Modality {
  let terms: Terms
  /// What holds where no word of the sentence says anything.
  var isPlanByDefault = false
  /// Whether the plan of the sentence before goes on behind its semicolon.
  var isPlanCarried = false

  func isPlan(before position: Int, in sentence: AnalyzedSentence) -> Bool {
    let last = lastWord(before: position, in: sentence)
    if let last, last[terms.mode] == terms.planned || isInClause(last, of: position, sentence) {
      return last[terms.mode] == terms.planned
    }
    return last == nil
      && (isDue(before: position, in: sentence) || isPlanByDefault || isPlanCarried)
  }

  /// Whether the plan that a sentence's first amount is part of is still open where it ends.
  func isPlanOpen(behind sentence: AnalyzedSentence) -> Bool {
    guard let last = lastWord(before: sentence.range.upperBound, in: sentence) else {
      return isPlanCarried
    }
    return last[terms.mode] == terms.planned
      && !sentence.chart.mentions(of: terms.amount).contains {
        $0.range.upperBound <= last.range.lowerBound
      }
  }

  /// The last word before a position that says plan or fact. What a plan says will be done (`将提前完成`) is
  /// no fact.
  private func lastWord(before position: Int, in sentence: AnalyzedSentence) -> Mention? {
    let words = sentence.chart.mentions.filter {
      terms.openers.contains($0.category) && $0.range.upperBound <= position
        && $0[terms.mode] != Symbols.unknown && !isInside($0, sentence)
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return words.reduce(nil) { last, word in
      guard let last, word.category == terms.predicates,
        last[terms.mode] == terms.planned,
        isInClause(last, of: word.range.lowerBound, sentence)
      else { return word }
      return last
    }
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
      terms.modifiers.contains($0.category)
        && $0.range.lowerBound <= word.range.lowerBound
        && $0.range.upperBound >= word.range.upperBound
    }
  }
}
