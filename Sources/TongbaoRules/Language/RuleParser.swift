/// Parses rule files. Every fault is collected; what is sound stays.
package struct RuleParser {
  package private(set) var rules: [RuleSyntax] = []
  package private(set) var categories: [CategorySyntax] = []
  package private(set) var layers: [LayerSyntax] = []
  package private(set) var faults: [Fault] = []

  package init() {}

  /// Adds a file's rules.
  package mutating func parse(_ file: SourceFile) {
    var draft: Draft?
    for (index, line) in file.lines.enumerated() {
      var scanner = LineScanner(file: file.path, line: index + 1, scalars: line)
      scanner.skipSpaces()
      guard let first = scanner.peek, first != "#" else { continue }
      do throws(Fault) {
        if scanner.index > 0 {
          guard draft != nil else { throw scanner.fault("this line belongs to no rule") }
          try draft!.read(&scanner)
        } else {
          finish(&draft)
          try readHeader(&scanner, into: &draft)
        }
      } catch {
        faults.append(error)
        draft?.isBroken = true
      }
    }
    finish(&draft)
  }

  private mutating func readHeader(
    _ scanner: inout LineScanner, into draft: inout Draft?
  ) throws(Fault) {
    let location = scanner.location
    if scanner.take("category ") {
      categories.append(try readCategory(&scanner, at: location))
      return
    }
    if scanner.take("layer ") {
      layers.append(try readLayer(&scanner, at: location))
      return
    }
    guard scanner.take("rule ") else {
      throw Fault(
        at: location, length: scanner.takeName().count,
        "expected 'rule ID -> Category', 'category NAME one-per SLOT', or an indented line of a rule"
      )
    }
    scanner.skipSpaces()
    let id = scanner.takeName()
    scanner.skipSpaces()
    guard !id.isEmpty, scanner.take("->") else {
      throw scanner.fault("a rule begins 'rule ID -> Category'")
    }
    scanner.skipSpaces()
    let category = scanner.takeName()
    guard !category.isEmpty else { throw scanner.fault("the category's name is missing") }
    draft = Draft(id: id, category: category, location: location)
  }

  private func readCategory(
    _ scanner: inout LineScanner, at location: Location
  ) throws(Fault) -> CategorySyntax {
    scanner.skipSpaces()
    let name = scanner.takeName()
    scanner.skipSpaces()
    guard !name.isEmpty, scanner.take("one-per ") else {
      throw scanner.fault("a category line is written 'category NAME one-per SLOT'")
    }
    scanner.skipSpaces()
    return CategorySyntax(name: name, onePer: scanner.takeName(), location: location)
  }

  private func readLayer(
    _ scanner: inout LineScanner, at location: Location
  ) throws(Fault) -> LayerSyntax {
    var layer = LayerSyntax(lexicons: [], location: location)
    scanner.skipSpaces()
    while scanner.take("@") {
      layer.lexicons.append("@" + scanner.takeName())
      scanner.skipSpaces()
    }
    guard !layer.lexicons.isEmpty, scanner.isAtEnd else {
      throw scanner.fault("a layer line is written 'layer @lexicon @lexicon …'")
    }
    return layer
  }

  private mutating func finish(_ draft: inout Draft?) {
    defer { draft = nil }
    guard let finished = draft, !finished.isBroken else { return }
    guard !finished.patterns.isEmpty else {
      faults.append(
        Fault(at: finished.location, length: 4, "rule '\(finished.id)' has no pattern"))
      return
    }
    rules.append(finished.rule)
  }
}

/// A rule whose lines are still being read.
private struct Draft {
  var rule: RuleSyntax
  var patterns: [Pattern] = []
  var isBroken = false

  var id: String { rule.id }
  var location: Location { rule.location }

  init(id: String, category: String, location: Location) {
    rule = RuleSyntax(id: id, category: category, pattern: .sequence([]), location: location)
  }

