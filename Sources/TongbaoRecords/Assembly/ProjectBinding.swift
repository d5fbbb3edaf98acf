import TongbaoRules

/// Which project a fact is about, and which of the clause's words are its part or what is counted.
extension ClauseReader {
  mutating func bind(_ draft: inout Draft, _ fact: Output, in part: ClauseSplitter.Part) {
    if let component = draft.component {
      draft.project = subject(before: fact.range.lowerBound, in: part.range) ?? topic.current
      if draft.project == nil, let set = setName(of: component) {
        draft.project = set
        run(set)
      }
      topic.component = component
      return
    }
    if let subject = subject(before: fact.range.lowerBound, in: part.range) {
      if goesOn(listOf: subject), let governing = drafts.last {
        draft.project = governing.project
        draft.indicator = draft.indicator ?? subject.range
        return
      }
      let whole = enumeration(subject, draft)
      bind(&draft, to: whole, isEnumeration: whole.range != subject.range)
    } else if let counted = draft.counted, let name = name(at: counted) {
      bind(&draft, toCounted: name)
    } else if let stem = stem(
      of: draft.indicator ?? measure(before: fact.range.lowerBound, in: part.range))
    {
      draft.indicator = draft.indicator ?? measure(before: fact.range.lowerBound, in: part.range)
      bind(&draft, to: stem, isEnumeration: false)
    } else {
      if draft.role == .change {
        draft.indicator =
          draft.indicator ?? measure(before: fact.range.lowerBound, in: part.range)
      }
      draft.project =
        definite(in: part.range) ?? set(of: draft, in: part.range)
        ?? current(isBare: draft.indicator == nil || topic.running?.kind == .work)
      if draft.project == nil { bindToIndicator(&draft) }
      if draft.indicator != nil, !hasSentenceTopic { topic.running = draft.project }
    }
    if draft.indicator == nil, let counted = draft.counted, draft.project?.range != counted,
      !(isGeneric(counted) && terms.isSet(counted, in: chart))
    {
      draft.indicator = counted
      if openSet != nil { draft.component = draft.component ?? counted }
    }
    draft.component = draft.component ?? topic.component
    goOn(&draft)
  }

  /// What is measured is its own project where nothing else is at hand, and the text goes on about it until
  /// it names something.
  private mutating func bindToIndicator(_ draft: inout Draft) {
    guard let indicator = draft.indicator, isStatistic(indicator) else { return }
    let measured = NameReference(range: indicator, origin: .clause, kind: .measure)
    draft.project = measured
    run(measured)
  }

  private func isStatistic(_ measure: Range<Int>) -> Bool {
    chart.mentions(of: terms.measure).contains {
      $0.range == measure && $0[terms.role] == terms.level
    }
  }

  /// The 土方 of `完成投资1063万元、土方开挖14万方` is what a list goes on to count.
  private func goesOn(listOf subject: NameReference) -> Bool {
    subject.kind != .work && subject.kind != .place
      && drafts.last?.isGoverned ?? false && drafts.last?.project != nil
      && chart.text[subject.range.lowerBound - 1] == "、"
      && chart.mentions(of: terms.amount).contains {
        $0.range.upperBound == subject.range.lowerBound - 1
      }
  }

