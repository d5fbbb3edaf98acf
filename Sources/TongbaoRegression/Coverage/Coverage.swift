import TongbaoRecords
import TongbaoRules

/// Which rules, alternatives and lexicon rows the tests that pass show at work, and where rules are
/// shown to keep still.
package struct Coverage: Sendable {
  package struct Figure: Sendable {
    package var name: String
    package var covered: Int
    package var total: Int
    /// The test that what is missing asks for.
    var lacking: String
    /// What is not covered, with where it stands.
    package var missing: [String]

    package var share: Double { total == 0 ? 1 : Double(covered) / Double(total) }
  }

  /// Rules that make a mention in some test.
  package let rules: Figure
  /// Rules that some test tries and that make nothing there.
  package let restraint: Figure
  package let alternatives: Figure
  /// Rows whose term is found in some test, open lexicons apart.
  package let rows: Figure
  package let openRows: Figure

  /// - Parameter touched: what each test that passes touches.
  package init(_ touched: [TouchedRules], probe: CoverageProbe) {
    let book = probe.book
    let fired = touched.reduce(into: Set<Int>()) { $0.formUnion($1.fired) }
    let held = touched.reduce(into: Set<Int>()) { $0.formUnion($1.tried.subtracting($1.fired)) }
    rules = Self.figure(
      "rules with a positive case", lacking: "write an ok line or a case of", book, fired)
    restraint = Self.figure(
      "rules with a negative case", lacking: "write a no line with the words of", book, held)
    let taken = touched.reduce(into: Set<TouchedRules.Alternative>()) {
      $0.formUnion($1.alternatives)
    }
    let open = probe.alternatives.filter { !taken.contains($0) }
    alternatives = Figure(
      name: "alternatives", covered: probe.alternatives.count - open.count,
      total: probe.alternatives.count, lacking: "write a case that goes through",
      missing: open.map { Self.text(of: $0, book) })
    let found = touched.reduce(into: Set<TouchedRules.Row>()) { $0.formUnion($1.rows) }
    rows = Self.figure("lexicon rows", book, found, isOpen: false)
    openRows = Self.figure("rows of open lexicons", book, found, isOpen: true)
  }

  private static func figure(
    _ name: String, lacking: String, _ book: RuleBook, _ covered: Set<Int>
  ) -> Figure {
    let missing = book.rules.indices.filter { !covered.contains($0) }
    return Figure(
      name: name, covered: book.rules.count - missing.count, total: book.rules.count,
      lacking: lacking,
      missing: missing.map { "\(book.rules[$0].id) \(place(book.rules[$0].location))" })
  }

  private static func figure(
    _ name: String, _ book: RuleBook, _ found: Set<TouchedRules.Row>, isOpen: Bool
  ) -> Figure {
    var figure = Figure(
      name: name, covered: 0, total: 0,
      lacking: isOpen ? "write an example in the row of" : "write a case that holds", missing: [])
    for (number, lexicon) in book.lexicons.enumerated() where lexicon.isOpen == isOpen {
      let missing = lexicon.rows.indices.filter {
        !found.contains(.init(lexicon: number, row: $0))
      }
      figure.total += lexicon.rows.count
      figure.covered += lexicon.rows.count - missing.count
      if !missing.isEmpty { figure.missing.append(text(of: missing, lexicon)) }
    }
    return figure
  }

  /// Rows of one lexicon in one line: there may be hundreds.
  private static func text(of rows: [Int], _ lexicon: Lexicon) -> String {
    let terms = rows.map { lexicon.rows[$0].term }.joined(separator: " ")
    return "@\(lexicon.name): \(terms) \(place(lexicon.rows[rows[0]].location))"
  }

  private static func text(of alternative: TouchedRules.Alternative, _ book: RuleBook) -> String {
    let rule = book.rules[alternative.rule]
    let node = PatternSite.nodes(of: rule.pattern).first { $0.site == alternative.site }?.node
    let text = node?.children[alternative.index].text ?? ""
    return "\(rule.id): \(text) of \(node?.text ?? "") \(place(rule.location))"
  }

  private static func place(_ location: Location) -> String {
    "(\(location.file):\(location.line))"
  }

  /// The figures and what is missing, for people.
  package func lines(ink: Ink) -> [String] {
    [rules, restraint, alternatives, rows, openRows].flatMap { figure -> [String] in
      let head =
        "\(figure.name): \(figure.covered) of \(figure.total), \(Percentage.text(figure.share))"
      return [figure.missing.isEmpty ? ink.good(head) : ink.warning(head)]
        + figure.missing.map { "  \(ink.dim("\(figure.lacking):")) \($0)" }
    }
  }
}
