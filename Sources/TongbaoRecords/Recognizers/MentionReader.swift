import TongbaoText

/// Everything that the recognizers find in a text, in one list without overlap.
package struct MentionReader: Sendable {
  private let numbers = NumericRecognizer.builtin
  private let times = TemporalRecognizer()

  package init() {}

  /// What stands in the text, ascending; clean offsets. Numbers of more digits than a quantity may
  /// have come apart, as diagnostics.
  ///
  /// - Parameter reference: the date that open years are resolved against.
  package func mentions(
    in text: CleanText, reference: ReferenceDate?
  ) -> (mentions: [TextMention], faults: [Diagnostic]) {
    let range = 0..<text.count
    let numbers = numbers.mentions(in: text, range: range)
    let times = times.mentions(in: text, range: range, reference: reference)
    let faults = numbers.compactMap { $0.diagnostic(in: text) }
    return (Self.merge(numbers.filter { $0.rule != NumericMention.tooLong }, times), faults)
  }

  /// A time beats the numbers that it overlaps, unless one of them holds all of it and more; a length
  /// of time keeps its number.
  private static func merge(
    _ numbers: [NumericMention], _ times: [TemporalMention]
  ) -> [TextMention] {
    var merged: [TextMention] = []
    var rest = numbers[...]
    for time in times {
      while let number = rest.first, number.range.upperBound <= time.range.lowerBound {
        merged.append(TextMention(number))
        rest.removeFirst()
      }
      var overlapping: [NumericMention] = []
      while let number = rest.first, number.range.lowerBound < time.range.upperBound {
        overlapping.append(number)
        rest.removeFirst()
      }
      merged.append(mention(time, overlapping))
    }
    return merged + rest.map { TextMention($0) }
  }

  private static func mention(
    _ time: TemporalMention, _ numbers: [NumericMention]
  ) -> TextMention {
    guard let number = numbers.first, numbers.count == 1 else { return TextMention(time) }
    if time.kind == .duration {
      return TextMention(time, number: number.unit?.dimension == "time" ? number : nil)
    }
    let isInside =
      number.range.lowerBound <= time.range.lowerBound
      && number.range.upperBound >= time.range.upperBound && number.range != time.range
    return isInside && number.unit != nil ? TextMention(number) : TextMention(time)
  }
}

extension TextMention {
  init(_ number: NumericMention) {
    self.init(kind: number.kind.rawValue, range: number.range, number: number, rule: number.rule)
  }

  init(_ time: TemporalMention, number: NumericMention? = nil) {
    let range = number.map {
      min(
        $0.range.lowerBound, time.range.lowerBound)..<max(
          $0.range.upperBound, time.range.upperBound)
    }
    self.init(
      kind: time.kind.rawValue, range: range ?? time.range, number: number, time: time,
      rule: time.rule)
  }
}
