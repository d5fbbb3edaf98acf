import TongbaoRules
import TongbaoText

/// What was found in one clause, what rules said of it, and how near the others came.
struct ClauseExplanation {
  let rules: RuleSet
  let text: CleanText
  let sentence: AnalyzedSentence
  let clause: Range<Int>
  /// Its words, as ICU has them.
  let words: [Range<Int>]
  /// The records whose evidence it is.
  let records: [Record]

  var lines: [String] {
    [labelled("words", words.map { text.written($0) }.joined(separator: "|"))] + terms
      + mentions.map { labelled("mention", $0) } + facts.map { labelled("fact", $0) }
      + records.map { labelled("record", $0.summary) } + losses.map { labelled("lost", $0) }
      + misses.map { labelled("missed", $0) }
  }

  private func labelled(_ label: String, _ content: String) -> String {
    // A line of the source that runs on within a clause runs on here.
    let content = content.split(separator: "\n").joined(separator: " ")
    return "  " + label + String(repeating: " ", count: max(1, 9 - label.count)) + content
  }

  // MARK: Mentions

  private var found: [Mention] {
    sentence.chart.mentions.filter { clause.contains($0.range.lowerBound) }
      .sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
  }

  /// The terms of lexicons, in one line.
  private var terms: [String] {
    let terms = found.map { (rules.symbols[$0.category], text.canonical($0.range)) }
      .filter { $0.0.hasPrefix("@") }
    let listed = terms.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return terms.isEmpty ? [] : [labelled("terms", listed)]
  }

  private var mentions: [String] {
    found.filter { !rules.symbols[$0.category].hasPrefix("@") }
      .map { mention in
        let maker = mention.rule >= 0 ? " (\(id(mention.rule)))" : ""
        let attributes = mention.attributes.filter { $0.value != Symbols.unknown }
          .map { " \(rules.symbols[$0.key])=\(rules.symbols[$0.value])" }.joined()
        return
          "\(rules.symbols[mention.category]) \(text.canonical(mention.range))\(attributes)\(maker)"
      }
  }

  // MARK: Rules

  /// What rules said whose mentions no other rule looks at: those are told as mentions.
  private var facts: [String] {
    outputs.map { output in
      let fields = output.fields.map { field in
        let value =
          field.constant == Symbols.unknown
          ? field.ranges.map { text.canonical($0) }.joined(separator: "|")
          : rules.symbols[field.constant]
        return " \(rules.symbols[field.key])=\(value)"
      }
      return "\(id(output.rule)):\(fields.joined())"
    }
  }

  private var outputs: [Output] {
    sentence.outputs.filter { clause.contains($0.range.lowerBound) }
  }

  private var losses: [String] {
    (sentence.trace?.losses ?? []).filter { clause.contains($0.range.lowerBound) }.map {
      "\(id($0.rule)): '\(text.canonical($0.range))' gives way to \(id($0.winner))"
    }
  }

  private var misses: [String] {
    let lost = (sentence.trace?.losses ?? []).filter { clause.contains($0.range.lowerBound) }
    return NearMisses(
      of: rules, in: clause, of: sentence, text: text,
      told: Set(outputs.map(\.rule) + lost.map(\.rule))
    ).lines
  }

  private func id(_ rule: Int32) -> String { rules.rules[Int(rule)].id }
}

extension Record {
  /// The record in one line: what it says of which project, and the rule that made it.
  fileprivate var summary: String {
    let fields: [(String, String?)] = [
      ("project", project), ("component", component), ("indicator", indicator),
      ("action", action), ("role", role?.rawValue), ("quantity", quantity?.text), ("of", of),
      ("status", status?.rawValue), ("region", region), ("parent", parent),
    ]
    let told = fields.compactMap { field in field.1.map { " \(field.0)=\($0)" } }
    return "\(id) (\(rule)):\(told.joined())"
  }
}
