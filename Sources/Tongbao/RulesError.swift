import TongbaoRules

/// Why rules of one's own cannot be used.
public struct RulesError: Error, Sendable, CustomStringConvertible {
  /// What is wrong, as people read it: `file:line:column: error: what`, and the line below.
  public let messages: [String]

  /// The messages, a line each.
  public var description: String { messages.joined(separator: "\n") }
}

extension BulletinParser {
  /// A parser with rules and lexicons of one's own beside the built-in ones; a file that has the name
  /// of a built-in one replaces it.
  ///
  /// - Parameter paths: folders of `.rules` and `.tsv` files, or such files.
  /// - Throws: ``RulesError`` when a file cannot be read, or has an error.
  public init(rulesAt paths: [String]) throws(RulesError) {
    let files: [SourceFile]
    do throws(RuleFiles.Failure) {
      files = RuleFiles.besideBuiltin(try RuleFiles.files(at: paths))
    } catch {
      throw RulesError(messages: [error.description])
    }
    var faults: [Fault] = []
    let rules = RuleLibrary.ruleSet(of: files, faults: &faults)
    let errors = faults.filter { $0.severity == .error }
    guard errors.isEmpty else {
      throw RulesError(messages: FaultMessage.messages(of: errors, in: files))
    }
    self.init(rules: rules)
  }
}
