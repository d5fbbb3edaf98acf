import TongbaoRules

/// Which of a clause's names can be what a fact is about, and what a measure is of.
extension ClauseReader {
  /// The name before a fact in its clause that no preposition governs and no amount parts from it.
  func subject(before position: Int, in clause: Range<Int>) -> NameReference? {
    let start =
      chart.mentions(of: terms.amount).map(\.range.upperBound)
      .last { clause.contains($0) && $0 <= position } ?? clause.lowerBound
    return names(in: clause).last {
      $0.range.lowerBound >= start && $0.range.upperBound <= position && isSubject($0)
        && !isListed($0)
    }.map { reference($0) }
  }

  /// The 广场 of `5个广场、1个公园` is what the amount before it counts, and the list goes on.
  private func isListed(_ name: Mention) -> Bool {
    let next = name.range.upperBound
    return next < chart.range.upperBound && ["、", "和", "及", "与"].contains(chart.text[next])
      && chart.mentions(of: terms.amount).contains { $0.range.upperBound == name.range.lowerBound }
  }

  /// `甲、乙等5个菜市场`: a list of names, its number and what it counts are one name.
  func enumeration(_ subject: NameReference, _ draft: Draft) -> NameReference {
    guard let amount = draft.amount?.range.lowerBound,
      let list = chart.mentions(of: terms.enumeration).first(where: {
        $0.range.lowerBound == subject.range.lowerBound && $0.range.contains(amount)
      })
    else { return subject }
    var whole = subject
    whole.range = list.range
    whole.kind = draft.counted.flatMap { name(at: $0)?.kind } ?? subject.kind
    return whole
  }

  /// What is measured, where it stands before the fact and the fact does not name it (`进度较…落后4个月`).
  func measure(before position: Int, in clause: Range<Int>) -> Range<Int>? {
    chart.mentions(of: terms.measure).last {
      clause.contains($0.range.lowerBound) && $0.range.upperBound <= position
    }?.range
  }

  /// The piece of work that a measure names before its indicator: 春播 of 春播进度.
  func stem(of measure: Range<Int>?) -> NameReference? {
    guard let measure,
      let mention = chart.mentions(of: terms.measure).first(where: { $0.range == measure }),
      mention[terms.kind] != Symbols.unknown,
      !isAboutSubject || mention[terms.kind] == terms.work,
      let kind = NameReference.Kind(rawValue: rules.symbols[mention[terms.kind]]), kind != .agency,
      let end = stemEnd(of: measure), !isGeneric(measure.lowerBound..<end)
    else { return nil }
    return NameReference(range: measure.lowerBound..<end, origin: .clause, kind: kind)
  }

  /// Where the words before a measure's indicator end.
  func stemEnd(of measure: Range<Int>) -> Int? {
    [terms.indicators, terms.rates, terms.rateTails].lazy.compactMap { category in
      chart.mentions(of: category).filter {
        $0.range.upperBound == measure.upperBound && $0.range.lowerBound > measure.lowerBound
      }.map(\.range.lowerBound).min()
    }.first
  }

  /// A preposition makes a name an adjunct, but not one that says that it is a piece of work
  /// (`为困难职工免费查体工作已完成…`).
  func isSubject(_ name: Mention) -> Bool {
    !isRecipient(name) && !isGeneric(name.range) && !isModifier(name)
      && name[terms.kind] != terms.agency
      && (!isAdjunct(name) || name[terms.kind] == terms.work)
  }

  /// 该项目 and the like name nothing.
  func isGeneric(_ name: Range<Int>) -> Bool {
    name.count == 1 || chart.holds(terms.generics, over: name)
  }

  /// The 企业 of `向1132家企业发放…` is whom the deed reached.
  private func isRecipient(_ name: Mention) -> Bool {
    guard
      let amount = chart.mentions(of: terms.amount).first(where: {
        $0.range.upperBound == name.range.lowerBound
      })
    else { return false }
    return chart.mentions(of: terms.links).contains {
      $0.range.upperBound == amount.range.lowerBound && $0[terms.kind] == terms.preposition
    }
  }

  /// `去年结转的3.2万亩项目`, `合并后为34项`: what 的 or 后 follows says more of another name.
  private func isModifier(_ name: Mention) -> Bool {
    let next = name.range.upperBound
    guard next < chart.range.upperBound else { return false }
    return ["的", "后", "时"].contains(chart.text[next])
  }

  func name(at range: Range<Int>) -> NameReference? {
    chart.mentions(of: terms.name).first { $0.range == range && !isGeneric($0.range) }.map {
      reference($0)
    }
  }
}
