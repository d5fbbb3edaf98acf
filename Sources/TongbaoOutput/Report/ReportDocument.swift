import TongbaoRecords
import TongbaoText

/// What the review page of one document shows. All ranges are source offsets.
package struct ReportDocument: Sendable {
  package var source: SourceText
  package var bulletin: Bulletin
  /// What is no text of the bulletin: boilerplate, and stretches that are damaged.
  package var greyed: [Range<Int>]
  /// Numbers that no record tells of.
  package var unusedNumbers: [Range<Int>]

  package init(
    source: SourceText, bulletin: Bulletin, greyed: [Range<Int>] = [],
    unusedNumbers: [Range<Int>] = []
  ) {
    self.source = source
    self.bulletin = bulletin
    self.greyed = greyed
    self.unusedNumbers = unusedNumbers
  }

  /// A fingerprint of the text (64-bit FNV-1a over its code points): verdicts that a browser keeps
  /// belong to this text and no other.
  var digest: String {
    let hash = source.scalars.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, scalar in
      (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}

extension ReportDocument {
  /// The document of a bulletin as its text was cleaned and laid out.
  ///
  /// A number of the running text is unused when it is no part of a date and no record's words
  /// touch it.
  package init(source: SourceText, bulletin: Bulletin, clean: CleanText, layout: Layout) {
    let used = bulletin.records.flatMap { $0.evidence.spans.flatMap(\.ranges) }
    let times = TemporalRecognizer().mentions(in: clean, range: 0..<clean.count, reference: nil)
    let numbers = Self.numbers(in: clean, layout).map(clean.sourceRange)
    self.init(
      source: source, bulletin: bulletin,
      greyed: (layout.boilerplate + clean.damage).map(clean.sourceRange)
        + Self.removed(by: clean, from: source.scalars),
      unusedNumbers: Self.untouched(
        numbers, by: used + times.map { clean.sourceRange($0.range) }))
  }

  /// What cleaning took out (glosses, markup, the tail of a repaired stretch), blanks aside.
  private static func removed(by clean: CleanText, from source: [Unicode.Scalar]) -> [Range<Int>] {
    var removed: [Range<Int>] = []
    var reached = 0
    for at in 0..<clean.count {
      let kept = Int(clean.starts[at])
      let end = max(reached, Int(clean.ends[at]))
      if kept > reached { removed.append(reached..<kept) }
      if kept >= reached, end > kept + 1 { removed.append(kept + 1..<end) }
      reached = end
    }
    return removed.filter { range in
      source[range.clamped(to: 0..<source.count)].contains { !$0.properties.isWhitespace }
    }
  }

  /// The amounts of the running text, by the recognizer that rules ask, too. A number that only says
  /// which one is meant (`第8期`) is none.
  private static func numbers(in clean: CleanText, _ layout: Layout) -> [Range<Int>] {
    layout.sentences.flatMap { sentence in
      NumericRecognizer.builtin.mentions(in: clean, range: sentence.range)
        .filter { $0.kind != .ordinal }.map(\.range)
    }
  }

  /// The ranges that none of the others touches. Both are walked once in ascending order.
  private static func untouched(_ ranges: [Range<Int>], by others: [Range<Int>]) -> [Range<Int>] {
    let others = others.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var reach = 0
    return ranges.filter { range in
      while next < others.count, others[next].lowerBound < range.upperBound {
        reach = max(reach, others[next].upperBound)
        next += 1
      }
      return reach <= range.lowerBound
    }
  }
}
