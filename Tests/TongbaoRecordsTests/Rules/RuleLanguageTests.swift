import FoundationEssentials
import Testing
import TongbaoRules

@testable import TongbaoRecords

/// Runs what the language's reference and the example of one's own rules say.
@Suite struct RuleLanguageTests {
  private static let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()

  @Test func referenceHolds() throws {
    let page = try text("/Sources/TongbaoRules/TongbaoRules.docc/RuleLanguage.md")
    let files = [
      SourceFile(path: "RuleLanguage.rules", text: blocks("rules", of: page)),
      SourceFile(path: "moves.tsv", text: blocks("tsv", of: page)),
    ]
    expectSound(RuleFiles.besideBuiltin(files))
  }

  /// A unit, a status word and two patterns, written in a text editor.
  @Test func ownRulesHold() throws {
    let own = try RuleFiles.files(at: [Self.root + "/fixtures/rules/own"])
    expectSound(RuleFiles.besideBuiltin(own))
  }

  @Test func ownRulesMakeRecords() throws {
    let own = try RuleFiles.files(at: [Self.root + "/fixtures/rules/own"])
    var faults: [Fault] = []
    let rules = RuleLibrary.ruleSet(of: RuleFiles.besideBuiltin(own), faults: &faults)
    let source = "石岭水闸工程已向云溪镇移交钢闸门12榀。北川二桥挂牌督办。"
    let records = BulletinReader(rules: rules).read(.init(source), id: "own", date: nil).records
    #expect(records.map(\.quantity?.unit) == ["榀", nil], "\(records)")
    #expect(records.map(\.status) == [.completed, .delayed], "\(records)")
    #expect(records.first?.rule == "handover", "\(records)")
  }

  private func expectSound(_ files: [SourceFile]) {
    var faults: [Fault] = []
    let rules = RuleLibrary.ruleSet(of: files, faults: &faults)
    let result = RuleExamples(rules: rules)?.check()
    faults += result?.failures.map(\.fault) ?? []
    let messages = FaultMessage.messages(of: faults, in: files)
    #expect(messages.isEmpty, "\(messages.joined(separator: "\n"))")
    #expect((result?.count ?? 0) > 0)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: Self.root + path)), as: UTF8.self)
  }

  /// The fenced blocks of a language, one after the other.
  private func blocks(_ language: String, of page: String) -> String {
    var lines: [Substring] = []
    var isInside = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```" + language
      } else if isInside {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
