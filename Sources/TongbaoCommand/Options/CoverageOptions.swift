import ArgumentParser
import TongbaoRegression
import TongbaoRules

/// How well the tests cover the rules.
struct CoverageOptions: ParsableArguments {
  @Flag(help: "Tells which rules, alternatives and lexicon rows no passing test shows at work.")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "The least share of rules with a positive case, and of those with a negative one.",
      valueName: "percent"))
  var threshold: Double?

  @Flag(
    help: "Changes one rule or row at a time and tells which changes no test notices.")
  var mutate = false

  @Option(
    help: ArgumentHelp(
      "The least mutation score, from 0 to 1, with all mutants tried.", valueName: "score"))
  var leastScore: Double?

  @Option(help: ArgumentHelp("How long mutation may take.", valueName: "seconds"))
  var seconds: Double = 300

  var isAsked: Bool { coverage || mutate || threshold != nil || leastScore != nil }

  /// The report's lines, and whether the limits are kept.
  func report(
    on results: [TestResult], rules: RuleSet, owned: [String: RuleSet], ink: Ink
  ) -> (lines: [String], isEnough: Bool) {
    let sound = results.filter { $0.outcome != .failed && $0.test.usesRulesInHand }.map(\.test)
    var lines: [String] = []
    var isEnough = true
    if coverage || threshold != nil {
      let probe = CoverageProbe(rules)
      let passing = sound.filter { $0.todo == nil }
      let coverage = Coverage(ParallelMap.map(passing) { probe.touched(by: $0) }, probe: probe)
      lines += coverage.lines(ink: ink)
      isEnough = min(coverage.rules.share, coverage.restraint.share) * 100 >= threshold ?? 0
    }
    if mutate || leastScore != nil {
      let run = MutationRun(rules: rules, tests: sound, owned: owned)
      let listing = MutationListing(
        run.results(for: MutantList.mutants(of: rules), within: seconds), ink: ink)
      lines += listing.lines()
      isEnough =
        isEnough && (listing.score >= leastScore ?? 0) && (leastScore == nil || listing.isWhole)
    }
    return (lines, isEnough)
  }
}
