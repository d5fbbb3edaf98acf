import TongbaoRules

/// 其中, brackets and lists that break a quantity down: which draft is the whole of which part.
extension ClauseReader {
  /// Where a clause begins to tell parts, the drafts before it hold the whole.
  mutating func openWhole(in part: ClauseSplitter.Part) {
    let total = firstDraft + drafts.count
    guard total > 0 else { return }
    let isCarried = drafts.isEmpty
    if let bracket = part.bracket {
      if outerWhole == nil { outerWhole = .some(whole) }
      if bracket != openBracket { whole = total - 1 }
      openBracket = bracket
      return
    }
    if let outer = outerWhole {
      whole = outer
      outerWhole = nil
    }
    if beginsWithPartWord(part.range) {
      whole = total - 1
    } else if whole != nil, !isSetOpen, isOver(in: part.range, isCarried: isCarried) {
      whole = nil
    }
  }

  /// `52个子项中,`: what is counted behind it is of this set, to the end of the sentence.
  mutating func openSet(behind clause: Range<Int>) {
    guard clause.last.map({ chart.text[$0] == "中" }) ?? false,
      clause.upperBound < sentence.range.upperBound
    else { return }
    whole = firstDraft + drafts.count - 1
    isSetOpen = true
    measureSet(in: clause)
    if let project = drafts.last?.project { run(project) }
  }

  /// The 6所 of `6所改扩建学校中` is how big the set is; only words before it tell its state.
  private mutating func measureSet(in clause: Range<Int>) {
    guard let amount = drafts.last?.amount?.range, clause.contains(amount.lowerBound),
      !chart.mentions.contains(where: {
        ($0.category == terms.predicate || $0.category == terms.state)
          && clause.lowerBound..<amount.lowerBound ~= $0.range.lowerBound
      })
    else { return }
    setLastRole(.scope)
  }

  /// `完工桥梁中,` opens a set by its state.
  mutating func opensState(_ clause: Range<Int>) -> Bool {
    guard clause.last.map({ chart.text[$0] == "中" }) ?? false,
      clause.upperBound < sentence.range.upperBound,
      let state = chart.mentions.first(where: {
        ($0.category == terms.predicate || $0.category == terms.state)
          && clause.contains($0.range.lowerBound)
      })
    else { return false }
    implied =
      state[terms.status] == Symbols.unknown
      ? nil : Record.Status(rawValue: rules.symbols[state[terms.status]])
    return implied != nil
  }

  private func beginsWithPartWord(_ clause: Range<Int>) -> Bool {
    let words = terms.partWords
    return chart.mentions.contains {
      $0.category == words && $0.range.lowerBound >= clause.lowerBound
        && $0.range.lowerBound <= clause.lowerBound + 1
    }
  }

  /// A list of parts ends with its sentence's next predicate; behind a semicolon, with a piece of work.
  private func isOver(in clause: Range<Int>, isCarried: Bool) -> Bool {
    chart.mentions.contains {
      clause.contains($0.range.lowerBound)
        && ($0.category == terms.predicate || $0.category == terms.modal
          || isCarried && $0.category == terms.name
            && ($0[terms.kind] == terms.event || $0[terms.kind] == terms.work))
    }
  }

  /// The whole of a part: the nearest draft at or before `whole` with the part's unit that is no part
  /// itself of the same list.
  func parent(of draft: Draft) -> Int? {
    guard let whole, let unit = draft.amount?.unit else { return nil }
    var number = whole
    while number >= 0, number > whole - 4 {
      let candidate = self.draft(number)
      let isWhole = candidate.role != .completion && candidate.role != .change
      if isWhole
        && (candidate.amount?.unit == unit || candidate.amount?.unit?.dimension == unit.dimension)
      {
        return number
      }
      number -= 1
    }
    return nil
  }
}
