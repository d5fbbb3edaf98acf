import FoundationEssentials
import TongbaoRules
import TongbaoText

extension UnitLexicon {
  /// The built-in units, and those of a lexicon named `units`: a term each, with the columns `name`
  /// (as the output has it; else the term), `dimension` (else `count`), `code`, `factor` and `si`.
  static func units(of rules: RuleSet) -> UnitLexicon {
    guard let rows = rules.lexicon("units")?.rows, !rows.isEmpty else { return .builtin }
    return UnitLexicon(
      own: rows.map { (ScriptFolding.folded(Array($0.term.unicodeScalars)), unit(of: $0)) })
  }

  private static func unit(of row: Lexicon.Row) -> Unit {
    func cell(_ key: String) -> String? { row.attributes.first { $0.key == key }?.value }
    return Unit(
      name: cell("name") ?? row.term, dimension: cell("dimension") ?? "count", code: cell("code"),
      factor: cell("factor").flatMap { Decimal(string: $0) }, si: cell("si"))
  }
}
