import TongbaoRules
import TongbaoText

/// The memory of a document while it is read: topics, plan and fact, parts, places, clocks.
struct DocumentReader {
  let rules: RuleSet
  let terms: Terms
  let text: CleanText
  let layout: Layout
  private(set) var drafts: [Draft] = []
  private(set) var topic = Topic()
  private var headings: [Int: NameReference] = [:]
  /// What the title names.
  private var title: NameReference?
  /// The sets that sections tell the state of, where their headings name nothing else.
  private var sets: [Int: NameReference] = [:]
  private var plans: Set<Int> = []
  private var isPlanDocument = false
  private var isLeadRead = false
  private var paragraph = -1
  private var item: Int?
  private var section: Int?
  private var clocks: Clocks
  /// The whole whose parts a list goes on to tell behind a semicolon.
  private var openWhole: Int?
  private var isContinued = false
  private var isObjectTopic = false
  /// Whether the sentence before ended in a plan and a semicolon.
  private var isPlanOpen = false
  /// What a paragraph that ends in `其中:` was about: what the items below it are of.
  private var announced: Announcement?

  private struct Announcement {
    var running: NameReference?
    var heading: Int?
  }

  init(rules: RuleSet, text: CleanText, layout: Layout) {
    self.rules = rules
    self.text = text
    self.layout = layout
    terms = Terms(rules.symbols)
    clocks = Clocks(layout: layout)
  }

  // MARK: Titles and headings

  mutating func readTitle(_ sentence: AnalyzedSentence) {
    let reader = HeadingReader(terms: terms, rules: rules)
    title = reader.name(in: sentence, level: nil)
    topic.document = title
    topic.isCollection = title.map { terms.isCollection($0.range, in: sentence.chart) } ?? false
    isPlanDocument = contains(terms.planTitles, sentence, atEnd: false)
    clocks.readTitle(sentence, terms)
  }

  mutating func readHeading(_ index: Int, _ sentence: AnalyzedSentence) {
    guard !layout.headings[index].isSentence || hasColon(layout.headings[index].range) else {
      return
    }
    clocks.readHeading(index, sentence, terms)
    let reader = HeadingReader(terms: terms, rules: rules)
    let level = layout.headings[index].level
    headings[index] = reader.name(in: sentence, level: level)
    if level == 0, headings[index] == nil { sets[index] = reader.set(in: sentence) }
    if contains(terms.planHeadings, sentence, atEnd: true) { plans.insert(index) }
  }

  private func hasColon(_ range: Range<Int>) -> Bool { text.folded[range].contains(":") }

  private func contains(_ lexicon: Symbol, _ sentence: AnalyzedSentence, atEnd: Bool) -> Bool {
    sentence.chart.mentions.contains {
      $0.category == lexicon && (!atEnd || $0.range.upperBound == sentence.range.upperBound)
    }
  }

  // MARK: Sentences

  mutating func read(_ place: Layout.Sentence, _ sentence: AnalyzedSentence) {
    enter(place)
    let modality = Modality(
      terms: terms, isPlanByDefault: isPlan(under: place),
      isPlanCarried: isPlanOpen && opensWithPredicate(sentence))
    clocks.begin(place, sentence, terms, modality)
    if !isContinued, isObjectTopic, topic.heading != nil || topic.document?.kind != nil {
      topic.running = nil
    }
    var reader = ClauseReader(
      rules: rules, terms: terms, text: text, sentence: sentence, modality: modality,
      firstDraft: drafts.count, previous: drafts, topic: topic)
    reader.whole = openWhole
    reader.isContinued = isContinued
    reader.read()
    topic = reader.topic
    openWhole = place.mark == ";" ? reader.whole : nil
    isObjectTopic = reader.sentenceTopic == .object
    isContinued = place.mark == ";"
    isPlanOpen = place.mark == ";" && modality.isPlanOpen(behind: sentence)
    if place.mark == ":", contains(terms.partWords, sentence, atEnd: true) {
      announced = Announcement(running: topic.running, heading: place.item ?? place.section)
    }
    keep((consume reader).drafts, isPlanByDefault: modality.isPlanByDefault)
  }

  /// `将解决…饮水问题;新开工住房1.2万套`: what goes on without a subject.
  private func opensWithPredicate(_ sentence: AnalyzedSentence) -> Bool {
    sentence.chart.mentions(startingAt: sentence.range.lowerBound).contains {
      $0.category == terms.predicate
    }
  }