  /// The name before a fact in its clause that no preposition governs and no amount parts from it.
  private func subject(before position: Int, in clause: Range<Int>) -> NameReference? {
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
  private func enumeration(_ subject: NameReference, _ draft: Draft) -> NameReference {
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

  private func name(at range: Range<Int>) -> NameReference? {
    chart.mentions(of: terms.name).first { $0.range == range && !isGeneric($0.range) }.map {
      reference($0)
    }
  }

  /// An enumeration (`甲、乙等5个菜市场`) is a subset, and the text does not go on about it.
  private mutating func bind(
    _ draft: inout Draft, to subject: NameReference, isEnumeration: Bool
  ) {
    if let split = workAndPart(of: subject) {
      draft.project = split.work
      draft.component = split.part
      run(split.work)
      topic.component = split.part
    } else if let antecedent = antecedent(of: subject) {
      draft.project = antecedent
      run(antecedent)
    } else if let set = openSet, subject.kind != .work {
      draft.project = set
      draft.component = subject.range
      draft.indicator = draft.indicator ?? subject.range
    } else if let whole = whole(of: subject), !overlaps(whole, subject) {
      draft.project = whole
      draft.component = subject.range
      topic.component = subject.range
    } else {
      draft.project = subject
      // What a difference is told of is a piece of work only where it says so.
      if draft.role == .change, subject.kind == nil { draft.project?.kind = .measure }
      if !isEnumeration, let project = draft.project { run(project) }
    }
    draft.indicator = draft.indicator ?? draft.counted
  }

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
  private func task(named object: NameReference) -> NameReference? {
    let words = chart.text[object.range]
    return topic.tasks.first { text.folded[$0.range].suffix(words.count).elementsEqual(words) }
  }

  /// What a name repeats the end of (补贴 behind 租赁补贴) is that again.
  func antecedent(of name: NameReference) -> NameReference? {
    let words = chart.text[name.range]
    return [topic.running, topic.item, topic.section].lazy.compactMap { $0 }.first {
      $0.range.count > words.count
        && text.folded[$0.range].suffix(words.count).elementsEqual(words)
    }
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
  private var openSet: NameReference? { whole.flatMap { draft($0).project } }

  private mutating func bind(_ draft: inout Draft, toCounted counted: NameReference) {
    if draft.isGoverned {
      bind(&draft, toObject: counted)
    } else if let set = openSet {
      draft.indicator = counted.range
      draft.component = counted.range
      draft.project = set
    } else if isAboutSubject, !(sentenceTopic == .deed && counted.kind == .event),
      counted.kind != .work, let running = topic.running
    {
      draft.project = running
      draft.indicator = counted.range
    } else if let whole = topic.whole, counted.kind != .work {
      draft.project = whole
      topic.component = counted.range
    } else if isNewTopic(counted) {
      draft.project = counted
      run(counted, as: .object)
    } else {
      draft.project = current(isBare: false) ?? counted
      draft.indicator = counted.range
    }
  }

  /// A name with its amount begins a topic when it is a piece of work, or a deed that goes on about no
  /// heading, or when nothing else is at hand.
  private func isNewTopic(_ counted: NameReference) -> Bool {
    switch counted.kind {
    case .work: true
    case .event: !isUnderHeading
    case .place: !hasSentenceTopic
    default: topic.current == nil || isTitleAlone
    }
  }

  /// Whether nothing is at hand but a title that names no piece of work.
  private var isTitleAlone: Bool {
    topic.running == nil && topic.heading == nil && topic.document?.kind == nil
  }

  /// Whether the fact before in this sentence is about a heading or the title.
  private var isUnderHeading: Bool { drafts.last?.project?.origin == .heading }

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

  /// What a predicate did: about the sentence's subject where it has one, about the heading that is a
  /// piece of work, or else the piece of work that it names itself.
  private mutating func bind(_ draft: inout Draft, toObject object: NameReference) {
    if let task = task(named: object) {
      draft.project = task
      run(task, as: .object)
    } else if let running = topic.running, isAboutSubject || goesOn(draft) {
      draft.indicator = object.range
      draft.project = running
    } else if let whole = topic.whole {
      draft.project = whole
      draft.indicator = object.range
      if object.kind == .work || object.kind == .place { draft.component = object.range }
    } else if isOwnProject(object) {
      draft.project = object
      run(object, as: .object)
      if draft.amount?.unit?.dimension == "money" { draft.indicator = object.range }
    } else if let heading = topic.heading
      ?? (isFreshDeed(draft) ? nil : topic.current)
    {
      draft.project = heading
      draft.indicator = object.range
    } else {
      draft.project = object
      run(object, as: .object)
      if object.kind == nil { draft.indicator = object.range }
    }
  }

  /// A member of a list that one predicate governs shares the first member's project, unless it says that
  /// it is a piece of work itself. False when it was bound so.
  mutating func bindMember(_ draft: inout Draft, after first: Draft) -> Bool {
    guard draft.isGoverned, !objectsAreProjects else { return true }
    if let task = draft.counted.flatMap({ name(at: $0) }).flatMap({ task(named: $0) }) {
      draft.project = task
      run(task, as: .object)
      return false
    }
    if let member = draft.counted.flatMap({ name(at: $0) }),
      member.kind == .work || member.kind == .event
    {
      guard first.project?.origin == .clause else { return true }
      draft.project = member
      return false
    }
    draft.project = first.project
    draft.component = draft.component ?? first.component
    draft.indicator = draft.indicator ?? draft.counted ?? first.indicator
    return false
  }

  /// A deed's object is a project of its own where no topic is at hand, or where it says what it is and
  /// no heading and no title says what all of this is about.
  private func isOwnProject(_ object: NameReference) -> Bool {
    if objectsAreProjects || topic.current == nil || object.kind == .work { return true }
    guard object.kind != nil, object.kind != .part else { return false }
    if sentenceTopic == .object, object.kind == .place { return topic.heading == nil }
    return topic.heading != nil || topic.document?.kind == nil
      || topic.isCollection && object.range.count > 2
  }

  /// Whether a collection goes on to another of its works; money is spent on what is at hand.
  private func isFreshDeed(_ draft: Draft) -> Bool {
    topic.isCollection && !isContinued && draft.amount?.unit?.dimension != "money"
  }

  /// Whom a deed benefits (`惠及7.17万个家庭`) is told of the deed before.
  private func goesOn(_ draft: Draft) -> Bool {
    guard sentenceTopic != nil, let action = draft.action else { return false }
    return chart.mentions(of: terms.predicate).contains {
      $0.range == action && $0[terms.effect] == terms.benefit
    }
  }

  /// The project of a clause that names none: a bare predicate goes on about the last one named, a clause
  /// that measures something new is about its heading.
  private func current(isBare: Bool) -> NameReference? {
    if hasSentenceTopic || isBare { return topic.current }
    return topic.heading ?? topic.current
  }

  private func overlaps(_ left: NameReference, _ right: NameReference) -> Bool {
    left.range.overlaps(right.range)
  }

  private func isCollection(_ name: Range<Int>) -> Bool {
    let collections = terms.collections
    return chart.mentions(endingAt: name.upperBound).contains { $0.category == collections }
  }

  /// A project becomes what the text goes on about.
  mutating func run(_ project: NameReference, as source: SentenceTopic = .subject) {
    // A set within a collection is a part of it, and the text goes on about the collection.
    if topic.isCollection, project.origin == .clause, isCollection(project.range) { return }
    var running = project
    running.origin = .context
    topic.running = running
    topic.component = nil
    topic.indicator = nil
    sentenceTopic = source
  }

  /// What a ratio, a difference or a bare amount is of goes on from the fact before.
  private func goOn(_ draft: inout Draft) {
    guard draft.indicator == nil else { return }
    switch draft.role {
    case .completion, .change, .share: draft.indicator = topic.indicator
    case .achieved where draft.counted == nil && draft.amount?.unit?.dimension == "money":
      draft.indicator = topic.indicator
    default: break
    }
  }

  /// A sentence that is nothing but the name of a work (`道路通畅工程。`) is a heading in its line.
  private mutating func readInlineHeading(_ clause: Range<Int>) {
    guard clause == sentence.range, let name = names(in: clause).first, name.range == clause,
      name[terms.kind] == terms.work || name[terms.kind] == terms.event
    else { return }
    topic.item = reference(name)
    topic.item?.origin = .heading
    topic.running = nil
  }

  /// `平澜大道快速化改造工程(一标段):` sets the topic of its sentence, its numbers and all.
  mutating func readColonTopic(_ clause: Range<Int>) -> Bool {
    guard clause.upperBound < sentence.range.upperBound, chart.text[clause.upperBound] == ":",
      !chart.mentions.contains(where: {
        ($0.category == terms.predicate || $0.category == terms.state)
          && clause.contains($0.range.lowerBound)
      }),
      !chart.mentions.contains(where: {
        [terms.adverbs, terms.modal, terms.links].contains($0.category)
          && clause.contains($0.range.lowerBound)
      }),
      let last = names(in: clause).last, last.range.upperBound == clause.upperBound,
      last[terms.kind] != Symbols.unknown || !hasSentenceTopic,
      !chart.mentions(of: terms.region).contains(where: { $0.range == last.range })
    else { return false }
    let first = names(in: clause).first?.range.lowerBound ?? clause.lowerBound
    var project = reference(last)
    project.range = first..<clause.upperBound
    run(project)
    topic.colon = topic.running
    return true
  }

  /// A clause that is nothing but a name and what modifies it (`居民最盼的加装电梯`).
  private func wholeClause(_ clause: Range<Int>, _ named: [Mention]) -> Mention? {
    guard var name = named.last, name.range.upperBound == clause.upperBound else { return nil }
    if let deed = chart.mentions(of: terms.predicate).first(where: {
      $0.range.upperBound == name.range.lowerBound
    }) {
      name.range = deed.range.lowerBound..<name.range.upperBound
    }
    guard name.range.lowerBound > clause.lowerBound, chart.text[name.range.lowerBound - 1] == "的"
    else { return nil }
    return name
  }

  /// A clause without facts that names a piece of work sets the topic of those behind it.
  mutating func setTopic(from clause: Range<Int>) {
    guard clause.upperBound < sentence.range.upperBound else {
      readInlineHeading(clause)
      return
    }
    let named = names(in: clause)
    let isColon =
      chart.text[clause.upperBound] == ":"
      || named.last.map { chart.text[$0.range.upperBound..<clause.upperBound].elementsEqual(["中"]) }
        ?? false
    guard
      let name = named.last(where: { $0[terms.kind] != Symbols.unknown })
        ?? wholeClause(clause, named),
      name[terms.kind] != terms.agency, name.range.count > 1, !isGeneric(name.range)
    else { return }
    let isObject = chart.mentions(of: terms.predicate).contains {
      clause.contains($0.range.lowerBound) && $0.range.upperBound <= name.range.lowerBound
    }
    run(reference(name), as: isObject ? .deed : .subject)
    if isColon { topic.colon = topic.running }
  }
}
