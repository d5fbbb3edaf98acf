import TongbaoRules
import TongbaoText

/// Everything that the recognizers find in a text, and the names and states that the rules do.
///
/// What the recognizers find is one list without overlap; a name or a state may lie over it.
package struct MentionReader: Sendable {
  private let numbers: NumericRecognizer
  private let times = TemporalRecognizer()
  private let names: NamedMentionReader

  /// A reader with the units, rules and word lists of a rule set.
  package init(rules: RuleSet = RuleLibrary.builtin) {
    numbers = NumericRecognizer(units: .units(of: rules))
    names = NamedMentionReader(rules: rules)
  }

  /// What stands in the text, ascending; clean offsets. Numbers of more digits than a quantity may
  /// have come apart, as diagnostics.
  ///
  /// - Parameter date: the date that open years are resolved against; else the document's own.
  package func mentions(
    in text: CleanText, date: ReferenceDate?
  ) -> (mentions: [TextMention], faults: [Diagnostic]) {
    let range = 0..<text.count
    let layout = LayoutReader().layout(of: text)
    let reference = DocumentDate.find(
      in: text, layout: layout, recognizer: times, option: date
    ).reference
    let numbers = numbers.mentions(in: text, range: range)
    let times = times.mentions(in: text, range: range, reference: reference)
    let faults = numbers.compactMap { $0.diagnostic(in: text) }
    let sound = numbers.filter { $0.rule != NumericMention.tooLong }
    let recognized = Self.merge(Self.localized(sound, in: text), times)
    let named = names.mentions(in: text, layout: layout, reference: reference)
    return (Self.inOrder(recognized + named), faults)
  }

  private static func inOrder(_ mentions: [TextMention]) -> [TextMention] {
    mentions.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// 元 with the code of the document's own currency.
  private static func localized(
    _ numbers: [NumericMention], in text: CleanText
  ) -> [NumericMention] {
    let currency = LocalCurrency(of: text)
    return numbers.map { number in
      var number = number
      let code = currency.code(of: number.unit)
      number.unit?.code = code
      return number
    }
  }

  /// A time beats the numbers that it overlaps, unless one of them holds all of it and more; a length
  /// of time keeps its number.
  private static func merge(
    _ numbers: [NumericMention], _ times: [TemporalMention]
  ) -> [TextMention] {
    var merged: [TextMention] = []
    var rest = numbers[...]
    for time in times {
      // A number that took all of a time before has taken this one, too.
      if let last = merged.last, last.range.contains(time.range.lowerBound) { continue }
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
