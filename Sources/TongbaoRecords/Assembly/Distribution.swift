import TongbaoRules

/// 分别: a list of names and a list of values, bound by count and order, or not at all.
extension ClauseReader {
  /// What one value of a list takes from the list of names, or from the facts before.
  struct Share {
    var project: NameReference?
    var component: Range<Int>?
    var indicator: Range<Int>?
    var region: Range<Int>?
  }

  /// One share a value, nil where no list has as many members.
  func shares(of count: Int, before match: Range<Int>, in clause: Range<Int>) -> [Share]? {
    let behind = clause.lowerBound..<max(clause.lowerBound, match.lowerBound)
    if let region = chart.mentions(of: terms.region).last(where: {
      behind.contains($0.range.lowerBound)
    }) {
      let members = members(of: region.range)
      if members.count == count {
        return members.map { Share(project: topic.current, region: $0) }
      }
    }
    if let subject = names(in: clause).last(where: { $0.range.upperBound <= match.lowerBound + 2 })
    {
      let members = members(of: subject.range)
      if members.count == count { return members.map { share(named: $0) } }
    }
    guard drafts.count >= count else { return nil }
    return drafts.suffix(count).map {
      Share(
        project: $0.project, component: $0.component, indicator: $0.indicator, region: $0.region)
    }
  }

  private func share(named range: Range<Int>) -> Share {
    let name = NameReference(range: range, origin: .clause, kind: nil)
    if let whole = topic.whole { return Share(project: whole, component: range) }
    return Share(project: name)
  }

  /// The members of a list: parts at 、 和 与 及 outside quotes and brackets.
  func members(of range: Range<Int>) -> [Range<Int>] {
    var members: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for position in range {
      switch chart.text[position] {
      case "(", "“", "《": depth += 1
      case ")", "”", "》": depth -= 1
      case "、", "和", "与", "及":
        guard depth == 0, position > start else { continue }
        members.append(start..<position)
        start = position + 1
      default: continue
      }
    }
    if start < range.upperBound { members.append(start..<range.upperBound) }
    return members
  }

  func take(_ share: Share, into draft: inout Draft) {
    draft.project = stem(of: draft.indicator) ?? share.project
    draft.component = share.component
    draft.indicator = draft.indicator ?? share.indicator
    draft.region = share.region
  }
}
