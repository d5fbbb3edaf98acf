/// Parses rule files. Every fault is collected; what is sound stays.
package struct RuleParser {
  package private(set) var rules: [RuleSyntax] = []
  package private(set) var categories: [CategorySyntax] = []
  package private(set) var layers: [LayerSyntax] = []
  package private(set) var faults: [Fault] = []
  /// Rules with a fault in their lines: names that others may use.
  package private(set) var broken: [RuleSyntax] = []
  /// The rule whose lines are being read.
  private var draft: RuleDraft?

  package init() {}

  /// Adds a file's rules.
  package mutating func parse(_ file: SourceFile) {
    let before = rules.count + layers.count + categories.count + faults.count
    for (index, line) in file.lines.enumerated() {
      var scanner = LineScanner(file: file.path, line: index + 1, scalars: line)
      scanner.skipSpaces()
      guard let first = scanner.peek, first != "#" else { continue }
      do throws(Fault) {
        try read(&scanner)
      } catch {
        faults.append(error)
        draft?.isBroken = true
      }
    }
    finish()
    if rules.count + layers.count + categories.count + faults.count == before {
      let start = Location(file: file.path, line: 1, column: 1)
      faults.append(Fault(.warning, at: start, "the file defines nothing"))
    }
  }

  private mutating func read(_ scanner: inout LineScanner) throws(Fault) {
    if scanner.index == 0 {
      finish()
      try readHeader(&scanner)
    } else if draft != nil {
      try draft?.read(&scanner)
    } else {
      throw scanner.fault("this line belongs to no rule")
    }
  }

  private mutating func readHeader(_ scanner: inout LineScanner) throws(Fault) {
    let location = scanner.location
    let word = scanner.takeName()
    switch word {
    case "rule": draft = try readRule(&scanner, at: location)
    case "category": categories.append(try readCategory(&scanner))
    case "layer": layers.append(try readLayer(&scanner))
    default:
      // What is indented below belongs to the header that cannot be read: it is no fault of its own.
      draft = RuleDraft.broken(at: location)
      let nearest = ["rule", "category", "layer"].nearest(to: word)
      throw Fault(
        at: location, length: max(1, word.unicodeScalars.count),
        nearest.map { "unknown word '\(word)'; did you mean '\($0)'?" }
          ?? "expected 'rule ID -> Category', 'category NAME one-per SLOT', 'layer @lexicon …', or an indented line of a rule"
      )
    }
  }

  private mutating func readRule(
    _ scanner: inout LineScanner, at location: Location
  ) throws(Fault) -> RuleDraft {
    draft = RuleDraft.broken(at: location)
    let id = try scanner.takePlacedName("the rule's id")
    scanner.skipSpaces()
    guard scanner.take("->") else { throw scanner.fault("a rule begins 'rule ID -> Category'") }
    let category = try scanner.takePlacedName("the rule's category")
    guard category.text.first?.isUppercase == true else {
      throw Fault(
        at: category.location, length: category.text.count,
        "a category's name begins with a capital letter")
    }
    try scanner.takeEnd()
    return RuleDraft(id: id.text, category: category.text, location: id.location)
  }

  private func readCategory(_ scanner: inout LineScanner) throws(Fault) -> CategorySyntax {
    let name = try scanner.takePlacedName("the category's name")
    scanner.skipSpaces()
    guard scanner.take("one-per") else {
      throw scanner.fault("a category line is written 'category NAME one-per SLOT'")
    }
    let slot = try scanner.takePlacedName("the slot's name")
    try scanner.takeEnd()
    return CategorySyntax(name: name, onePer: slot)
  }

  private func readLayer(_ scanner: inout LineScanner) throws(Fault) -> LayerSyntax {
    var layer = LayerSyntax(lexicons: [])
    scanner.skipSpaces()
    while scanner.peek == "@" {
      let location = scanner.location
      scanner.index += 1
      let name = try scanner.takePlacedName("the lexicon's name").text
      layer.lexicons.append(PlacedName(text: "@" + name, location: location))
      scanner.skipSpaces()
    }
    if layer.lexicons.isEmpty {
      throw scanner.fault("a layer line is written 'layer @lexicon @lexicon …'")
    }
    try scanner.takeEnd()
    return layer
  }

  private mutating func finish() {
    defer { draft = nil }
    guard let draft else { return }
    guard !draft.isBroken else {
      broken.append(draft.rule)
      return
    }
    guard draft.hasPattern else {
      let rule = draft.rule
      faults.append(
        Fault(
          at: rule.location, length: rule.id.unicodeScalars.count,
          "rule '\(rule.id)' has no pattern"))
      return
    }
    rules.append(draft.rule)
  }
}
