import FoundationEssentials

/// A rule whose lines are still being read.
struct RuleDraft {
  private(set) var rule: RuleSyntax
  private var patterns: [Pattern] = []
  /// Set when a line cannot be read: the rule is left out.
  var isBroken = false

  var hasPattern: Bool { !patterns.isEmpty }

  init(id: String, category: String, location: Location) {
    rule = RuleSyntax(id: id, category: category, pattern: .sequence([]), location: location)
  }

  /// Stands for a rule whose header cannot be read.
  static func broken(at location: Location) -> RuleDraft {
    var draft = RuleDraft(id: "", category: "", location: location)
    draft.isBroken = true
    return draft
  }

  private static let words = ["set", "emit", "each", "zip", "over", "when", "ok", "no"]

  mutating func read(_ scanner: inout LineScanner) throws(Fault) {
    let start = scanner.index
    let place = scanner.location
    let word = scanner.takeName()
    switch word {
    case "set": rule.sets += try readAssignments(&scanner)
    case "emit": rule.emits.append(try readAssignments(&scanner))
    case "each": rule.each = try readOneName(&scanner)
    case "zip": rule.zip += try readNames(&scanner)
    case "over": rule.over += try readNames(&scanner)
    case "when": rule.conditions.append(try readCondition(&scanner))
    case "ok": rule.examples.append(try readExample(&scanner, isPositive: true))
    case "no": rule.examples.append(try readExample(&scanner, isPositive: false))
    default:
      if let first = word.unicodeScalars.first, first.properties.isLowercase {
        throw Self.unknown(word, at: place)
      }
      scanner.index = start
      try readPattern(&scanner)
    }
  }

  private static func unknown(_ word: String, at place: Location) -> Fault {
    let nearest = words.nearest(to: word)
    return Fault(
      at: place, length: word.unicodeScalars.count,
      nearest.map { "unknown word '\(word)'; did you mean '\($0)'?" }
        ?? "unknown word '\(word)'; Latin text in a pattern is quoted")
  }

  private mutating func readPattern(_ scanner: inout LineScanner) throws(Fault) {
    var parser = PatternParser(scanner: scanner)
    patterns.append(try parser.parseLine())
    rule.pattern = patterns.count == 1 ? patterns[0] : .sequence(patterns)
  }

  // MARK: Names

  private func readNames(_ scanner: inout LineScanner) throws(Fault) -> [PlacedName] {
    var names: [PlacedName] = []
    repeat {
      names.append(try scanner.takePlacedName("a name"))
      _ = scanner.take(",")
      scanner.skipSpaces()
    } while !scanner.isAtEnd && scanner.peek != "#"
    return names
  }

  private func readOneName(_ scanner: inout LineScanner) throws(Fault) -> PlacedName {
    let name = try scanner.takePlacedName("the name of a slot")
    try scanner.takeEnd()
    return name
  }

  // MARK: Assignments

  private func readAssignments(_ scanner: inout LineScanner) throws(Fault) -> [Assignment] {
    var assignments: [Assignment] = []
    scanner.skipSpaces()
    while let next = scanner.peek, next != "#", next != "=" {
      assignments.append(try readAssignment(&scanner))
      scanner.skipSpaces()
    }
    return assignments
  }

  private func readAssignment(_ scanner: inout LineScanner) throws(Fault) -> Assignment {
    let location = scanner.location
    let key = scanner.takeName()
    guard !key.isEmpty, scanner.take("=") else {
      throw Fault(
        at: location, "an assignment is written key=value, key=$slot or key=$slot.attribute")
    }
    return Assignment(key: key, value: try readValue(&scanner), location: location)
  }

  private func readValue(_ scanner: inout LineScanner) throws(Fault) -> Assignment.Value {
    if scanner.take("$") {
      let slot = try scanner.takePlacedName("the name of a slot").text
      guard scanner.take(".") else { return .slot(slot) }
      return .attribute(slot: slot, name: try scanner.takePlacedName("an attribute").text)
    }
    let opening = scanner.location
    guard scanner.take("\"") else { return .constant(scanner.take { $0 != " " && $0 != "\t" }) }
    let text = scanner.take { $0 != "\"" }
    guard scanner.take("\"") else { throw Fault(at: opening, "the quote is not closed") }
    return .constant(text)
  }

  // MARK: Conditions

  private func readCondition(_ scanner: inout LineScanner) throws(Fault) -> Condition {
    let left = try readOperand(&scanner)
    scanner.skipSpaces()
    let place = scanner.location
    let sign = scanner.take { "<>=!".unicodeScalars.contains($0) }
    guard let comparison = Condition.Comparison(rawValue: sign) else {
      throw Fault(
        at: place, length: max(1, sign.count), "a condition compares by < <= = != >= >")
    }
    let right = try readOperand(&scanner)
    try scanner.takeEnd()
    return Condition(left: left, comparison: comparison, right: right)
  }

  private func readOperand(_ scanner: inout LineScanner) throws(Fault) -> Condition.Operand {
    scanner.skipSpaces()
    if scanner.take("#") { return .count(try scanner.takePlacedName("the name of a slot")) }
    let place = scanner.location
    let digits = scanner.take { $0.isDigit || $0 == "." || $0 == "-" }
    if digits.isEmpty { return .slot(try scanner.takePlacedName("a slot, #slot or a number")) }
    guard let number = Decimal(string: digits) else {
      throw Fault(at: place, length: digits.count, "'\(digits)' is no number")
    }
    return .number(number)
  }

  // MARK: Examples

  /// The text runs to ` => `; what follows are the expected fields, of one output each.
  private func readExample(
    _ scanner: inout LineScanner, isPositive: Bool
  ) throws(Fault) -> Example {
    scanner.skipSpaces()
    let location = scanner.location
    let text = try readText(&scanner)
    scanner.skipSpaces()
    var expectations: [[Assignment]] = []
    while scanner.take("=>") {
      guard isPositive else {
        throw scanner.fault("a 'no' line expects nothing, and so has no fields")
      }
      expectations.append(try readAssignments(&scanner))
    }
    try scanner.takeEnd()
    return Example(
      isPositive: isPositive, text: text, expectations: expectations, location: location)
  }

  private func readText(_ scanner: inout LineScanner) throws(Fault) -> String {
    let arrow: [Unicode.Scalar] = [" ", "=", ">"]
    var text = scanner
    while !scanner.isAtEnd, !scanner.scalars[scanner.index...].starts(with: arrow) {
      scanner.index += 1
    }
    text = LineScanner(
      file: text.file, line: text.line, scalars: Array(text.scalars[..<scanner.index]),
      index: text.index)
    let rest = text.takeRest()
    guard !rest.isEmpty else { throw text.fault("the example's text is missing") }
    return rest
  }
}
