import TongbaoRecords
import TongbaoRules
import TongbaoText

/// Runs the tests again for every mutant of a rule set. A mutant that no test notices is a test that
/// is missing.
///
/// Only tests that a mutant can touch are run. For a changed rule these are known exactly: a test in
/// whose sentences it matches as before cannot come out otherwise.
package struct MutationRun: Sendable {
  package enum Verdict: String, Sendable {
    case killed, survived
    /// Its rules do not compile, so that nobody can ship it.
    case invalid
    /// The time was up.
    case skipped
  }

  package struct Result: Sendable {
    package var mutant: Mutant
    package var verdict: Verdict
    /// How many tests can touch what was changed.
    package var touchingTests: Int
  }

  /// A test with its sentences as the rules read them.
  private struct Reading: Sendable {
    var test: Test
    var charts: [Chart]
    var rows: Set<TouchedRules.Row>

    /// In characters.
    var length: Int { charts.reduce(0) { $0 + $1.range.count } }
  }

  private let rules: RuleSet
  private let owned: [String: RuleSet]
  private let readDocument: TestRunner.DocumentReading
  /// Short texts first: they are quick, and they were mostly written for one rule.
  private let readings: [Reading]

  /// - Parameter tests: tests that pass with the rules as they are.
  package init(
    rules: RuleSet, tests: [Test], owned: [String: RuleSet] = [:],
    readDocument: @escaping TestRunner.DocumentReading = TestRunner.readText
  ) {
    self.rules = rules
    self.owned = owned
    self.readDocument = readDocument
    let lexicons = rules.lexiconNumbers
    readings = ParallelMap.map(tests.filter(\.usesRulesInHand)) { test in
      let sentences = test.sentences(rules)
      return Reading(
        test: test, charts: sentences.map(\.chart),
        rows: Set(sentences.flatMap { $0.rows(lexicons) }))
    }.sorted { $0.length < $1.length }
  }

  /// Verdicts in the order of the mutants.
  ///
  /// - Parameter seconds: when to stop; mutants that were not tried by then are `skipped`.
  package func results(for mutants: [Mutant], within seconds: Double) -> [Result] {
    let deadline = ContinuousClock.now + .seconds(seconds)
    let groups = mutants.chunked { $0.changesSameRule(as: $1) }
    return ParallelMap.map(groups) { results(for: $0, until: deadline) }.flatMap(\.self)
  }

  /// Loops, since the release build of Swift 6.3.1 crashes on the closures that `map` would take
  /// (CopyPropagation: found outside of lifetime use).
  private func results(
    for group: [Mutant], until deadline: ContinuousClock.Instant
  ) -> [Result] {
    var before: [[Output]] = []
    if let rule = group.first?.rule { before = outputs(of: rule, rules) }
    var results: [Result] = []
    for mutant in group {
      let isLate = ContinuousClock.now > deadline
      results.append(
        isLate
          ? Result(mutant: mutant, verdict: .skipped, touchingTests: 0)
          : result(for: mutant, before: before))
    }
    return results
  }

  /// - Parameter before: what the mutant's rule matches in each reading as it is.
  private func result(for mutant: Mutant, before: [[Output]]) -> Result {
    guard let changed = mutant.applied(to: rules) else {
      return Result(mutant: mutant, verdict: .invalid, touchingTests: 0)
    }
    let tests = tests(touching: mutant, changed, before)
    let runner = TestRunner(rules: changed, owned: owned, readDocument: readDocument)
    let isKilled = tests.contains { test in
      if let example = mutant.ownExample(test, in: rules) {
        return example.reading(changed) != example.reading(rules)
      }
      return runner.run(test).outcome != test.passingOutcome
    }
    return Result(
      mutant: mutant, verdict: isKilled ? .killed : .survived, touchingTests: tests.count)
  }

  private func tests(
    touching mutant: Mutant, _ changed: RuleSet, _ before: [[Output]]
  ) -> [Test] {
    switch mutant.change {
    case .rule(let number, _):
      zip(readings, zip(before, outputs(of: number, changed))).filter { $1.0 != $1.1 }.map(\.0.test)
    case .row(let row):
      readings.filter { !isWord(row) || $0.rows.contains(row) }.map(\.test)
    }
  }

  /// What a rule matches in each reading, before rules compete.
  private func outputs(of rule: Int, _ rules: RuleSet) -> [[Output]] {
    readings.map { reading in
      reading.charts.flatMap { Analysis.outputs(of: rule, rules: rules, in: $0) }
    }
  }

  /// Some lexicons are looked up by a name of the program (a status), not by a word of the text; any
  /// text may depend on them.
  private func isWord(_ row: TouchedRules.Row) -> Bool {
    rules.book.lexicons[row.lexicon].rows[row.row].term.unicodeScalars.contains { $0.isHan }
  }
}

extension Mutant {
  /// The rule that it changes.
  fileprivate var rule: Int? {
    if case .rule(let number, _) = change { number } else { nil }
  }

  fileprivate func changesSameRule(as other: Mutant) -> Bool { rule != nil && rule == other.rule }

  /// The example of the row that is gone. That its word is not found says nothing: something else must
  /// be read in another way without it.
  fileprivate func ownExample(_ test: Test, in rules: RuleSet) -> LexiconExample? {
    guard case .row(let row) = change, case .row(let example) = test.content else { return nil }
    let lexicon = rules.book.lexicons[row.lexicon]
    let isOwn = example.lexicon == lexicon.name && example.term == lexicon.rows[row.row].term
    return isOwn ? example : nil
  }
}

extension Test {
  fileprivate var passingOutcome: TestResult.Outcome { todo == nil ? .passed : .todo }
}

extension Array {
  /// Runs of neighbours that belong together.
  fileprivate func chunked(_ belong: (Element, Element) -> Bool) -> [[Element]] {
    reduce(into: []) { chunks, item in
      if let last = chunks.last?.last, belong(last, item) {
        chunks[chunks.count - 1].append(item)
      } else {
        chunks.append([item])
      }
    }
  }
}
