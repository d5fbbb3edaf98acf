/// Reads the numbers that open headings and items: `一、` `(一)` `1.` `一是` `(1)` `①`.
struct Numbering: Sendable {
  static let standard = Numbering(LayoutLexicons.numbering)

  /// A form of numbering, a row of `numbering.tsv`.
  struct Form: Sendable {
    var rank: OutlineRank
    var isInline: Bool
    var elements: [Element]
  }

  /// A number that opens something.
  struct Marker {
    var rank: OutlineRank
    /// Behind the marker and the blanks after it.
    var end: Int
    /// 0 for a bullet.
    var number: Int
  }

  enum Element: Sendable, Equatable {
    case literal(Unicode.Scalar)
    case number(NumberForm)
    case noNumber(NumberForm)
    case year
  }

  private let forms: [Form]
  private var firsts = ScalarFilter()

  init(_ resource: StaticString) {
    forms = TSV.rows(of: resource).compactMap { row in
      guard row.count == 5, let rank = OutlineRank(row[0], kind: row[1], scope: row[2]) else {
        return nil
      }
      return Form(rank: rank, isInline: row[3] == "inline", elements: Self.elements(of: row[4]))
    }
    for element in forms.compactMap(\.elements.first) {
      switch element {
      case .literal(let scalar): firsts.insert(scalar)
      case .number(let form): for scalar in form.firsts { firsts.insert(scalar) }
      case .noNumber, .year: break
      }
    }
  }

  /// The marker at `start`. Within a line a number must be the first or follow `last` of its rank.
  func marker(
    in text: [Unicode.Scalar], at start: Int, limit: Int, atLineStart: Bool,
    last: (OutlineRank) -> Int?
  ) -> Marker? {
    guard start < limit, firsts.mayContain(text[start]) else { return nil }
    for form in forms where atLineStart || form.isInline {
      guard let match = match(form.elements, in: text, at: start, limit: limit) else { continue }
      let follows = match.number <= 1 || last(form.rank).map { $0 + 1 } == match.number
      guard atLineStart || follows else { continue }
      var end = match.end
      while end < limit, text[end] == " " { end += 1 }
      return Marker(rank: form.rank, end: end, number: match.number)
    }
    return nil
  }

  private func match(
    _ elements: [Element], in text: [Unicode.Scalar], at start: Int, limit: Int
  ) -> (end: Int, number: Int)? {
    var at = start
    var number = 0
    for element in elements {
      switch element {
      case .literal(let scalar):
        guard at < limit, text[at] == scalar else { return nil }
        at += 1
      case .number(let form):
        guard let found = form.number(in: text, at: at, limit: limit) else { return nil }
        (at, number) = (found.end, found.value)
      case .noNumber(let form):
        guard form.number(in: text, at: at, limit: limit) == nil else { return nil }
      case .year:
        guard at + 4 < limit, text[at..<at + 4].allSatisfy(\.isDigit), text[at + 4] == "年" else {
          return nil
        }
      }
    }
    return (at, number)
  }

  private static func elements(of pattern: String) -> [Element] {
    pattern.split(separator: "{").flatMap { part -> [Element] in
      let pieces = part.split(separator: "}", omittingEmptySubsequences: false)
      guard pieces.count == 2 else { return part.unicodeScalars.map(Element.literal) }
      return [element(named: pieces[0])].compactMap(\.self)
        + pieces[1].unicodeScalars.map(Element.literal)
    }
  }

  private static func element(named name: Substring) -> Element? {
    if name == "year" { return .year }
    if name.hasPrefix("!") {
      return NumberForm(rawValue: String(name.dropFirst())).map(Element.noNumber)
    }
    return NumberForm(rawValue: String(name)).map(Element.number)
  }
}
