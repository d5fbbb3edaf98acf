import TongbaoRules
import TongbaoText

/// Reads the clauses of one sentence in order: what each reports, and of which project.
struct ClauseReader {
  let rules: RuleSet
  let terms: Terms
  let text: CleanText
  let sentence: AnalyzedSentence
  let modality: Modality
  /// The number that this sentence's first draft will have in its document.
  let firstDraft: Int
  /// The drafts of the sentences before.
  let previous: [Draft]
  var topic: Topic
  private(set) var drafts: [Draft] = []
  /// Which values of lists are told of which members.
  let distribution: Distribution
  /// What was told before the list of values at hand, a fact a value.
  var listBefore: ArraySlice<Draft> = []
  /// Where a list of tasks is told (`新建长者饭堂40个`), each names a project.
  var objectsAreProjects = false
  /// How the running topic was set in this sentence, where it was.
  var sentenceTopic: SentenceTopic?
  /// The whole whose parts are being told, as a number of a draft in its document.
  var whole: Int?
  /// Whether the sentence goes on behind a semicolon.
  var isContinued = false
  /// Whether `whole` stays open until the sentence ends (`52个子项中,…`).
  var isSetOpen = false
  /// The state of a set that a clause opened (`完工桥梁中,`), for the amounts behind it.
  var implied: Record.Status?
  /// `whole` as it was before a bracket, while brackets are being read.
  var outerWhole: Int??
  /// The position of the bracket whose parts were read last.
  var openBracket: Int?

  enum SentenceTopic {
    /// By a subject, or by a clause that does nothing else: what follows is about it.
    case subject
    /// By what a predicate did: the next predicate may do something else.
    case object
    /// By a clause that tells of a deed and reports nothing: what is counted behind it may be something else.
    case deed
  }

  var isAboutSubject: Bool { sentenceTopic == .subject || sentenceTopic == .deed }

  var hasSentenceTopic: Bool { sentenceTopic != nil }

  init(
    rules: RuleSet, terms: Terms, text: CleanText, sentence: AnalyzedSentence, modality: Modality,
    firstDraft: Int, previous: [Draft], topic: Topic
  ) {
    self.rules = rules
    self.terms = terms
    self.text = text
    self.sentence = sentence
    self.modality = modality
    self.firstDraft = firstDraft
    self.previous = previous
    self.topic = topic
    distribution = Distribution(sentence, rules: rules, terms: terms)
  }

  var chart: Chart { sentence.chart }

  mutating func read() {
    for part in sentence.parts { read(part) }
  }

  // MARK: Clauses

  private mutating func read(_ part: ClauseSplitter.Part) {
    readRegion(of: part.range)
    leaveMeasure(in: part.range)
    if readColonTopic(part.range) { return }
    openWhole(in: part)
    let facts = facts(in: part.range)
    if !facts.isEmpty {
      for group in groups(of: facts) { read(group, in: part) }
      openSet(behind: part.range)
    } else if opensState(part.range) {
      return
    } else if !readReport(in: part.range) {
      setTopic(from: part.range)
    }
  }

  /// The facts of a clause, ascending by amount.
  private func facts(in clause: Range<Int>) -> [Output] {
    let facts = outputs(of: terms.fact, in: clause)
    guard facts.count > 1 else { return facts }
    let starts = facts.map { start(of: $0) }
    return facts.indices.sorted { starts[$0] < starts[$1] }.map { facts[$0] }
  }

  func outputs(of category: Symbol, in clause: Range<Int>) -> [Output] {
    sentence.outputs.filter {
      rules.rules[Int($0.rule)].category == category && clause.contains($0.range.lowerBound)
    }
  }

  private func start(of fact: Output) -> Int {
    fact[terms.value]?.ranges.last?.lowerBound ?? fact.range.lowerBound
  }

  /// Facts of one match stand together: a list that shares its predicate.
  private func groups(of facts: [Output]) -> [[Output]] {
    var groups: [[Output]] = []
    for fact in facts {
      if let last = groups.last?.first, last.range == fact.range, last.rule == fact.rule {
        groups[groups.count - 1].append(fact)
      } else {
        groups.append([fact])
      }
    }
    return groups
  }

  private mutating func read(_ group: [Output], in part: ClauseSplitter.Part) {
    let reader = FactReader(rules: rules, terms: terms, sentence: sentence)
    for (index, fact) in group.enumerated() {
      var draft = reader.draft(of: fact, in: part.range)
      guard draft.amount != nil else { continue }
      if distribute(&draft, fact) {
        // Bound by its place in a list.
      } else if let project = draft.project {
        run(project)
      } else if rule(fact) == "share-in-brackets", let counted = drafts.last {
        share(&draft, of: counted)
      } else if index > 0, let first = drafts.last, !bindMember(&draft, after: first) {
        // Bound with the first of its list.
      } else {
        bind(&draft, fact, in: part)
      }
      draft.region = draft.region ?? topic.region
      settle(&draft, fact, in: part)
      rememberSet(of: draft)
      topic.indicator = draft.indicator ?? (draft.isGoverned ? nil : topic.indicator)
      drafts.append(draft)
    }
  }

  /// What is measured is the topic only of clauses that name nothing.
  private mutating func leaveMeasure(in clause: Range<Int>) {
    guard topic.running?.kind == .measure,
      chart.mentions.contains(where: {
        ($0.category == terms.name || $0.category == terms.measure)
          && clause.contains($0.range.lowerBound)
      })
    else { return }
    topic.running = nil
    sentenceTopic = nil
  }

  // MARK: Places

  private mutating func readRegion(of clause: Range<Int>) {
    if let region = chart.mentions(of: terms.region).last(where: {
      clause.contains($0.range.lowerBound) && !isYardstick($0.range)
    }) {
      topic.region = region.range
    }
  }

  /// The 全省 of `高出全省0.1个百分点` is what is compared with, no place.
  private func isYardstick(_ region: Range<Int>) -> Bool {
    chart.mentions.contains {
      ($0.category == terms.changes || $0.category == terms.yardstick)
        && ($0.range.upperBound == region.lowerBound || $0.range.overlaps(region))
    }
  }

  // MARK: Words

  func names(in clause: Range<Int>) -> [Mention] {
    sentence.names.filter { clause.contains($0.range.lowerBound) }
  }

  func reference(_ name: Mention) -> NameReference {
    NameReference(
      range: name.range, origin: .clause,
      kind: name[terms.kind] == Symbols.unknown
        ? nil : NameReference.Kind(rawValue: rules.symbols[name[terms.kind]]))
  }

  func isAdjunct(_ name: Mention) -> Bool { name[terms.isAdjunct] != Symbols.unknown }

  mutating func append(_ draft: Draft) { drafts.append(draft) }

  /// The last fact tells how big a set is, and nothing of its state.
  mutating func setLastRole(_ role: Record.Role) {
    drafts[drafts.count - 1].role = role
    drafts[drafts.count - 1].status = nil
  }

  /// A draft by its number in the document.
  func draft(_ number: Int) -> Draft {
    number < firstDraft ? previous[number] : drafts[number - firstDraft]
  }
}
