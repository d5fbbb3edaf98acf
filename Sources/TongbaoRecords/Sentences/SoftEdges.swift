import TongbaoRules
import TongbaoText

/// Parts a clause that no punctuation parts: before words that begin a clause (其中, 该项目), behind words that end
/// one (已封顶), and behind a percentage. Some pages lost all of their punctuation.
struct SoftEdges: Sendable {
  /// A clause of so many characters without a mark of its own has lost its punctuation.
  static let limit = 40

  /// The terms by their first character, longest first.
  private var terms: [Unicode.Scalar: [Term]] = [:]

  private struct Term {
    var scalars: [Unicode.Scalar]
    var isBehind: Bool
  }

  init(_ rules: RuleSet) {
    for row in rules.lexicon("clause-edges")?.rows ?? [] {
      let scalars = Array(row.term.unicodeScalars)
      guard let first = scalars.first else { continue }
      let isBehind = row.attributes.contains { $0.key == "at" && $0.value == "behind" }
      terms[first, default: []].append(Term(scalars: scalars, isBehind: isBehind))
    }
    for first in terms.keys { terms[first]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  /// - Parameter amounts: the percentages and quantities of the sentence; no edge falls inside one.
  func parts(
    of clause: Range<Int>, in text: [Unicode.Scalar], amounts: [NumericMention]
  ) -> [Range<Int>] {
    guard clause.count > Self.limit, !text[clause].contains(where: isMark) else { return [clause] }
    let percentages = amounts.lazy.filter { $0.unit?.name == "%" }.map(\.range.upperBound)
    let edges = Set(edges(in: clause, of: text)).union(percentages).filter { edge in
      clause.contains(edge) && edge > clause.lowerBound
        && !amounts.contains { $0.range.contains(edge) && $0.range.lowerBound != edge }
        && !goesOn(text[edge])
    }.sorted()
    return zip([clause.lowerBound] + edges, edges + [clause.upperBound]).map { $0..<$1 }
  }

  private func edges(in clause: Range<Int>, of text: [Unicode.Scalar]) -> [Int] {
    var edges: [Int] = []
    var position = clause.lowerBound
    while position < clause.upperBound {
      let term = terms[text[position]]?.first {
        position + $0.scalars.count <= clause.upperBound
          && text[position..<position + $0.scalars.count].elementsEqual($0.scalars)
      }
      guard let term else {
        position += 1
        continue
      }
      edges.append(term.isBehind ? position + term.scalars.count : position)
      position += term.scalars.count
    }
    return edges
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    "、 ,:;()“”".unicodeScalars.contains(scalar)
  }

  /// What follows the edge belongs to the words before it.
  private func goesOn(_ next: Unicode.Scalar) -> Bool {
    "的率后时中以左上和及与至到、者".unicodeScalars.contains(next) || next.properties.numericType != nil
  }
}
