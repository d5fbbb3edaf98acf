import TongbaoRules
import TongbaoText

/// Runs the `ok` and `no` lines that stand with rules: each text is cleaned and read as one sentence.
///
/// `ok`: the rule wins on the text, with the fields that stand behind each `=>`, in order.
/// `no`: the rule yields nothing there, alone or among the others.
package struct RuleExamples: ~Copyable {
  /// An example that did not come out as it says.
  package struct Failure: Sendable {
    package var rule: String
    package var example: Example
    /// What came instead.
    package var message: String

    /// The failure as a fault of the rule file.
    package var fault: Fault {
      Fault(
        at: example.location, length: example.text.unicodeScalars.count + 3,
        "rule '\(rule)': \(message)")
    }
  }

  package struct Result: Sendable {
    /// How many examples were tried.
    package var count = 0
    /// In the order of the rules and of their lines.
    package var failures: [Failure] = []
  }

  private let rules: RuleSet
  private let analyzer: SentenceAnalyzer
  private let breaker: WordBreaker

  /// nil when ICU's data is missing.
  ///
  /// - Parameter isTraced: whether to try rules whose required words are not there as well, so that
  ///   an objection can tell how far they got.
  package init?(rules: RuleSet, isTraced: Bool = true) {
    guard let breaker = WordBreaker() else { return nil }
    self.rules = rules
    self.breaker = breaker
    analyzer = SentenceAnalyzer(rules: rules, isTraced: isTraced)
  }

  /// Tries every example of every rule.
  package func check() -> Result {
    var result = Result()
    for (index, rule) in rules.rules.enumerated() {
      for example in rule.syntax.examples {
        result.count += 1
        if let message = objection(to: example, of: index) {
          result.failures.append(Failure(rule: rule.id, example: example, message: message))
        }
      }
    }
    return result
  }

  /// What came instead of what an example says; nil when it holds.
  package func objection(to example: Example, of rule: Int) -> String? {
    let (text, sentence) = read(example)
    let reading = ExampleReading(rules: rules, text: text, sentence: sentence)
    return example.isPositive
      ? reading.objection(to: example.expectations, of: rule) : reading.objection(toAny: rule)
  }

  /// The example's text as one sentence, with what was found there.
  package func sentence(of example: Example) -> AnalyzedSentence { read(example).sentence }

  private func read(_ example: Example) -> (text: CleanText, sentence: AnalyzedSentence) {
    let text = Cleaner().clean(SourceText(example.text))
    let sentence = analyzer.analyze(
      0..<text.count, clauses: LayoutReader().clauses(ofSentence: text), of: text,
      reference: nil, breaker: breaker)
    return (text, sentence)
  }
}
