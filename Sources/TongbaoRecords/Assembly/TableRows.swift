import TongbaoRules
import TongbaoText

/// A document's tables, read in the memory of the document: a row's project is its topic, prose in a cell
/// is read as under a colon, a target column opens a plan.
extension DocumentReader {
  typealias Analyze = (_ clauses: [Range<Int>], _ range: Range<Int>) -> AnalyzedSentence

  mutating func read(_ table: Layout.Table, _ analyze: Analyze) {
    let reader = TableReader(rules: rules, terms: terms, text: text, table: table)
    guard let columns = reader.columns(analyze) else { return }
    if let caption = table.captions.first { name(by: analyze([caption], caption)) }
    for row in table.rows where row.count == columns.count {
      read(row, columns, reader, analyze)
    }
  }

  private mutating func read(
    _ row: [Layout.Cell], _ columns: [TableReader.Column], _ reader: TableReader, _ analyze: Analyze
  ) {
    let named = zip(columns, row).first { $0.0.kind == .name }?.1.lines.first
    guard
      let name = named ?? zip(columns, row).first(where: { $0.0.kind == .region })?.1.lines.first
    else { return }
    let project = NameReference(range: name, origin: .heading, kind: .work)
    enterRow(named == nil || isTotal(name, analyze) ? nil : project)
    for (column, cell) in zip(columns, row) {
      switch column.kind {
      case .index, .agency, .group: continue
      case .region: setRegion(cell.lines.first.flatMap { isTotal($0, analyze) ? nil : $0 })
      case .name: readNameCell(name, analyze)
      case .amount, .text:
        for line in cell.lines { read(line, column, reader, row: name, analyze) }
      }
    }
  }

  /// 合计 is about the document's project.
  private func isTotal(_ name: Range<Int>, _ analyze: Analyze) -> Bool {
    analyze([name], name).chart.mentions(of: terms.totals)
      .contains { $0.range == name }
  }

  /// A task that is told in a sentence (`新建长者饭堂40个`) sets targets and the row's topic.
  private mutating func readNameCell(_ name: Range<Int>, _ analyze: Analyze) {
    let sentences = text.sentences(in: name)
    let analyzed = sentences.map { analyze($0, $0[0].lowerBound..<$0[$0.count - 1].upperBound) }
    guard analyzed.contains(where: { $0.chart.mentions.contains { $0.category == terms.amount } })
    else { return }
    enterRow(untold(sentences[0][0], in: analyzed[0]))
    for sentence in analyzed { readCell(sentence, isPlan: true, isTask: true) }
  }

  /// A first clause without an amount (`为适龄女生免费接种疫苗,覆盖率不低于85%`) is the project.
  private func untold(_ clause: Range<Int>, in sentence: AnalyzedSentence) -> NameReference? {
    let hasAmount = sentence.chart.mentions.contains {
      $0.category == terms.amount && clause.contains($0.range.lowerBound)
    }
    return hasAmount ? nil : NameReference(range: clause, origin: .heading, kind: .work)
  }

  private mutating func read(
    _ line: Range<Int>, _ column: TableReader.Column, _ reader: TableReader, row: Range<Int>,
    _ analyze: Analyze
  ) {
    if let amount = reader.amount(in: line, column) {
      var draft = reader.draft(amount, column, row: row)
      draft.rule = tableRule
      place(&draft)
      return
    }
    for clauses in text.sentences(in: line) {
      let range = clauses[0].lowerBound..<clauses[clauses.count - 1].upperBound
      readCell(analyze(clauses, range), isPlan: column.role == .target)
    }
  }
}
