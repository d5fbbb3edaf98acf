import TongbaoRules
import TongbaoText

/// Which period a fact covers, and up to which day it counts: as its sentence says, else as its paragraph, its
/// heading or its document does. A plan has no other time than the one that it names.
struct Clocks {
  private struct Reading {
    var period: TemporalMention?
    var asOf: TemporalMention?
  }

  private let layout: Layout
  private var document = Reading()
  private var headings: [Int: Reading] = [:]
  private var paragraph = Reading()
  private var sentence = SentenceClocks()
  /// What the sentence before ended with, where a semicolon lets it go on.
  private var carried = Reading()
  private var place: Layout.Sentence?
  private var item: Int?
  private var section: Int?
  private var sentencesRead = 0

  /// How many sentences a lead has.
  private static let leadLength = 3

  init(layout: Layout) { self.layout = layout }

  // MARK: Titles, headings, leads

  mutating func readTitle(_ title: AnalyzedSentence, _ terms: Terms) {
    document = Self.reading(of: SentenceClocks(title, terms))
  }

  mutating func readHeading(_ index: Int, _ heading: AnalyzedSentence, _ terms: Terms) {
    headings[index] = Self.reading(of: SentenceClocks(heading, terms))
  }

  private static func reading(of clocks: SentenceClocks) -> Reading {
    Reading(
      period: clocks.times.first { $0.canBeReported }, asOf: clocks.times.first { $0.isCutOff })
  }

  /// Begins a sentence; its times are what drafts are placed by from now on.
  mutating func begin(
    _ next: Layout.Sentence, _ analyzed: AnalyzedSentence, _ terms: Terms, _ modality: Modality
  ) {
    carried =
      place?.mark == ";"
      ? Reading(period: sentence.lastPeriod, asOf: sentence.lastCutOff) : Reading()
    let opensParagraph = next.paragraph != place?.paragraph
    if opensParagraph { paragraph = Reading() }
    sentence = SentenceClocks(analyzed, terms, modality)
    place = next
    (item, section) = (next.item, next.section)
    sentencesRead += 1
    readDefaults(opensParagraph: opensParagraph)
  }

  /// Begins a table, whose cells know the times of its headings alone.
  mutating func leaveText(for table: Layout.Table) {
    (carried, paragraph, sentence) = (Reading(), Reading(), SentenceClocks())
    place = nil
    (item, section) = (table.item, table.section)
  }

  /// The first cut-off that opens a sentence is the document's, and so is a period of one year in its lead. What
  /// opens a paragraph holds for it.
  private mutating func readDefaults(opensParagraph: Bool) {
    let isLead = sentencesRead <= Self.leadLength
    let period = sentence.times.first { $0.canBeReported && $0.isWithinOneYear }
    let asOf = sentence.times.first { $0.isCutOff && (sentence.opens(with: $0) || isLead) }
    document.asOf = document.asOf ?? asOf
    if isLead { document.period = document.period ?? period }
    guard opensParagraph, let first = sentence.times.first, sentence.opens(with: first) else {
      return
    }
    if first.isCutOff { paragraph.asOf = first }
    if first.canBeReported, !covers(first, document.period) { paragraph.period = first }
  }

  // MARK: Drafts

  /// Sets the period and the cut-off of a draft that the sentence made.
  func set(on draft: inout Draft, isPlanByDefault: Bool) {
    let at =
      draft.amount?.range.lowerBound ?? draft.statusWords?.lowerBound ?? draft.evidence.lowerBound
    if draft.role == .target || draft.status == .planned {
      draft.period =
        sentence.duePeriod(before: at, in: draft.evidence)
        ?? (isPlanByDefault ? inherited.period : nil)
    } else {
      place(
        &draft, Reading(period: sentence.period(before: at), asOf: sentence.cutOff(before: at)))
    }
  }

  private func place(_ draft: inout Draft, _ own: Reading) {
    let inherited = self.inherited
    let isSize = draft.role == .scope && draft.status == nil
    draft.period = own.period
    draft.asOf = own.asOf ?? (isSize ? nil : inherited.asOf)
    if isSize { return }
    if isBetterTold(by: inherited.period, than: own.period, draft) {
      draft.period = inherited.period
    }
    guard let period = draft.period, let asOf = draft.asOf else { return }
    if period != own.period {
      if !startsItsYear(period) || !agree(period, asOf) { draft.period = nil }
    } else if own.asOf == nil, !agree(period, asOf) {
      draft.asOf = nil
    }
  }

  /// Where the sentence names no period; a longer one (今年) in an earlier clause of it; or, when a state began, one
  /// inside of the document's.
  private func isBetterTold(
    by inherited: TemporalMention?, than own: TemporalMention?, _ draft: Draft
  ) -> Bool {
    guard let own else { return true }
    guard let inherited, inherited.from != own.from || inherited.to != own.to else { return false }
    if draft.amount == nil { return covers(inherited, own) }
    return !draft.evidence.contains(own.range.lowerBound) && own.isWithinOneYear
      && covers(own, inherited)
  }

  private var inherited: Reading {
    let above = heading
    return Reading(
      period: carried.period ?? paragraph.period ?? above.period ?? document.period,
      asOf: carried.asOf ?? paragraph.asOf ?? above.asOf ?? document.asOf)
  }

  /// What the headings say that the sentence stands under, the innermost first.
  private var heading: Reading {
    var reading = Reading()
    for start in [item, section] {
      var next = start
      while let number = next, layout.headings.indices.contains(number) {
        reading.period = reading.period ?? headings[number]?.period
        reading.asOf = reading.asOf ?? headings[number]?.asOf
        next = layout.headings[number].parent.flatMap { $0 < number ? $0 : nil }
      }
    }
    return reading
  }

  // MARK: Comparing

  /// What counts up to a day counts from the start of the year or of the work on: a later month or quarter is
  /// the period of what names it alone.
  private func startsItsYear(_ period: TemporalMention) -> Bool {
    period.from.map { $0.hasSuffix("-01-01") } ?? true
  }

  /// The cut-off lies in the period.
  private func agree(_ period: TemporalMention, _ asOf: TemporalMention) -> Bool {
    guard let day = asOf.to ?? asOf.from else { return false }
    let starts = period.from.map { $0 <= day || !isComparable($0, day) } ?? true
    let ends = period.to.map { day <= $0 || !isComparable($0, day) } ?? true
    return starts && ends
  }

  private func covers(_ period: TemporalMention, _ other: TemporalMention?) -> Bool {
    guard let other, let from = period.from, let to = period.to, let start = other.from,
      let end = other.to
    else { return false }
    return from <= start && end <= to
  }

  /// A day of a known year and one of an open year are not.
  private func isComparable(_ one: String, _ other: String) -> Bool {
    one.hasPrefix("X") == other.hasPrefix("X")
  }
}

extension TemporalMention {
  /// A bulletin's own period; a longer one is told of in passing.
  fileprivate var isWithinOneYear: Bool {
    guard let from, let to else { return from != nil || to != nil }
    return from.prefix(4) == to.prefix(4)
  }
}
