import Testing
import TongbaoRecords
import TongbaoRules

@testable import TongbaoRegression

@Suite struct MutationTests {
  private static let rules = """
    rule part -> Part
      {what: (土建|设备) 工程?} (完成|做完) &($|。|,)
      set role=achieved status=completed
      ok 东河泵站土建工程完成 => what=土建工程 role=achieved status=completed
      no 东河泵站土建停工
    rule place -> Place
      {name: @places}
      ok 青石县
    """
  private static let places = "term\texample\n青石县\t青石县的桥\n松河市\t\n"

  @Test func mutantsOfATinyRuleSet() {
    let (rules, faults) = Sample.rules(Self.rules, lexicons: ["places": Self.places])
    #expect(faults.filter { $0.severity == .error }.isEmpty)
    #expect(
      MutantList.mutants(of: rules).map { "\($0.kind.rawValue): \($0.text)" } == [
        "rule dropped: part",
        "alternative removed: part: 土建 of (土建|设备)",
        "alternative removed: part: 设备 of (土建|设备)",
        "optional required: part: 工程?",
        "alternative removed: part: 完成 of (完成|做完)",
        "alternative removed: part: 做完 of (完成|做完)",
        "alternative removed: part: $ of ($|。|,)",
        "alternative removed: part: 。 of ($|。|,)",
        "alternative removed: part: , of ($|。|,)",
        "role or status swapped: part: role=achieved to completion",
        "role or status swapped: part: status=completed to in_use",
        "rule dropped: place",
        "row of an open lexicon removed: @places: 青石县",
        "row of an open lexicon removed: @places: 松河市",
      ])
  }

  @Test func aMutantSurvivesWhereNoTestLooks() {
    let (rules, _) = Sample.rules(Self.rules, lexicons: ["places": Self.places])
    let results = Self.run(rules)
    let killed = results.filter { $0.verdict == .killed }.map(\.mutant.text)
    #expect(
      killed == [
        "part", "part: 土建 of (土建|设备)", "part: 完成 of (完成|做完)", "part: $ of ($|。|,)",
        "part: role=achieved to completion", "part: status=completed to in_use", "place",
        "@places: 青石县",
      ])
    let listing = MutationListing(results, ink: Ink(isColored: false))
    #expect(listing.score == 7.0 / 12.0)
    #expect(listing.lines().last == "mutation score 58.3 %")
  }

  /// A place that no rule asks for changes nothing when it goes, though its example finds it.
  @Test func aRowThatChangesNothingSurvives() {
    let (rules, _) = Sample.rules(
      """
      rule place -> Place
        {name: @places[kind=town]}
        ok 青石县
      """, lexicons: ["places": "term\tkind\texample\n青石县\ttown\t青石县的桥\n松河市\t\t松河市的桥\n"])
    let survived = Self.run(rules).filter { $0.verdict == .survived }.map(\.mutant.text)
    #expect(survived == ["@places: 松河市"])
  }

  @Test func timeIsBounded() {
    let (rules, _) = Sample.rules(Self.rules, lexicons: ["places": Self.places])
    #expect(Self.run(rules, within: -1).allSatisfy { $0.verdict == .skipped })
  }

  private static func run(_ rules: RuleSet, within seconds: Double = 600) -> [MutationRun.Result] {
    var suite = TestSuite()
    suite.addExamples(of: rules)
    suite.addRows(of: rules)
    let runner = TestRunner(rules: rules)
    #expect(suite.tests.map(runner.run).allSatisfy { $0.outcome == .passed })
    return MutationRun(rules: rules, tests: suite.tests)
      .results(for: MutantList.mutants(of: rules), within: seconds)
  }

  @Test func coverageTellsWhatNoTestShows() {
    let (rules, _) = Sample.rules(Self.rules, lexicons: ["places": Self.places])
    let probe = CoverageProbe(rules)
    let touched = ["东河泵站土建完成", "青石县"].map {
      probe.touched(by: DocumentAnalysis(of: .init($0), rules: probe.rules).sentences)
    }
    let coverage = Coverage(touched, probe: probe)
    #expect(coverage.rules.missing.isEmpty)
    #expect(coverage.restraint.missing == ["part (sample.rules:1)", "place (sample.rules:6)"])
    #expect(
      coverage.alternatives.missing == [
        "part: 设备 of (土建|设备) (sample.rules:1)", "part: 做完 of (完成|做完) (sample.rules:1)",
      ])
    #expect(coverage.openRows.missing == ["@places: 松河市 (places.tsv:3)"])
  }

  @Test func theSampleIsTheSameInEveryRun() {
    let items = Array(0..<1000)
    let sample = SeededSample.take(5, of: items, seed: 1)
    #expect(sample == SeededSample.take(5, of: items, seed: 1))
    #expect(sample == sample.sorted() && Set(sample).count == 5)
    #expect(sample != SeededSample.take(5, of: items, seed: 2))
    #expect(SeededSample.take(5, of: [1, 2], seed: 1) == [1, 2])
  }
}
