import TongbaoRules
import TongbaoText

/// The way of a document through the stages: clean text and layout in, records out.
package struct BulletinReader: Sendable {
  package let rules: RuleSet
  private let cleaner = Cleaner()
  private let layoutReader = LayoutReader()
  private let times = TemporalRecognizer()
  private let assembler: Assembler
  private let limits: Limits

  /// - Parameters:
  ///   - isTraced: whether sentences keep why rules did not win.
  ///   - observer: hears of every sentence that was read, for those who ask what rules did.
  package init(
    rules: RuleSet, isTraced: Bool = false, limits: Limits = Limits(),
    observer: (@Sendable (AnalyzedSentence) -> Void)? = nil
  ) {
    self.rules = rules
    self.limits = limits
    assembler = Assembler(rules: rules, isTraced: isTraced, limits: limits, observer: observer)
  }

  /// Reads a decoded document.
  ///
  /// - Parameter date: `YYYY-MM-DD`, against which open years are resolved.
  package func read(_ source: SourceText, id: String, date: String?) -> Bulletin {
    read(cleaner.clean(source), source: source, id: id, date: date)
  }

  /// Reads the text that markup held; offsets count in `source`.
  package func read(
    _ marked: MarkedText, source: SourceText, id: String, date: String?
  ) -> Bulletin {
    read(cleaner.clean(marked), source: source, id: id, date: date)
  }

  private func read(
    _ text: CleanText, source: SourceText, id: String, date: String?
  ) -> Bulletin {
    var bulletin = Bulletin(id: id, source: source, script: text.script)
    let layout = layoutReader.layout(of: text)
    bulletin.title = layout.title.map { text.canonical($0) }
    bulletin.issuer = layout.issuer.map { text.canonical($0) }
    let dated = DocumentDate.find(
      in: text, layout: layout, recognizer: times, option: date.flatMap(ReferenceDate.init))
    bulletin.published = dated.published
    bulletin.date = dated.reference?.text
    bulletin.dateOrigin = dated.origin
    bulletin.damagedStretches = text.damage.count
    bulletin.diagnostics += text.diagnostics + layout.diagnostics
    guard let breaker = WordBreaker() else {
      bulletin.diagnostics.append(
        Diagnostic(
          .error, code: "no-icu-data", message: "ICU has no word breaking data for Chinese"))
      return bulletin
    }
    let drafts = assembler.drafts(
      of: text, layout: layout, reference: dated.reference, breaker: breaker)
    if drafts.count > limits.records { bulletin.diagnostics.append(tooManyRecords()) }
    bulletin.records = RecordBuilder(
      document: id, source: source, text: text, layout: layout, rules: rules
    ).records(of: Array(drafts.prefix(limits.records)))
    RecordChecks(text: text, layout: layout).check(&bulletin.records)
    return bulletin
  }
  private func tooManyRecords() -> Diagnostic {
    Diagnostic(
      .error, code: "too-many-records",
      message: "the document has more than \(limits.records) records; the rest is left out")
  }
}
