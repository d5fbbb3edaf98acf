/// Clauses that name what the sentences after them are about: `在城市建设方面,` `燃气供热工程中,`.
struct Openings: Sendable {
  static let standard = Openings(LayoutLexicons.openings)

  /// A clause that opens a heading.
  struct Opening {
    var rank: OutlineRank
    var heading: Range<Int>
    var reports: Bool
  }

  fileprivate struct Form: Sendable {
    var rank: OutlineRank?
    var reports: Bool
    var opening: [Unicode.Scalar]
    var keptEnding: [Unicode.Scalar]
    var ending: [Unicode.Scalar]
  }

  private let forms: [Form]
  private var lasts = ScalarFilter()

  init(_ resource: StaticString) {
    let forms = TSV.rows(of: resource).filter { $0.count == 6 }.map { row in
      let ending = row[5].split(separator: "|", omittingEmptySubsequences: false)
      return Form(
        rank: OutlineRank(row[0], kind: row[1], scope: row[2]), reports: row[3] == "yes",
        opening: Array(row[4].unicodeScalars),
        keptEnding: ending.count == 2 ? Array(ending[0].unicodeScalars) : [],
        ending: Array((ending.last ?? "").unicodeScalars))
    }
    self.forms = forms.filter { $0.rank == nil } + forms.filter { $0.rank != nil }
    for last in forms.compactMap(\.ending.last) { lasts.insert(last) }
  }

  /// What `clause` opens, up to but without its mark.
  func opening(in text: [Unicode.Scalar], clause: Range<Int>) -> Opening? {
    guard clause.count <= HeadingWords.longest, let last = clause.last,
      lasts.mayContain(text[last])
    else { return nil }
    for form in forms {
      guard let heading = form.heading(in: text, clause: clause) else { continue }
      guard let rank = form.rank else { return nil }
      return Opening(rank: rank, heading: heading, reports: form.reports)
    }
    return nil
  }
}

extension Openings.Form {
  fileprivate func heading(in text: [Unicode.Scalar], clause: Range<Int>) -> Range<Int>? {
    let words = text[clause]
    guard words.starts(with: opening), clause.count >= opening.count + ending.count,
      words.suffix(ending.count).elementsEqual(ending)
    else { return nil }
    let heading = clause.lowerBound + opening.count..<clause.upperBound - ending.count
    guard text[heading].suffix(keptEnding.count).elementsEqual(keptEnding) else { return nil }
    return heading.isEmpty && rank != nil ? clause : heading
  }
}
