import TongbaoRules

/// What the text goes on about: headings in a line, names before a colon, clauses that only name something.
extension ClauseReader {
  /// A project becomes what the text goes on about.
  mutating func run(_ project: NameReference, as source: SentenceTopic = .subject) {
    // A set within a collection is a part of it, and the text goes on about the collection.
    if topic.isCollection, project.origin == .clause,
      terms.isCollection(project.range, in: chart)
    {
      return
    }
    var running = project
    running.origin = .context
    topic.running = running
    topic.component = nil
    topic.indicator = nil
    sentenceTopic = source
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
