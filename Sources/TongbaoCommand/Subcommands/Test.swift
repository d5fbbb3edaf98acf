import ArgumentParser
import FoundationEssentials
import Tongbao
import TongbaoArchives
import TongbaoOutput
import TongbaoRecords
import TongbaoRegression
import TongbaoRules
import TongbaoText

/// Runs the cases of rules.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs cases, whole bulletins, and the ok and no lines of rules.",
    discussion: """
      A path is a file of cases, a folder of a bulletin (input.txt and expected.ndjson), a folder of \
      such, or records that people corrected: an export of the review page, Label Studio or doccano. Without one it is fixtures, \
      where there is such a folder. Exit 1 when a test fails or none is found, 2 when a file \
      cannot be read or has faults.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, tap, junit, json }

  @Argument(help: "Files of cases, or folders of them.")
  var paths: [String] = []

  @Option(help: "Runs only the tests whose name or file holds these words.")
  var filter: String?

  @Option(help: "text, tap, junit or json.")
  var format: Format = .text

  @Flag(help: "Writes what failing cases yield into their files; refused where CI is set.")
  var update = false

  @Flag(help: "Stops behind the first failure.")
  var failFast = false

  @Option(help: ArgumentHelp("Keeps corrected records as cases.", valueName: "file"))
  var saveCases: String?

  @OptionGroup(title: "Coverage") var coverage: CoverageOptions

  @OptionGroup var color: ColorOptions

  @OptionGroup var rules: RuleOptions

  @OptionGroup var options: LanguageOptions

  func validate() throws {
    let isContinuous = !(ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty
    if update && isContinuous {
      throw ValidationError("--update is refused under CI: expectations are changed by people.")
    }
  }

  func run() throws {
    let rules = try rules.ruleSet()
    let suite = try suite(rules)
    let owned = try owned(by: suite)
    let runner = TestRunner(rules: rules, owned: owned, readDocument: Self.readAny)
    let results = run(suite.tests, runner)
    if update { try write(ExpectationUpdate(results, of: suite, encode: encode)) }
    report(results)
    var isSound = update || !results.contains { $0.outcome == .failed }
    if coverage.isAsked {
      let (lines, isEnough) = coverage.report(
        on: results, rules: rules, owned: owned, ink: color.ink)
      for line in lines { format == .text ? Console.put(line) : Console.tell(line) }
      isSound = isSound && isEnough
    }
    if !isSound { throw ExitCode(1) }
  }

  /// The tests of the paths and of the rules; faults and an empty suite end the program.
  private func suite(_ rules: RuleSet) throws -> TestSuite {
    var suite = TestSuite()
    for path in paths.isEmpty ? Self.ownPaths : paths {
      if Corrections.isExport(path) {
        try addCorrections(at: path, to: &suite)
      } else {
        suite.add(path: path)
      }
    }
    suite.addExamples(of: rules)
    suite.addRows(of: rules)
    if let filter { suite.filter(filter) }
    for fault in suite.faults { Console.tell(FaultMessage(fault).text) }
    if !suite.faults.isEmpty { throw ExitCode(2) }
    if suite.tests.isEmpty {
      Console.tell(error: "no tests found")
      throw ExitCode(1)
    }
    return suite
  }

  /// Adds corrected records as cases, and keeps them where that is asked for.
  private func addCorrections(at path: String, to suite: inout TestSuite) throws {
    let cases = try Corrections.read(path)
    suite.add(cases)
    if let saveCases {
      let text = String(cases.lines.joined(separator: ["\n"])) + "\n"
      try OutputFile.write(Array(text.utf8), to: saveCases, options.language)
    }
  }

  /// What is tested where no path is given.
  private static var ownPaths: [String] {
    ["fixtures/cases", "fixtures/bulletins"].filter { FileManager.default.fileExists(atPath: $0) }
  }

  /// The rule sets that cases bring, compiled once each.
  private func owned(by suite: TestSuite) throws -> [String: RuleSet] {
    var sets: [String: RuleSet] = [:]
    for file in suite.caseFiles {
      for item in file.cases where !item.rules.isEmpty {
        let key = item.rulesKey(in: file.path)
        if sets[key] != nil { continue }
        sets[key] = try RuleOptions.ruleSet(
          of: try RuleOptions.files(at: item.rulePaths(in: file.path), besideBuiltin: true))
      }
    }
    return sets
  }

  private func run(_ tests: [TongbaoRegression.Test], _ runner: TestRunner) -> [TestResult] {
    let step = failFast ? 32 : max(1, tests.count)
    var results: [TestResult] = []
    for start in stride(from: 0, to: tests.count, by: step) {
      let batch = Array(tests[start..<min(start + step, tests.count)])
      results += ParallelMap.map(batch) { runner.run($0) }
      if failFast, let first = results.firstIndex(where: { $0.outcome == .failed }) {
        return Array(results[...first])
      }
    }
    return results
  }

  /// Reads a bulletin of any kind that archives hold.
  private static let readAny: TestRunner.DocumentReading = { reader, bytes, name in
    let parser = DocumentParser(BulletinParser(rules: reader.rules))
    let bulletin = parser.parse(Document(id: "", content: .file(bytes)))
    return (Decoder.decode(bytes), bulletin.records)
  }

  private func report(_ results: [TestResult]) {
    switch format {
    case .text:
      for line in TestListing(ink: color.ink).lines(results) { Console.put(line) }
    case .tap: Console.put(Array(TestReport.tap(results).utf8))
    case .junit: Console.put(Array(TestReport.junit(results).utf8))
    case .json: Console.put(TestReport.json(results))
    }
  }

  private func write(_ update: ExpectationUpdate) throws {
    for file in update.files {
      try OutputFile.write(file.bytes, to: file.path, options.language)
      Console.tell(options.language.text("test.updated", file.path))
    }
  }

  private func encode(_ records: [Record]) -> [UInt8] {
    var bytes: [UInt8] = []
    NDJSONWriter().append(records, to: &bytes)
    return bytes
  }
}
