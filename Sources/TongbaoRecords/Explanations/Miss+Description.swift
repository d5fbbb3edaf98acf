import TongbaoRules
import TongbaoText

extension Trace.Miss {
  /// How far the rule got, and what it wanted next.
  func description(in text: CleanText) -> String {
    "it got as far as '\(String(text.folded[range]))' and wanted \(wanted.joined(separator: " or "))"
  }
}
