/// Holds attributes and their values against what there is: a test of an attribute that nothing sets never
/// passes, and a status that nobody knows is none.
struct AttributeChecker {
  private(set) var faults: [Fault] = []
  private let book: RuleBook
  /// The attributes that mentions of a category or terms of a lexicon may have.
  private let known: [String: Set<String>]

  init(_ book: RuleBook) {
    self.book = book
    known = Self.attributes(of: book)
    for rule in book.rules { check(rule) }
    for lexicon in book.lexicons { check(lexicon) }
  }

  private static func attributes(of book: RuleBook) -> [String: Set<String>] {
    var known: [String: Set<String>] = [:]
    for item in book.recognized { known[item.category, default: []].formUnion(item.attributes) }
    for rule in book.rules + book.broken {
      known[rule.category, default: []].formUnion(rule.fields)
    }
    for lexicon in book.lexicons {
      let keys = lexicon.columns + lexicon.rows.flatMap { $0.attributes.map(\.key) }
      known["@" + lexicon.name, default: []].formUnion(keys)
    }
    return known
  }

  // MARK: Rules

  private mutating func check(_ rule: RuleSyntax) {
    for mention in rule.pattern.mentions {
      for test in mention.tests { check(test, of: mention) }
    }
    let categories = rule.pattern.slotCategories
    for assignment in rule.sets + rule.emits.joined() {
      switch assignment.value {
      case .constant(let value): check([value], of: assignment.key, at: assignment.valueLocation)
      case .attribute(let slot, let name):
        check(name, of: categories[slot] ?? [], "$" + slot, at: assignment.attributeLocation)
      case .slot: continue
      }
    }
  }

  private mutating func check(_ test: AttributeTest, of mention: MentionPattern) {
    check(test.key, of: [mention.category], mention.category, at: test.location)
    check(test.values, of: test.key, at: test.location)
  }

  /// - Parameter categories: what the mention may be; nothing is said of none.
  private mutating func check(
    _ key: String, of categories: [String], _ owner: String, at location: Location
  ) {
    let names = categories.compactMap { known[$0] }
    guard !names.isEmpty, !names.contains(where: { $0.contains(key) }) else { return }
    let nearest = names.reduce(into: Set()) { $0.formUnion($1) }.sorted().nearest(to: key)
    report(key, "\(owner) has no attribute '\(key)'", nearest, at: location)
  }

  private mutating func check(_ values: [String], of key: String, at location: Location) {
    guard let allowed = book.closed[key] else { return }
    for value in values where !value.isEmpty && !allowed.contains(value) {
      let nearest = allowed.nearest(to: value)
      let all = nearest == nil ? "; it is one of \(allowed.joined(separator: " "))" : ""
      report(value, "unknown \(key) '\(value)'\(all)", nearest, at: location)
    }
  }

  // MARK: Lexicons

  private mutating func check(_ lexicon: Lexicon) {
    guard lexicon.columns.contains(where: { book.closed[$0] != nil }) else { return }
    for row in lexicon.rows {
      for (key, value) in row.attributes where book.closed[key] != nil {
        check([value], of: key, at: row.location)
      }
    }
  }

  private mutating func report(
    _ name: String, _ message: String, _ nearest: String?, at location: Location
  ) {
    let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
    faults.append(Fault(at: location, length: name.unicodeScalars.count, message + hint))
  }
}

extension Pattern {
  /// For each slot that is a mention the categories that it may have.
  fileprivate var slotCategories: [String: [String]] {
    var categories: [String: [String]] = [:]
    if case .slot(let name, let inner) = self, inner.isMention {
      categories[name] = inner.mentions.map(\.category)
    }
    for part in parts { categories.merge(part.slotCategories, uniquingKeysWith: +) }
    return categories
  }
}

extension Assignment {
  /// Where a constant's value is written.
  fileprivate var valueLocation: Location { moved(by: key.unicodeScalars.count + 1) }

  /// Where the attribute of `key=$slot.attribute` is written.
  fileprivate var attributeLocation: Location {
    guard case .attribute(let slot, _) = value else { return location }
    return moved(by: key.unicodeScalars.count + 2 + slot.unicodeScalars.count + 1)
  }

  private func moved(by count: Int) -> Location {
    Location(file: location.file, line: location.line, column: location.column + count)
  }
}
