import TongbaoRules

/// What a name stands for: a piece of work with its part, what was named before, the whole that it is a part of.
extension ClauseReader {
  /// A name that goes on from a piece of work to its part (`…改造工程桥梁下部结构`).
  func workAndPart(of name: NameReference) -> (work: NameReference, part: Range<Int>)? {
    guard name.kind == .part,
      let head = chart.mentions(of: terms.heads).last(where: {
        $0[terms.kind] == terms.work && name.range.contains($0.range.lowerBound)
          && $0.range.lowerBound > name.range.lowerBound + 1
          && $0.range.upperBound <= name.range.upperBound - 2
      })
    else { return nil }
    let end = head.range.upperBound
    return (
      NameReference(range: name.range.lowerBound..<end, origin: name.origin, kind: .work),
      end..<name.range.upperBound
    )
  }

  /// The task of this row that a name repeats.
  func task(named object: NameReference) -> NameReference? {
    topic.tasks.first { ends($0, with: object) }
  }

  /// What a name repeats the end of (补贴 behind 租赁补贴) is that again.
  func antecedent(of name: NameReference) -> NameReference? {
    [topic.running, topic.item, topic.section].lazy.compactMap { $0 }.first {
      $0.range.count > name.range.count && ends($0, with: name)
    }
  }

  private func ends(_ earlier: NameReference, with name: NameReference) -> Bool {
    text.folded[earlier.range].suffix(name.range.count).elementsEqual(chart.text[name.range])
  }

  /// 该项目, 上述问题: what was named last that ends with that word.
  func definite(in clause: Range<Int>) -> NameReference? {
    let articles = terms.articles
    return names(in: clause).lazy.filter { name in
      isGeneric(name.range)
        && chart.mentions(endingAt: name.range.lowerBound).contains { $0.category == articles }
    }.compactMap { antecedent(of: reference($0)) }.first
  }

  /// The project of the set whose parts are being told.
  var openSet: NameReference? { whole.flatMap { draft($0).project } }

  /// The work that a subject is a part of, where it is no work of its own.
  func whole(of subject: NameReference) -> NameReference? {
    if isNumbered(subject) { return topic.whole ?? topic.current }
    if isNamedWork(subject) { return nil }
    if subject.kind == .part, hasSentenceTopic, topic.running?.kind == .work {
      return topic.running
    }
    return topic.whole ?? (subject.kind == .part ? topic.current : nil)
  }

  /// `二级电站` and `3号桥` tell which one of the work's.
  private func isNumbered(_ subject: NameReference) -> Bool {
    guard subject.kind == .place, subject.range.count < 5 else { return false }
    let name = chart.text[subject.range].prefix(3)
    guard let first = name.first, first.isDigit || "一二三四五六七八九十".unicodeScalars.contains(first),
      let second = name.dropFirst().first(where: { !$0.isDigit })
    else { return false }
    return ["号", "#", "级"].contains(second)
  }

  /// What is no part of a heading's work but a work of its own: it says so, it is quoted, or it is a place
  /// with a name of its own (`龙门渡大桥`, not 主干渠).
  func isNamedWork(_ subject: NameReference) -> Bool {
    subject.kind == .work || chart.text[subject.range.upperBound - 1] == "”"
      || subject.kind == .place
        && chart.text[subject.range].split(whereSeparator: { "、和与及".unicodeScalars.contains($0) })
          .contains { $0.count >= 5 }
  }
}
