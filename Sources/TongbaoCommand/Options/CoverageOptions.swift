import ArgumentParser
import TongbaoRegression
import TongbaoRules

/// How well the tests cover the rules.
struct CoverageOptions: ParsableArguments {
  @Flag(help: "Tells which rules, alternatives and lexicon rows no passing test shows at work.")
  var coverage = false

  @Option(help: ArgumentHelp("The least coverage of rules.", valueName: "percent"))
  var threshold: Double?

  @Flag(
    help: "Changes one rule or row at a time and tells which changes no test notices.")
  var mutate = false

  @Option(help: ArgumentHelp("The least mutation score, from 0 to 1.", valueName: "score"))
  var leastScore: Double?

  @Option(help: ArgumentHelp("How long mutation may take.", valueName: "seconds"))
  var seconds: Double = 300

  var isAsked: Bool { coverage || mutate || threshold != nil || leastScore != nil }

  /// The report's lines, and whether the limits are kept.
  func report(
    on results: [TestResult], rules: RuleSet, owned: [String: RuleSet], ink: Ink
  ) -> (lines: [String], isEnough: Bool) {
    let probe = CoverageProbe(rules)
    let sound = results.filter { $0.outcome != .failed && $0.test.usesRulesInHand }.map(\.test)
    let touched = ParallelMap.map(sound) { test in
      probe.touched(by: test.text.source, date: test.text.date)
    }
    var lines: [String] = []
    var isEnough = true
    if coverage || threshold != nil {
      let passing = zip(sound, touched).filter { $0.0.todo == nil }.map(\.1)
      let coverage = Coverage(passing, probe: probe)
      lines += coverage.lines(ink: ink)
      isEnough = coverage.rules.share * 100 >= threshold ?? 0
    }
    if mutate || leastScore != nil {
      let run = MutationRun(rules: rules, tests: sound, touched: touched, owned: owned)
      let listing = MutationListing(
        run.results(for: MutantList.mutants(of: rules), within: seconds), ink: ink)
      lines += listing.lines()
      isEnough = isEnough && listing.score >= leastScore ?? 0
    }
    return (lines, isEnough)
  }
}
