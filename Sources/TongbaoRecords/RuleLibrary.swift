import TongbaoRules
import TongbaoText

/// Where rules and lexicons come from, and the categories that Swift code finds for them.
package enum RuleLibrary {
  /// What recognizers find, and what they look at to do so.
  static let recognized: [RuleSet.Recognized] = [
    .init("Quantity", needs: ["@units"], attributes: ["unit", "dimension", "bound"]),
    .init("Time"),
    .init(
      "Amount", needs: ["Quantity", "InName", "Duration"],
      attributes: ["unit", "dimension", "bound"]),
    .init(
      "Name",
      needs: [
        "Amount", "Time", "Duration", "Predicate", "State", "Region", "Base", "Subset", "Yardstick",
        "Adverb", "Modal", "Joined", "Participle", "@adverbs", "@predicates",
        "@modals", "@changes", "@links", "@heads", "@indicators", "@rates", "@rate-tails",
        "@name-leads", "@name-tails", "@compounds", "@reaches",
      ], attributes: ["kind", "adjunct", "yes"]),
    .init("Measure", needs: ["Name"], attributes: ["role", "status", "level", "kind"]),
    .init("Conjunct", needs: ["Name", "Measure", "Region", "@conjunctions"], attributes: ["of"]),
    .init("Record", needs: readByAssembly, attributes: askedByAssembly),
  ]

  /// What assembly looks at when it makes records of facts, beside what the recognizers need.
  private static let readByAssembly = [
    "Fact", "Report", "Share", "Enumeration", "Denial", "@part-words", "@whole-words",
    "@title-tails", "@plan-titles", "@plan-headings", "@empty-headings", "@generic-names",
    "@columns", "@totals", "@collections", "@clause-edges", "@institutions", "@articles",
    "@goals", "@rest-words", "@no-regions", "@region-tails",
  ]

  private static let askedByAssembly = [
    "mode", "preposition", "rate", "far", "schedule", "sign", "agency", "benefit", "effect",
    "event", "work", "place", "instruction", "planned", "of", "value", "set", "anywhere",
  ]

  /// What a record's role and status may be.
  private static let closed = [
    "role": Record.Role.allCases.map(\.rawValue), "status": Record.Status.allCases.map(\.rawValue),
  ]

  /// The rules that are compiled in; a test holds them to be sound.
  package static let builtin: RuleSet = {
    var faults: [Fault] = []
    let rules = ruleSet(of: builtinFiles, areSound: true, faults: &faults)
    precondition(!faults.contains { $0.severity == .error }, "\(faults)")
    return rules
  }()

  /// The files that are compiled in, by their paths in this target's folder.
  package static var builtinFiles: [SourceFile] {
    Resources.files.map { SourceFile(path: $0.path, text: "\($0.text)") }
  }

  /// Compiles files: `.rules` are rules; `.tsv` whose first column is `term` are lexicons under their
  /// names, and `states+own.tsv` adds to `states`. Built-in tables of another form are the recognizers'.
  package static func ruleSet(
    of files: [SourceFile], areSound: Bool = false, faults: inout [Fault]
  ) -> RuleSet {
    var lexicons: [Lexicon] = []
    for file in files where file.path.hasSuffix(".tsv") && isLexicon(file) {
      let lexicon = Lexicon(name: name(of: file), file: file, faults: &faults)
      if let first = lexicons.firstIndex(where: { $0.name == lexicon.name }) {
        lexicons[first].rows += lexicon.rows
      } else {
        lexicons.append(lexicon)
      }
    }
    return RuleSet(
      rules: files.filter { $0.path.hasSuffix(".rules") }, lexicons: lexicons,
      recognized: recognized, closed: closed, areSound: areSound, faults: &faults)
  }

  private static func isLexicon(_ file: SourceFile) -> Bool {
    let header = file.lines.first { $0.first != "#" } ?? []
    let isHeaded = header.split(separator: "\t").first.map {
      $0.elementsEqual("term".unicodeScalars)
    }
    return isHeaded ?? false || !Resources.files.contains { $0.path.hasSuffix("/" + file.name) }
  }

  /// A lexicon's name: its file's, without folder, ending, and what stands behind a plus.
  private static func name(of file: SourceFile) -> String {
    let last = file.path.split(separator: "/").last ?? ""
    return String(last.dropLast(".tsv".count).prefix { $0 != "+" })
  }
}
