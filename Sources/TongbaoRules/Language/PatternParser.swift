/// Parses the pattern of one line by recursive descent:
///
///     choice   = sequence ("|" sequence)*
///     sequence = item+
///     item     = atom ("?" | "*" digits? | "+")?
///     atom     = literal | '"' text '"' | "(" choice ")" | "{" (slot ":")? choice "}"
///              | "@" name tests? | Category tests? | "..." ("-" Category)*
///              | "." | "^" | "$" | ("!(" | "&(" | "<!(" | "<(") choice ")"
///
/// Each call consumes at least one scalar or throws, so it is linear; `depth` bounds the recursion.
struct PatternParser {
  /// How deep brackets may nest.
  static let depthLimit = 32
  /// How often `*` and `+` repeat at most.
  static let usualRepeat = 8
  /// How often `*N` may.
  static let longestRepeat = 40

  var scanner: LineScanner
  private var depth = 0

  init(scanner: LineScanner) { self.scanner = scanner }

  mutating func parseLine() throws(Fault) -> Pattern {
    let pattern = try parseChoice()
    guard scanner.isAtEnd else { throw scanner.fault("unexpected '\(scanner.peek!)'") }
    return pattern
  }

  private mutating func parseChoice() throws(Fault) -> Pattern {
    guard depth < Self.depthLimit else {
      throw scanner.fault("brackets nest deeper than \(Self.depthLimit)")
    }
    depth += 1
    defer { depth -= 1 }
    var alternatives = [try parseAlternative()]
    while scanner.take("|") { alternatives.append(try parseAlternative()) }
    return alternatives.count == 1 ? alternatives[0].pattern : .choice(alternatives)
  }

  private mutating func parseAlternative() throws(Fault) -> Alternative {
    scanner.skipSpaces()
    let (start, location) = (scanner.index, scanner.location)
    let pattern = try parseSequence()
    return Alternative(
      pattern: pattern, location: location, length: scanner.length(from: start))
  }