  mutating func read(_ scanner: inout LineScanner) throws(Fault) {
    let start = scanner.index
    switch scanner.takeName() {
    case "set": rule.sets += try readAssignments(&scanner)
    case "emit": rule.emits.append(try readAssignments(&scanner))
    case "each": rule.each = try readNames(&scanner).first
    case "zip": rule.zip = try readNames(&scanner)
    case "over": rule.over += try readNames(&scanner)
    case "when": rule.conditions.append(try readCondition(&scanner))
    case "ok": rule.examples.append(try readExample(&scanner, isPositive: true))
    case "no": rule.examples.append(try readExample(&scanner, isPositive: false))
    default:
      scanner.index = start
      var parser = PatternParser(scanner: scanner)
      patterns.append(try parser.parseLine())
      rule.pattern = patterns.count == 1 ? patterns[0] : .sequence(patterns)
    }
  }

  private func readNames(_ scanner: inout LineScanner) throws(Fault) -> [String] {
    var names: [String] = []
    scanner.skipSpaces()
    while !scanner.isAtEnd, scanner.peek != "#" {
      let name = scanner.takeName()
      guard !name.isEmpty else { throw scanner.fault("a name is expected here") }
      names.append(name)
      _ = scanner.take(",")
      scanner.skipSpaces()
    }
    guard !names.isEmpty else { throw scanner.fault("a name is expected here") }
    return names
  }

  private func readAssignments(_ scanner: inout LineScanner) throws(Fault) -> [Assignment] {
    var assignments: [Assignment] = []
    scanner.skipSpaces()
    while !scanner.isAtEnd, scanner.peek != "#", scanner.peek != "=" {
      assignments.append(try readAssignment(&scanner))
      scanner.skipSpaces()
    }
    return assignments
  }

  private func readAssignment(_ scanner: inout LineScanner) throws(Fault) -> Assignment {
    let location = scanner.location
    let key = scanner.takeName()
    guard !key.isEmpty, scanner.take("=") else {
      throw scanner.fault("an assignment is written key=value, key=$slot or key=$slot.attribute")
    }
    return Assignment(key: key, value: readValue(&scanner), location: location)
  }

  private func readValue(_ scanner: inout LineScanner) -> Assignment.Value {
    if scanner.take("$") {
      let slot = scanner.takeName()
      return scanner.take(".") ? .attribute(slot: slot, name: scanner.takeName()) : .slot(slot)
    }
    if scanner.take("\"") {
      let text = scanner.take { $0 != "\"" }
      _ = scanner.take("\"")
      return .constant(text)
    }
    return .constant(scanner.take { $0 != " " && $0 != "\t" })
  }

  private func readCondition(_ scanner: inout LineScanner) throws(Fault) -> Condition {
    let location = scanner.location
    let left = try readOperand(&scanner)
    scanner.skipSpaces()
    let sign = scanner.take { "<>=!".unicodeScalars.contains($0) }
    guard let comparison = Condition.Comparison(rawValue: sign) else {
      throw scanner.fault("a condition compares by < <= = != >= >")
    }
    let right = try readOperand(&scanner)
    return Condition(left: left, comparison: comparison, right: right, location: location)
  }

  private func readOperand(_ scanner: inout LineScanner) throws(Fault) -> Condition.Operand {
    scanner.skipSpaces()
    if scanner.take("#") { return .count(scanner.takeName()) }
    let number = scanner.take { $0.isDigit || $0 == "." || $0 == "-" }
    if !number.isEmpty { return .number(number) }
    let name = scanner.takeName()
    guard !name.isEmpty else { throw scanner.fault("a slot, #slot or number is expected here") }
    return .slot(name)
  }

  /// The text runs to ` => `; what follows are the expected fields, of one output each.
  private func readExample(
    _ scanner: inout LineScanner, isPositive: Bool
  ) throws(Fault) -> Example {
    let location = scanner.location
    let arrow: [Unicode.Scalar] = [" ", "=", ">"]
    var end = scanner.index
    while end < scanner.scalars.count, !scanner.scalars[end...].starts(with: arrow) { end += 1 }
    var text = LineScanner(
      file: scanner.file, line: scanner.line, scalars: Array(scanner.scalars[..<end]),
      index: scanner.index)
    scanner.index = end
    scanner.skipSpaces()
    var expectations: [[Assignment]] = []
    while scanner.take("=>") { expectations.append(try readAssignments(&scanner)) }
    return Example(
      isPositive: isPositive, text: text.takeRest(), expectations: expectations,
      location: location)
  }
}
