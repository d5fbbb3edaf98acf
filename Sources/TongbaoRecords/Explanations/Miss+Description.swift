import TongbaoRules
import TongbaoText

extension Trace.Miss {
  /// How many wishes are told.
  private static let wishCount = 4

  /// How far the rule got, and what it wanted next: what it cannot do without stands last in a pattern's ways,
  /// and is told first.
  ///
  /// - Parameter lacking: what the clause has nothing of; where the rule wanted that, it is all that is told.
  func description(in text: CleanText, lacking: [Pattern] = []) -> String {
    let missing = Set(lacking.map(\.text))
    let wishes = wanted.filter(missing.contains)
    let told = wishes.isEmpty ? Array(wanted.reversed()) : wishes
    let more = told.count > Self.wishCount ? " …" : ""
    return "it got as far as '\(String(text.folded[range]))' and wanted "
      + told.prefix(Self.wishCount).joined(separator: " or ") + more
  }
}
