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
    } else {
      bindUnnamed(&draft, fact, in: part)
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

  /// A clause that names nothing is about the work that its measure names, or about what is at hand.
  private mutating func bindUnnamed(
    _ draft: inout Draft, _ fact: Output, in part: ClauseSplitter.Part
  ) {
    let measured = draft.indicator ?? measure(before: fact.range.lowerBound, in: part.range)
    if let stem = stem(of: measured) {
      draft.indicator = measured
      bind(&draft, to: stem, isEnumeration: false)
      return
    }
    if draft.role == .change { draft.indicator = measured }
    draft.project =
      definite(in: part.range) ?? set(of: draft, in: part.range)
      ?? current(isBare: draft.indicator == nil || topic.running?.kind == .work)
    if draft.project == nil { bindToIndicator(&draft) }
    if draft.indicator != nil, !hasSentenceTopic { topic.running = draft.project }
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

  /// An enumeration (`甲、乙等5个菜市场`) is a subset, and the text does not go on about it.
  mutating func bind(
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

  mutating func bind(_ draft: inout Draft, toCounted counted: NameReference) {
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

  /// What a predicate did: about the sentence's subject where it has one, about the heading that is a
  /// piece of work, or else the piece of work that it names itself.
  mutating func bind(_ draft: inout Draft, toObject object: NameReference) {
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
    let member = draft.counted.flatMap { name(at: $0) }
    if let task = member.flatMap({ task(named: $0) }) {
      draft.project = task
      run(task, as: .object)
      return false
    }
    if let member, member.kind == .work || member.kind == .event {
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
  func current(isBare: Bool) -> NameReference? {
    if hasSentenceTopic || isBare { return topic.current }
    return topic.heading ?? topic.current
  }

  func overlaps(_ left: NameReference, _ right: NameReference) -> Bool {
    left.range.overlaps(right.range)
  }

  /// What a ratio, a difference or a bare amount is of goes on from the fact before.
  func goOn(_ draft: inout Draft) {
    guard draft.indicator == nil else { return }
    switch draft.role {
    case .completion, .change, .share: draft.indicator = topic.indicator
    case .achieved where draft.counted == nil && draft.amount?.unit?.dimension == "money":
      draft.indicator = topic.indicator
    default: break
    }
  }
}
