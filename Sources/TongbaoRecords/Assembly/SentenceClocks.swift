import TongbaoRules
import TongbaoText

/// The periods and cut-offs that a sentence names, without those that it compares with.
struct SentenceClocks {
  /// Those of facts, ascending.
  private(set) var times: [TemporalMention] = []
  /// Those behind a word that opens a plan: when something is due.
  private var due: [TemporalMention] = []
  /// Those inside of what is measured or aimed at (`年度计划投资`): that amount's alone.
  private var inner: [TemporalMention] = []
  private var start = 0

  init() {}

  init(_ sentence: AnalyzedSentence, _ terms: Terms, _ modality: Modality? = nil) {
    start = sentence.range.lowerBound
    var yardsticks = Cover(sentence, [terms.yardstick])
    var measures = Cover(sentence, [terms.measure, terms.indicators, terms.base])
    for time in sentence.times where time.canBeReported || time.isCutOff {
      if yardsticks.holds(time.range) {
        continue
      } else if measures.holds(time.range) {
        inner.append(time)
      } else if modality?.isPlan(before: time.range.lowerBound, in: sentence) ?? false {
        due.append(time)
      } else {
        times.append(time)
      }
    }
  }

  var lastPeriod: TemporalMention? { times.last { $0.canBeReported } }
  var lastCutOff: TemporalMention? { times.last { $0.isCutOff } }

  func period(before position: Int) -> TemporalMention? {
    times.last { $0.canBeReported && $0.range.lowerBound <= position }
  }

  func cutOff(before position: Int) -> TemporalMention? {
    times.last { $0.isCutOff && $0.range.lowerBound <= position }
  }

  /// When a target is due: as its own words say (`年度任务`), else as a plan or a period before it does.
  func duePeriod(before position: Int, in clause: Range<Int>) -> TemporalMention? {
    let near = { (time: TemporalMention) in
      time.canBeReported && time.range.lowerBound <= position
    }
    return inner.last { near($0) && clause.contains($0.range.lowerBound) } ?? due.last(where: near)
      ?? times.last(where: near)
  }

  /// True when the sentence begins with it.
  func opens(with time: TemporalMention) -> Bool { time.range.lowerBound <= start + 1 }
}

/// The stretches of a sentence that mentions of some categories cover, asked from left to right.
private struct Cover {
  private let ranges: [Range<Int>]
  private var next = 0
  private var reach = 0

  init(_ sentence: AnalyzedSentence, _ categories: [Symbol]) {
    ranges = categories.flatMap { sentence.chart.mentions(of: $0).map(\.range) }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// True when a stretch begins at or before a range and reaches to its end; ranges ascend from call to call.
  mutating func holds(_ range: Range<Int>) -> Bool {
    while next < ranges.count, ranges[next].lowerBound <= range.lowerBound {
      reach = max(reach, ranges[next].upperBound)
      next += 1
    }
    return reach >= range.upperBound
  }
}
