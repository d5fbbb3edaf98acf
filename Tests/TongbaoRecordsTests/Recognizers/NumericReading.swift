import TongbaoText

@testable import TongbaoRecords

/// What the recognizer reads in a text, as the lexicons' examples write it: `3–5 公里 range; 12 个`,
/// and `-` for nothing.
enum NumericReading {
  private static let recognizer = NumericRecognizer()

  static func mentions(_ text: String) -> [NumericMention] {
    let clean = Cleaner().clean(SourceText(text))
    return recognizer.mentions(in: clean, range: 0..<clean.count)
  }

  static func reading(_ text: String) -> String {
    let mentions = mentions(text)
    return mentions.isEmpty ? "-" : mentions.map(reading).joined(separator: "; ")
  }

  private static func reading(_ mention: NumericMention) -> String {
    var words = [mention.value.map { "\($0)" } ?? "?"]
    if let upper = mention.upper { words[0] += "–\(upper)" }
    if let unit = mention.unit { words.append(unit.name) }
    if mention.bound != .exact { words.append(mention.bound.rawValue) }
    return words.joined(separator: " ")
  }
}
