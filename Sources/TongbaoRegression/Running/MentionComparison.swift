import TongbaoRecords
import TongbaoRules
import TongbaoText

/// Holds the mentions of a text against those that a case expects.
struct MentionComparison {
  private let text: CleanText
  /// Mentions of the case's categories, in the order of the text.
  let actual: [ExpectedMention]
  private let ranges: [Range<Int>]

  init(text: CleanText, sentences: [AnalyzedSentence], categories: [String], symbols: Symbols) {
    self.text = text
    let wanted = categories.map { symbols[$0] }
    let found = sentences.flatMap { sentence in
      sentence.chart.mentions.filter { wanted.contains($0.category) }.map { ($0, sentence) }
    }.sorted {
      ($0.0.range.lowerBound, $0.0.range.upperBound, $0.0.category)
        < ($1.0.range.lowerBound, $1.0.range.upperBound, $1.0.category)
    }
    ranges = found.map(\.0.range)
    actual = found.map { mention, sentence in
      ExpectedMention(
        category: symbols[mention.category], text: text.canonical(mention.range),
        attributes: Self.attributes(of: mention, in: sentence, symbols),
        location: Location(file: "", line: 0, column: 0))
    }
  }

  /// What a recognizer found, or else the mention's attributes.
  private static func attributes(
    of mention: Mention, in sentence: AnalyzedSentence, _ symbols: Symbols
  ) -> [ExpectedMention.Attribute] {
    let number = Int(mention.payload)
    let values: [(String, String?)]
    switch symbols[mention.category] {
    case "Quantity", "Amount":
      values = sentence.amounts.indices.contains(number) ? described(sentence.amounts[number]) : []
    case "Time":
      values = sentence.times.indices.contains(number) ? described(sentence.times[number]) : []
    default:
      values = mention.attributes.filter { $0.value != Symbols.unknown }
        .map { (symbols[$0.key], symbols[$0.value]) }
    }
    return values.compactMap { key, value in
      value.map { ExpectedMention.Attribute(key: key, value: $0) }
    }
  }

  private static func described(_ amount: NumericMention) -> [(String, String?)] {
    [
      ("value", amount.value?.description), ("upper", amount.upper?.description),
      ("unit", amount.unit?.name), ("bound", amount.bound == .exact ? nil : amount.bound.rawValue),
    ]
  }

  private static func described(_ time: TemporalMention) -> [(String, String?)] {
    [
      ("kind", time.kind.rawValue), ("label", time.label), ("from", time.from), ("to", time.to),
      ("cutoff", time.isCutOff ? "yes" : nil),
    ]
  }

  /// What is missing, unexpected or changed.
  func findings(expecting expected: [ExpectedMention]) -> [Finding] {
    var rest = Array(actual.indices)
    var findings: [Finding] = []
    for mention in expected {
      let found = rest.firstIndex {
        actual[$0].category == mention.category && actual[$0].text == mention.text
      }
      guard let found else {
        findings.append(missing(mention))
        continue
      }
      let index = rest.remove(at: found)
      let fields = differences(mention, actual[index])
      if !fields.isEmpty { findings.append(finding(.changed, index, fields)) }
    }
    return findings + rest.map { finding(.unexpected, $0, []) }
  }

  private func differences(
    _ expected: ExpectedMention, _ actual: ExpectedMention
  ) -> [Finding.Field] {
    expected.attributes.compactMap { attribute in
      let found = actual.attributes.first { $0.key == attribute.key }?.value
      return found == attribute.value
        ? nil : Finding.Field(name: attribute.key, expected: attribute.value, actual: found)
    }
  }

  private func missing(_ mention: ExpectedMention) -> Finding {
    Finding(
      kind: .missing, text: CasePrinter.line(mention),
      excerpt: Excerpt(of: mention.text, in: text.folded))
  }

  private func finding(_ kind: Finding.Kind, _ index: Int, _ fields: [Finding.Field]) -> Finding {
    Finding(
      kind: kind, text: CasePrinter.line(actual[index]), fields: fields,
      excerpt: Excerpt(of: ranges[index], in: text.folded))
  }
}