  /// Keeps a sentence's drafts. Their reader is gone by then: while it holds those before, adding one would copy
  /// all of them.
  private mutating func keep(_ drafts: [Draft], isPlanByDefault: Bool) {
    for draft in drafts { keep(draft, isPlanByDefault: isPlanByDefault) }
  }

  /// Places a draft under the headings and clocks that are open.
  private mutating func keep(_ draft: Draft, isPlanByDefault: Bool = false) {
    var draft = draft
    draft.section = section
    draft.item = item
    clocks.set(on: &draft, isPlanByDefault: isPlanByDefault)
    drafts.append(draft)
  }

  // MARK: Table rows

  /// A table stands under its headings; what was told before it is over.
  mutating func enter(_ table: Layout.Table) {
    (section, item) = (table.section, table.item)
    clocks.leaveText(for: table)
    topic.leave()
    topic.item = nil
    topic.section = nil
  }

  /// What a caption names is what the rows are of, where no heading says so.
  mutating func name(by caption: AnalyzedSentence) {
    let reader = HeadingReader(terms: terms, rules: rules)
    guard let name = reader.name(in: caption, level: nil), name.kind != nil else { return }
    topic.document = name
  }

  /// A row's project is what its cells are about.
  mutating func enterRow(_ project: NameReference?) {
    topic.leave()
    topic.running = project
    topic.colon = project
  }

  mutating func setRegion(_ region: Range<Int>?) { topic.region = region }

  /// Reads prose in a cell; a task that is told names the row's project.
  mutating func readCell(_ sentence: AnalyzedSentence, isPlan: Bool, isTask: Bool = false) {
    var reader = ClauseReader(
      rules: rules, terms: terms, text: text, sentence: sentence,
      modality: Modality(terms: terms, isPlanByDefault: isPlan),
      firstDraft: drafts.count, previous: drafts, topic: topic)
    reader.objectsAreProjects = isTask
    reader.read()
    topic = reader.topic
    let told = drafts.count
    keep((consume reader).drafts, isPlanByDefault: isPlan)
    if isTask { rememberTasks(drafts[told...]) }
  }

  /// The works that a row sets as tasks, which its cells of progress name again.
  private mutating func rememberTasks(_ told: ArraySlice<Draft>) {
    topic.tasks += told.compactMap(\.project).filter { $0.origin == .clause }
    topic.running = topic.running ?? topic.tasks.first
    topic.colon = topic.running
  }

  /// A draft made of one cell.
  mutating func place(_ draft: inout Draft) {
    draft.project = topic.current
    draft.region = topic.region
    keep(draft)
  }

  /// The rule that table cells are read by, for the records' trace.
  var tableRule: Int32 { Int32(rules.rules.firstIndex { $0.id == "amount" } ?? 0) }

  /// A new item, section or paragraph forgets the topic of the last.
  private mutating func enter(_ place: Layout.Sentence) {
    if place.paragraph != paragraph || place.item != item || place.section != section {
      readLead()
      topic.leave()
      topic.running = announced(at: place)
      topic.item = place.item.flatMap { heading(at: $0) }
      topic.section = place.section.flatMap { heading(at: $0) }
      topic.document = place.section.flatMap { sets[$0] } ?? title
    }
    paragraph = place.paragraph
    item = place.item
    section = place.section
  }

  /// `其中:` at a paragraph's end: the items below it are about what it is about.
  private mutating func announced(at place: Layout.Sentence) -> NameReference? {
    guard let announced, place.section == section, let item = place.item,
      layout.headings[item].isSentence, layout.headings[item].parent == announced.heading
    else {
      announced = nil
      return nil
    }
    return announced.running
  }

  /// Where the title names no piece of work, a news item's lead does.
  private mutating func readLead() {
    guard !isLeadRead, paragraph >= 0 else { return }
    isLeadRead = true
    if let lead = topic.running, lead.kind == .work, title?.kind == nil, !topic.isCollection {
      title = lead
    }
  }

  /// What a heading names, or, where it names nothing, what the heading names that it stands under.
  private func heading(at index: Int) -> NameReference? {
    var index: Int? = index
    while let current = index {
      if let name = headings[current] { return name }
      index = layout.headings[current].parent
    }
    return nil
  }

  private func isPlan(under place: Layout.Sentence) -> Bool {
    isPlanDocument || [place.item, place.section].contains { $0.map(plans.contains) ?? false }
  }
}
