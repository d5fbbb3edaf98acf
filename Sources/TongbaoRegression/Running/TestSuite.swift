import FoundationEssentials
import TongbaoRecords
import TongbaoRules

/// One thing to test.
package struct Test: Sendable {
  package enum Content: Sendable {
    case text(Case)
    case bulletin(BulletinFolder)
    /// An `ok` or `no` line of a rule, the rule by its number.
    case example(Example, rule: Int)
    /// The example or counter-example of a lexicon's row.
    case row(LexiconExample)
  }

  package var name: String
  /// The file or folder that it stands in.
  package var file: String
  package var location: Location
  package var content: Content
  /// Why it must fail.
  package var todo: String? {
    if case .text(let item) = content { item.todo } else { nil }
  }
}

/// The tests that some paths hold, in the order of the paths and of the files' names.
package struct TestSuite: Sendable {
  package private(set) var tests: [Test] = []
  /// The files of cases, for updates.
  package private(set) var caseFiles: [CaseFile] = []
  /// What is wrong with the files: with a fault there is nothing to rely on.
  package private(set) var faults: [Fault] = []

  package init() {}

  /// Adds a case file, or all that a folder holds: case files (`*.txt`) and bulletins (folders with
  /// `input.txt`).
  package mutating func add(path: String) {
    var isFolder = false
    let files = FileManager.default
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
      faults.append(Fault(at: Location(file: path, line: 1, column: 1), "there is no such file"))
      return
    }
    if !isFolder {
      addCases(at: path)
      return
    }
    let names = ((try? files.contentsOfDirectory(atPath: path)) ?? []).sorted()
    if names.contains(where: { $0.hasPrefix("input.") }) {
      addBulletin(at: path)
    } else {
      for name in names where isTest("\(path)/\(name)") { add(path: "\(path)/\(name)") }
    }
  }

  private func isTest(_ path: String) -> Bool {
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isFolder || path.hasSuffix(".txt")
  }

  private mutating func addCases(at path: String) {
    let text = FileManager.default.contents(atPath: path) ?? Data()
    add(SourceFile(path: path, text: String(decoding: text, as: UTF8.self)))
  }

  /// Adds the cases of a file that was read already.
  package mutating func add(_ source: SourceFile) {
    let file = CaseFileParser.parse(source, faults: &faults)
    caseFiles.append(file)
    tests += file.cases.map {
      Test(name: $0.name, file: file.path, location: $0.location, content: .text($0))
    }
  }

  private mutating func addBulletin(at path: String) {
    guard let folder = BulletinFolder(path: path, faults: &faults) else { return }
    let name = String(path.split(separator: "/").last ?? "")
    tests.append(
      Test(
        name: name, file: path,
        location: Location(file: folder.expectedPath, line: 1, column: 1),
        content: .bulletin(folder)))
  }

  /// Adds the `ok` and `no` lines of rules.
  package mutating func addExamples(of rules: RuleSet) {
    for (number, rule) in rules.rules.enumerated() {
      for example in rule.syntax.examples {
        let sign = example.isPositive ? "ok" : "no"
        tests.append(
          Test(
            name: "\(rule.id) \(sign) \(example.text)", file: example.location.file,
            location: example.location, content: .example(example, rule: number)))
      }
    }
  }

  /// Adds the examples and counter-examples of the rows of lexicons.
  package mutating func addRows(of rules: RuleSet) {
    for lexicon in rules.lexicons {
      for row in lexicon.rows {
        for (text, isPositive) in [(row.example, true), (row.counterExample, false)] {
          guard let text else { continue }
          let example = LexiconExample(
            lexicon: lexicon.name, term: row.term, text: text, isPositive: isPositive)
          tests.append(
            Test(
              name: "@\(lexicon.name) \(row.term) \(isPositive ? "ok" : "no") \(text)",
              file: row.location.file, location: row.location, content: .row(example)))
        }
      }
    }
  }

  /// Keeps the tests whose name or file holds some words.
  package mutating func filter(_ words: String) {
    tests.removeAll { !$0.name.contains(words) && !$0.file.contains(words) }
  }
}
