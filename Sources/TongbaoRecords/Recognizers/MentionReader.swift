import TongbaoText

/// Everything that the recognizers find in a text, in one list without overlap.
package struct MentionReader: Sendable {
  private let numbers = NumericRecognizer()

  package init() {}

  /// What stands in the text, ascending; clean offsets. Numbers of more digits than a quantity may
  /// have come apart, as diagnostics.
  package func mentions(in text: CleanText) -> (mentions: [TextMention], faults: [Diagnostic]) {
    let found = numbers.mentions(in: text, range: 0..<text.count)
    let faults = found.compactMap { $0.diagnostic(in: text) }
    let mentions = found.filter { $0.rule != NumericMention.tooLong }.map {
      TextMention(kind: $0.kind.rawValue, range: $0.range, number: $0, rule: $0.rule)
    }
    return (mentions, faults)
  }
}
