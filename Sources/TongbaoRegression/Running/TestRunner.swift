import TongbaoRecords
import TongbaoRules
import TongbaoText

/// Runs tests with one rule set; all workers share it.
package final class TestRunner: Sendable {
  /// Reads a bulletin's file, by its name: what more than plain text takes is the caller's business.
  package typealias DocumentReading =
    @Sendable (BulletinReader, _ bytes: [UInt8], _ name: String) -> (SourceText, [Record])

  package let rules: RuleSet
  private let reader: BulletinReader
  private let readDocument: DocumentReading
  /// Rule sets of cases that bring their own (`:rules`), by what the attribute says.
  private let owned: [String: RuleSet]

  package init(
    rules: RuleSet, owned: [String: RuleSet] = [:],
    readDocument: @escaping DocumentReading = TestRunner.readText
  ) {
    self.rules = rules
    self.owned = owned
    self.readDocument = readDocument
    reader = BulletinReader(rules: rules)
  }

  /// Reads a plain text of any encoding.
  package static let readText: DocumentReading = { reader, bytes, _ in
    let source = Decoder.decode(bytes)
    return (source, reader.read(source, id: "", date: nil).records)
  }

  /// Runs one test and times it.
  package func run(_ test: Test) -> TestResult {
    let clock = ContinuousClock()
    let start = clock.now
    var result = result(of: test)
    let duration = clock.now - start
    result.seconds =
      Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    return settled(result)
  }

  /// A `:todo` must fail.
  private func settled(_ result: TestResult) -> TestResult {
    var result = result
    result.outcome = result.findings.isEmpty ? .passed : .failed
    guard result.test.todo != nil else { return result }
    if result.outcome == .passed {
      result.outcome = .failed
      result.findings = [.message("it passes; take ':todo' away")]
    } else {
      result.outcome = .todo
    }
    return result
  }

  private func result(of test: Test) -> TestResult {
    var result = TestResult(test: test, outcome: .passed, findings: [], yield: .nothing)
    switch test.content {
    case .text(let item): run(item, file: test.file, into: &result)
    case .bulletin(let folder):
      let (source, records) = readDocument(reader, folder.input, folder.inputName)
      result.yield = .records(records)
      result.findings = RecordComparison(text: source.scalars, actual: records)
        .findings(expecting: folder.expected)
      result.findings += folder.open.settled(by: records).map {
        .message("\(folder.openPath):\($0.location.line): it is right by now; take the line away")
      }
    case .example(let example, let rule): result.findings = findings(of: example, rule)
    case .row(let example):
      result.findings = example.objection(rules).map { [.message($0)] } ?? []
    }
    return result
  }

  /// The rules that a test runs with: a case's own, or those in hand.
  package func rules(of test: Test) -> RuleSet? {
    guard case .text(let item) = test.content, !item.rules.isEmpty else { return rules }
    return owned[item.rulesKey(in: test.file)]
  }

  private func run(_ item: Case, file: String, into result: inout TestResult) {
    guard let rules = rules(of: result.test) else {
      result.findings = [.message("the rules of ':rules' were not read")]
      return
    }
    let source = SourceText(item.text)
    switch item.expectation {
    case .records(let expected):
      let reader = item.rules.isEmpty ? reader : BulletinReader(rules: rules)
      let records = reader.read(source, id: "", date: item.date).records
      result.yield = .records(records)
      result.findings = RecordComparison(text: source.scalars, actual: records)
        .findings(expecting: expected, isPartial: item.isPartial)
    case .mentions(let categories, let expected):
      let comparison = MentionComparison(
        text: Cleaner().clean(source),
        sentences: DocumentAnalysis(of: source, rules: rules, date: item.date).sentences,
        categories: categories, symbols: rules.symbols)
      result.yield = .lines(comparison.actual.map(CasePrinter.line))
      result.findings = comparison.findings(expecting: expected)
    }
  }

  private func findings(of example: Example, _ rule: Int) -> [Finding] {
    guard let examples = RuleExamples(rules: rules) else { return [] }
    return examples.objection(to: example, of: rule).map { [.message($0)] } ?? []
  }
}

extension Case {
  /// What tells one case's own rules from another's: the paths, from the folder of its file.
  package func rulesKey(in file: String) -> String {
    rulePaths(in: file).joined(separator: "\n")
  }

  /// The paths that `:rules` names, which count from the folder of the case's file.
  package func rulePaths(in file: String) -> [String] {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return rules.map { path in
      path.hasPrefix("/") || folder.isEmpty ? path : folder.joined(separator: "/") + "/" + path
    }
  }
}