  private mutating func parseSequence() throws(Fault) -> Pattern {
    var items: [Pattern] = []
    scanner.skipSpaces()
    while let next = scanner.peek, next != "|", next != ")", next != "}", next != "#" {
      items.append(try parseItem())
      scanner.skipSpaces()
    }
    if scanner.peek == "#" { scanner.index = scanner.scalars.count }
    guard !items.isEmpty else { throw scanner.fault("a pattern is missing here") }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func parseItem() throws(Fault) -> Pattern {
    let atom = try parseAtom()
    if scanner.take("?") { return .repeated(atom, least: 0, most: 1) }
    if scanner.take("+") { return .repeated(atom, least: 1, most: Self.usualRepeat) }
    guard scanner.take("*") else { return atom }
    let here = scanner.location
    let digits = scanner.take { $0.isDigit }
    guard !digits.isEmpty else { return .repeated(atom, least: 0, most: Self.usualRepeat) }
    guard let most = Int(digits), 1...Self.longestRepeat ~= most else {
      throw Fault(
        at: here, length: digits.count, "a repeat is bounded by 1 to \(Self.longestRepeat)")
    }
    return .repeated(atom, least: 0, most: most)
  }

  private mutating func parseAtom() throws(Fault) -> Pattern {
    if scanner.take("<!(") { return .behind(try parseEnding(), isNegated: true) }
    if scanner.take("<(") { return .behind(try parseEnding(), isNegated: false) }
    if scanner.take("!(") { return .ahead(try parseAhead(), isNegated: true) }
    if scanner.take("&(") { return .ahead(try parseAhead(), isNegated: false) }
    if scanner.take("...") { return try parseGap() }
    if scanner.take(".") { return .anyCharacter }
    switch scanner.peek {
    case "(":
      scanner.index += 1
      return try parseGroup(closing: ")")
    case "{":
      scanner.index += 1
      return try parseSlot()
    case "@": return try parseMention()
    case "\"": return try parseQuoted()
    case "^":
      scanner.index += 1
      return .clauseStart
    case "$":
      scanner.index += 1
      return .clauseEnd
    case let next? where next.isLatin: return try parseMention()
    default: return try parseLiteral()
    }
  }

  private mutating func parseGroup(closing: Unicode.Scalar) throws(Fault) -> Pattern {
    let pattern = try parseChoice()
    guard scanner.peek == closing else { throw scanner.fault("'\(closing)' is missing") }
    scanner.index += 1
    return pattern
  }

  private mutating func parseAhead() throws(Fault) -> Pattern {
    let (start, location) = (scanner.index, scanner.location)
    let pattern = try parseGroup(closing: ")")
    guard !pattern.hasGap else {
      throw Fault(
        at: location, length: scanner.length(from: start) - 1,
        "a gap in '!( )' or '&( )' would make matching slow; name the words")
    }
    return pattern
  }

  private mutating func parseEnding() throws(Fault) -> Pattern {
    let (start, location) = (scanner.index, scanner.location)
    let pattern = try parseGroup(closing: ")")
    guard pattern.isEnding else {
      throw Fault(
        at: location, length: scanner.length(from: start) - 1,
        "'<( )' and '<!( )' take literals, lexicons, categories and '^', parted by '|'")
    }
    return pattern
  }

  private mutating func parseSlot() throws(Fault) -> Pattern {
    scanner.skipSpaces()
    let start = scanner.index
    let name = scanner.takeName()
    scanner.skipSpaces()
    try refuseLookAlike()
    guard !name.isEmpty, scanner.take(":") else {
      scanner.index = start
      return try parseGroup(closing: "}")
    }
    return .slot(name, try parseGroup(closing: "}"))
  }

  private mutating func parseMention() throws(Fault) -> Pattern {
    let location = scanner.location
    let category = try parseCategory()
    var tests: [AttributeTest] = []
    if scanner.take("[") {
      repeat { tests.append(try parseTest()) } while scanner.take(",")
      guard scanner.take("]") else { throw scanner.fault("']' is missing") }
    }
    return .mention(MentionPattern(category: category, tests: tests, location: location))
  }

  private mutating func parseTest() throws(Fault) -> AttributeTest {
    scanner.skipSpaces()
    let location = scanner.location
    let key = scanner.takeName()
    let isNegated = scanner.take("!=")
    guard !key.isEmpty, isNegated || scanner.take("=") else {
      throw scanner.fault("a test is written key=value or key!=value")
    }
    var values: [String] = []
    repeat {
      values.append(scanner.take { $0 != "|" && $0 != "," && $0 != "]" && $0 != " " })
    } while scanner.take("|")
    scanner.skipSpaces()
    return AttributeTest(key: key, values: values, isNegated: isNegated, location: location)
  }

  /// `Category` or `@lexicon`. A capital letter tells a category from a word that wants quotes.
  private mutating func parseCategory() throws(Fault) -> String {
    let start = scanner.location
    let sigil = scanner.take("@") ? "@" : ""
    let name = scanner.takeName()
    guard let first = name.unicodeScalars.first else {
      throw Fault(at: start, "the name of a category or a lexicon is missing here")
    }
    guard sigil == "@" || first.properties.isUppercase || scanner.peek != ":" else {
      throw Fault(
        at: start, length: name.unicodeScalars.count + 1, "a slot stands in braces: {\(name): …}")
    }
    guard sigil == "@" || first.properties.isUppercase else {
      throw Fault(
        at: start, length: name.unicodeScalars.count,
        "'\(name)' is no category, which begins with a capital letter; quote it as text")
    }
    return sigil + name
  }

  private mutating func parseGap() throws(Fault) -> Pattern {
    var excluded: [MentionPattern] = []
    while scanner.take("-") {
      let location = scanner.location
      excluded.append(
        MentionPattern(category: try parseCategory(), tests: [], location: location))
    }
    return .gap(excluding: excluded)
  }

  private mutating func parseQuoted() throws(Fault) -> Pattern {
    let opening = scanner.location
    scanner.index += 1
    let text = scanner.take { $0 != "\"" }
    guard scanner.take("\"") else { throw Fault(at: opening, "the quote is not closed") }
    guard !text.isEmpty else { throw Fault(at: opening, length: 2, "an empty literal") }
    return .literal(Array(text.unicodeScalars))
  }

  private mutating func parseLiteral() throws(Fault) -> Pattern {
    try refuseLookAlike()
    let text = scanner.take {
      !Self.metacharacters.contains($0) && Self.twin(of: $0) == nil && !$0.isLatin
    }
    guard !text.isEmpty else {
      throw scanner.fault("unexpected '\(scanner.peek.map(String.init) ?? "end of line")'")
    }
    return .literal(Array(text.unicodeScalars))
  }

  /// An input method types full-width forms of metacharacters unasked.
  private func refuseLookAlike() throws(Fault) {
    guard let next = scanner.peek, let twin = Self.twin(of: next) else { return }
    throw scanner.fault("'\(next)' is full-width; write '\(twin)', or quote it as text")
  }

  private static let metacharacters: Set<Unicode.Scalar> = [
    " ", "\t", "(", ")", "{", "}", "[", "]", "|", "?", "*", "+", "@", "^", "$", "!", "<", "\"",
    "#", ".", "&",
  ]

  /// The metacharacter that a full-width form (U+FF01…U+FF5E) looks like.
  private static func twin(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard 0xFF01...0xFF5E ~= scalar.value,
      let twin = Unicode.Scalar(scalar.value - 0xFEE0),
      metacharacters.contains(twin) || twin == ":" || twin == "="
    else { return nil }
    return twin
  }
}

extension Pattern {
  /// Whether it can be asked to stand before a position: one of several words, mentions or clause starts.
  fileprivate var isEnding: Bool {
    switch self {
    case .literal, .mention, .clauseStart: true
    case .choice(let alternatives): alternatives.allSatisfy { $0.pattern.isEnding }
    default: false
    }
  }
}
