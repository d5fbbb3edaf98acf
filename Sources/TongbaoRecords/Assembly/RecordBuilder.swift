import FoundationEssentials
import TongbaoRules
import TongbaoText

/// Turns drafts into records: ranges to words, numbers and offsets of the source.
struct RecordBuilder {
  let document: String
  let source: SourceText
  let text: CleanText
  let layout: Layout
  let rules: RuleSet
  private let currency: LocalCurrency

  init(
    document: String, source: SourceText, text: CleanText, layout: Layout, rules: RuleSet
  ) {
    self.document = document
    self.source = source
    self.text = text
    self.layout = layout
    self.rules = rules
    currency = LocalCurrency(of: text)
  }

  /// The records of a document, numbered in the order of their evidence.
  func records(of drafts: [Draft]) -> [Record] {
    drafts.enumerated().map { record($0.element, number: $0.offset + 1) }
  }

  private func id(_ number: Int) -> String { "\(document)#\(number)" }

  private func record(_ draft: Draft, number: Int) -> Record {
    var record = Record(
      id: id(number), document: document, evidence: evidence(of: draft),
      rule: rules.rules[Int(draft.rule)].id)
    record.project = draft.project.map { $0.ranges.map(words).joined() }
    record.projectSource = draft.project.map { name in
      name.ranges.map { text.written($0).withoutBreaks }.joined()
    }
    record.projectKey = draft.project.map { name in
      ProjectKey.key(of: name.ranges.flatMap { text.folded[$0] })
    }
    record.projectOrigin = draft.project?.origin
    record.component = draft.component.map(words)
    record.indicator = draft.indicator.map(words)
    record.action = draft.action.map(words)
    record.role = draft.role
    record.quantity = draft.amount.map { quantity($0, isNegative: draft.isNegative) }
    record.of = draft.of.map(words)
    record.status = draft.status
    record.statusText = (draft.statusWords ?? (draft.status == nil ? nil : draft.action)).map(words)
    record.region = draft.region.map(words)
    record.period = draft.period.map {
      Record.Period(text: words($0.range), label: $0.label, start: $0.from, end: $0.to)
    }
    record.asOf = draft.asOf.flatMap { time in
      (time.to ?? time.from).map { Record.CutOff(text: words(time.range), date: $0) }
    }
    record.section = draft.section.map { words(layout.headings[$0].range) }
    record.item = draft.item.map { words(layout.headings[$0].range) }
    record.parent = draft.parent.map { id($0 + 1) }
    return record
  }

  private func words(_ range: Range<Int>) -> String { text.canonical(range).withoutBreaks }

  private func words(_ phrase: Draft.Phrase) -> String {
    switch phrase {
    case .words(let range): words(range)
    case .meaning(let meaning, _): meaning
    }
  }

  private func quantity(_ amount: NumericMention, isNegative: Bool) -> Quantity {
    func signed(_ value: Decimal?) -> Decimal? { isNegative ? value.map { -$0 } : value }
    return Quantity(
      text: words(amount.range), value: signed(amount.value), upper: signed(amount.upper),
      unit: amount.unit?.name, code: currency.code(of: amount.unit), bound: amount.bound,
      damaged: amount.damaged, rounded: amount.rounded)
  }

  // MARK: Evidence

  private func evidence(of draft: Draft) -> Record.Evidence {
    let range = text.sourceRange(draft.evidence)
    return Record.Evidence(
      text: source.quote(range), range: range, spans: spans(of: draft))
  }

  private func spans(of draft: Draft) -> [Record.FieldSpan] {
    var spans: [Record.FieldSpan] = []
    spans.reserveCapacity(8)
    func add(_ field: String, _ ranges: [Range<Int>]) {
      spans.append(Record.FieldSpan(field: field, ranges: ranges.map { text.sourceRange($0) }))
    }
    func add(_ field: String, _ range: Range<Int>?) {
      if let range { add(field, [range]) }
    }
    if let project = draft.project { add("project", project.ranges) }
    add("component", draft.component)
    add("indicator", draft.indicator)
    add("action", draft.action)
    add("quantity", draft.amount?.range)
    add("of", draft.of?.range)
    add("status", draft.statusWords)
    add("region", draft.region)
    add("period", draft.period?.range)
    add("as_of", draft.asOf?.range)
    return spans
  }
}

extension Draft.Phrase {
  var range: Range<Int> {
    switch self {
    case .words(let range), .meaning(_, let range): range
    }
  }
}

extension String {
  /// Line breaks inside a field are no part of what it says.
  fileprivate var withoutBreaks: String {
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x09 }
    for byte in utf8 where isBreak(byte) {
      return String(decoding: utf8.filter { !isBreak($0) }, as: UTF8.self)
    }
    return self
  }
}
