import FoundationEssentials
import TongbaoRules
import TongbaoText

/// Reads a table: one project a row, one kind of fact a column, prose in cells as prose.
struct TableReader {
  /// What a column holds, by the words of its header.
  struct Column {
    var kind: Kind
    var role: Record.Role?
    /// Where what its numbers count stands, where that is not done.
    var status: Record.Status?
    /// The header's words, where they are what is measured.
    var indicator: Range<Int>?
    /// The header's bracketed unit (`(万元)`), which bare numbers are in.
    var unit: Range<Int>?

    enum Kind: String { case index, name, amount, text, agency, region, group }
  }

  let rules: RuleSet
  let terms: Terms
  let text: CleanText
  let table: Layout.Table
  private let numbers = NumericRecognizer.builtin

  init(rules: RuleSet, terms: Terms, text: CleanText, table: Layout.Table) {
    self.rules = rules
    self.terms = terms
    self.text = text
    self.table = table
  }

  // MARK: Header

  /// The columns; nil when no header says which names the projects.
  func columns(_ analyze: DocumentReader.Analyze) -> [Column]? {
    guard let header = table.header else { return nil }
    let columns = header.map { column(for: $0, analyze) }
    return columns.contains { $0.kind == .name || $0.kind == .region } ? columns : nil
  }

  /// The longest term that the header holds says what the column is; without one it is prose.
  private func column(for cell: Layout.Cell, _ analyze: DocumentReader.Analyze) -> Column {
    guard let line = cell.lines.first else { return Column(kind: .text) }
    let columns = analyze([line], line).chart.mentions(of: terms.columns).filter {
      $0.range == line || attribute("whole", of: $0) == nil
    }
    guard let term = columns.max(by: { $0.range.count < $1.range.count }),
      let kind = attribute("kind", of: term).flatMap({ Column.Kind(rawValue: $0) })
    else {
      return Column(kind: .text)
    }
    let opening = text.folded[line].firstIndex(of: "(")
    let closing = text.folded[line].lastIndex(of: ")")
    return Column(
      kind: kind, role: attribute("role", of: term).flatMap { Record.Role(rawValue: $0) },
      status: attribute("status", of: term).flatMap { Record.Status(rawValue: $0) },
      indicator: attribute("indicator", of: term) == nil
        ? nil : line.lowerBound..<(opening ?? line.upperBound),
      unit: opening.flatMap { start in closing.flatMap { start + 1 < $0 ? start + 1..<$0 : nil } })
  }

  private func attribute(_ key: String, of term: Mention) -> String? {
    let value = term[rules.symbols[key]]
    return value == Symbols.unknown ? nil : rules.symbols[value]
  }

  // MARK: Cells

  /// The amount of a cell that is one: with a unit of its own, or a bare number in the header's.
  func amount(in cell: Range<Int>, _ column: Column) -> NumericMention? {
    if let own = numbers.mentions(in: text, range: cell).first(where: { $0.range == cell }),
      own.unit != nil
    {
      return own
    }
    guard text.folded[cell].allSatisfy({ $0.isDigit || $0 == "." || $0 == "," || $0 == "-" }) else {
      return nil
    }
    return column.unit.flatMap { bareAmount(cell, unit: $0) }
      ?? numbers.mentions(in: text, range: cell).first { $0.range == cell }
  }

  /// `4820` under `(万元)` is read as `4820万元`, and stands where the digits stand.
  private func bareAmount(_ cell: Range<Int>, unit: Range<Int>) -> NumericMention? {
    let written = Array(text.folded[cell] + text.folded[unit])
    let places = Array(Int32(0)..<Int32(written.count))
    let joined = CleanText(
      written: written, folded: written, starts: places, ends: places.map { $0 + 1 })
    guard
      var amount = numbers.mentions(in: joined, range: 0..<written.count).first(where: {
        $0.range.lowerBound == 0
      })
    else { return nil }
    amount.range = cell
    return amount
  }

  /// The draft of a cell that is one amount.
  func draft(_ amount: NumericMention, _ column: Column, row: Range<Int>) -> Draft {
    var draft = Draft(evidence: amount.range, rule: -1)
    draft.amount = amount
    draft.role = column.role ?? .scope
    draft.indicator = column.indicator
    draft.isGoverned = true
    switch draft.role {
    case .target: draft.status = .planned
    case .completion: draft.status = (amount.value ?? 0) >= 100 ? .completed : .inProgress
    case .achieved: draft.status = amount.unit?.dimension == "money" ? nil : .completed
    default: break
    }
    draft.status = column.status ?? draft.status
    return draft
  }
}
