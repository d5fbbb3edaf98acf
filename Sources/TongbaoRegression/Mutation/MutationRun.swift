import TongbaoRecords
import TongbaoRules
import TongbaoText

/// Runs the tests again for every mutant of a rule set. A mutant that no test notices is a test that
/// is missing.
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

  private struct Touch: Sendable {
    var test: Test
    var touched: TouchedRules
    var size: Int
  }

  private let rules: RuleSet
  private let owned: [String: RuleSet]
  private let readDocument: TestRunner.DocumentReading
  private let tests: [Touch]

  /// - Parameters:
  ///   - tests: tests that pass with the rules as they are.
  ///   - touched: what each touches.
  package init(
    rules: RuleSet, tests: [Test], touched: [TouchedRules], owned: [String: RuleSet] = [:],
    readDocument: @escaping TestRunner.DocumentReading = TestRunner.readText
  ) {
    self.rules = rules
    self.owned = owned
    self.readDocument = readDocument
    // Short texts first: they are quick, and they were mostly written for one rule.
    self.tests = zip(tests, touched).filter { $0.0.usesRulesInHand }.map {
      Touch(test: $0, touched: $1, size: $0.text.source.scalars.count)
    }.sorted { $0.size < $1.size }
  }

  /// Verdicts in the order of the mutants.
  ///
  /// - Parameter seconds: when to stop; mutants that were not tried by then are `skipped`.
  package func results(for mutants: [Mutant], within seconds: Double) -> [Result] {
    let deadline = ContinuousClock.now + .seconds(seconds)
    return ParallelMap.map(mutants) { mutant in
      let touching = tests(touching: mutant)
      let isLate = ContinuousClock.now > deadline
      return Result(
        mutant: mutant, verdict: isLate ? .skipped : verdict(on: mutant, touching),
        touchingTests: touching.count)
    }
  }

  private func verdict(on mutant: Mutant, _ tests: [Test]) -> Verdict {
    guard !tests.isEmpty else { return .survived }
    guard let changed = mutant.applied(to: rules) else { return .invalid }
    let runner = TestRunner(rules: changed, owned: owned, readDocument: readDocument)
    let isKilled = tests.contains { test in
      if let example = mutant.ownExample(test, in: rules) {
        return example.reading(changed) != example.reading(rules)
      }
      return runner.run(test).outcome != test.passingOutcome
    }
    return isKilled ? .killed : .survived
  }

  private func tests(touching mutant: Mutant) -> [Test] {
    switch mutant.change {
    case .rule(let number, _): tests.filter { $0.touched.tried.contains(number) }.map(\.test)
    case .row(let row):
      isWord(row)
        ? tests.filter { $0.touched.rows.contains(row) }.map(\.test) : tests.map(\.test)
    }
  }

  /// Some lexicons are looked up by a name of the program (a status), not by a word of the text; any
  /// text may depend on them.
  private func isWord(_ row: TouchedRules.Row) -> Bool {
    rules.book.lexicons[row.lexicon].rows[row.row].term.unicodeScalars.contains { $0.isHan }
  }
}

extension Mutant {
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
  /// False for a case that brings its own rules.
  package var usesRulesInHand: Bool {
    if case .text(let item) = content { item.rules.isEmpty } else { true }
  }

  fileprivate var passingOutcome: TestResult.Outcome { todo == nil ? .passed : .todo }
}
