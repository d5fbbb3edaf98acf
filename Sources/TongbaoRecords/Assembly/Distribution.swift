import TongbaoRules

/// 分别: which member of a list each value is told of, as the rules of `Share` have it. Where the list of
/// names is not in the sentence at hand, the values go with those that were told before, in order.
struct Distribution {
  /// A value's place among those of its list.
  struct Place {
    /// The member that the value is told of; nil where the list goes on from the facts before.
    var member: Output.Field?
    var index: Int
    var count: Int
  }

  private var places: [Int32: Place] = [:]

  init(_ sentence: AnalyzedSentence, rules: RuleSet, terms: Terms) {
    var lists: [[Int32]: [Output]] = [:]
    for output in sentence.outputs where rules.rules[Int(output.rule)].category == terms.share {
      let match = [output.rule, Int32(output.range.lowerBound)]
      lists[match, default: []].append(output)
    }
    for list in lists.values {
      for (index, output) in list.enumerated() {
        guard let value = output[terms.value]?.mention else { continue }
        places[value] = Place(member: output[terms.member], index: index, count: list.count)
      }
    }
  }

  /// - Parameter value: an index into the chart's mentions.
  subscript(_ value: Int32) -> Place? { places[value] }
}

extension ClauseReader {
  /// What a value of a list takes from its member, or from a fact before; false where no list tells of it.
  mutating func distribute(_ draft: inout Draft, _ fact: Output) -> Bool {
    guard let value = fact[terms.value]?.mention, let place = distribution[value] else {
      return false
    }
    if let member = place.member {
      take(member, into: &draft)
    } else {
      if place.index == 0 { listBefore = drafts.suffix(place.count) }
      guard listBefore.count == place.count else { return false }
      goOn(&draft, with: listBefore[listBefore.startIndex + place.index])
    }
    return true
  }

  private func take(_ member: Output.Field, into draft: inout Draft) {
    let reader = FactReader(rules: rules, terms: terms, sentence: sentence)
    guard let name = reader.reference(to: member).map({ withoutIndicator($0) }) else { return }
    let isOfRegions = chart.mentions(of: terms.region).contains {
      $0.range.lowerBound <= name.range.lowerBound && name.range.upperBound <= $0.range.upperBound
    }
    if isOfRegions {
      draft.project = hasSentenceTopic ? topic.current : topic.heading ?? topic.current
      draft.region = name.range
    } else if let whole = topic.whole {
      draft.project = whole
      draft.component = name.range
    } else {
      draft.project = name
    }
    draft.project = stem(of: draft.indicator) ?? draft.project
  }

  /// 职工医保基金 of `职工和居民医保基金支出`: what is measured is no part of the name.
  private func withoutIndicator(_ name: NameReference) -> NameReference {
    guard let last = name.ranges.last, let end = stemEnd(of: last) else { return name }
    var stem = name
    let start = last.lowerBound..<end
    if stem.rest.isEmpty { stem.range = start } else { stem.rest[stem.rest.count - 1] = start }
    return stem
  }

  private func goOn(_ draft: inout Draft, with fact: Draft) {
    draft.project = stem(of: draft.indicator) ?? fact.project
    draft.component = fact.component
    draft.indicator = draft.indicator ?? fact.indicator
    draft.region = fact.region
  }
}
