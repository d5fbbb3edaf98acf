import FoundationEssentials
import TongbaoRecords
import TongbaoText

/// Scores records against gold, by the rules of the scorer that the gold data comes with, so that both
/// give the same figures.
///
/// A quantity matches when its source range overlaps the gold's, the largest overlap first; a status
/// statement when its evidence, of at most 120 characters, overlaps the gold's quote. What matches an
/// optional annotation alone counts neither for nor against.
package struct Scorer: Sendable {
  /// How long the evidence of a status statement may be.
  private static let statementLimit = 120

  package private(set) var score = Score()

  package init() {}

  /// Adds one document.
  package mutating func add(_ gold: GoldDocument, _ predicted: [Record]) {
    score.documents += 1
    for record in predicted where !isSlice(record, of: gold.text) {
      score.wrongEvidence.append(record.id)
    }
    let records = predicted.filter {
      !isSpare($0, gold) && !isLost($0, gold) && isReviewed($0, gold)
    }
    let firm = gold.records.indices.filter { !gold.records[$0].isOptional }
    let quantities = firm.filter { gold.records[$0].quantityPlace != nil }
    let statements = firm.filter { gold.records[$0].quantityPlace == nil }
    let measured = records.indices.filter { records[$0].quantity != nil }
    let stated = records.indices.filter { records[$0].quantity == nil }
    score.goldQuantities += quantities.count
    score.goldStatements += statements.count
    score.quantities += measured.count
    score.statements += stated.count
    let pairs = [
      quantityPairs(gold, quantities, records, measured),
      statementPairs(gold, statements, records, stated),
    ]
    score.matchedQuantities += pairs[0].count
    score.matchedStatements += pairs[1].count
    tally(gold, records, pairs[0] + pairs[1])
    addUnmatched(gold, firm, records, pairs[0] + pairs[1])
  }

  private typealias Pair = (gold: Int, record: Int)

  private func isSlice(_ record: Record, of text: [Unicode.Scalar]) -> Bool {
    let range = record.evidence.range
    return range.upperBound <= text.count
      && text[range].elementsEqual(record.evidence.text.unicodeScalars)
  }

  private func overlap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    max(0, min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound))
  }

  private func isSpare(_ record: Record, _ gold: GoldDocument) -> Bool {
    let near = gold.records.filter {
      ($0.quantityPlace != nil) == (record.quantity != nil)
        && overlap($0.quantityPlace ?? $0.place, record.place) > 0
    }
    return !near.isEmpty && near.allSatisfy(\.isOptional)
  }

  private func isReviewed(_ record: Record, _ gold: GoldDocument) -> Bool {
    gold.reviewed?.contains { overlap($0, record.place) > 0 } ?? true
  }

  /// Digits that damage took, where the source shows it.
  private func isLost(_ record: Record, _ gold: GoldDocument) -> Bool {
    guard let quantity = record.quantity, quantity.value == nil, quantity.damaged else {
      return false
    }
    let place = record.place
    let around = (place.lowerBound - 2..<place.upperBound + 2).clamped(to: 0..<gold.text.count)
    return gold.text[around].contains { "?？\u{FFFD}".unicodeScalars.contains($0) }
  }

  // MARK: Matching

  private func quantityPairs(
    _ gold: GoldDocument, _ rows: [Int], _ records: [Record], _ measured: [Int]
  ) -> [Pair] {
    var candidates: [(overlap: Int, isNamed: Bool, row: Int, column: Int)] = []
    for (row, index) in rows.enumerated() {
      guard let place = gold.records[index].quantityPlace else { continue }
      for (column, number) in measured.enumerated() {
        let overlap = overlap(place, records[number].place)
        if overlap > 0 {
          let isNamed = NameLikeness.isProject(
            records[number].project, among: gold.records[index].projects)
          candidates.append((overlap, isNamed, row, column))
        }
      }
    }
    candidates.sort {
      ($0.overlap, $0.isNamed ? 1 : 0, $0.row, $0.column)
        > ($1.overlap, $1.isNamed ? 1 : 0, $1.row, $1.column)
    }
    var (usedRows, usedColumns) = (Set<Int>(), Set<Int>())
    var pairs: [Pair] = []
    for candidate in candidates
    where !usedRows.contains(candidate.row) && !usedColumns.contains(candidate.column) {
      usedRows.insert(candidate.row)
      usedColumns.insert(candidate.column)
      pairs.append((rows[candidate.row], measured[candidate.column]))
    }
    return pairs
  }

  private func statementPairs(
    _ gold: GoldDocument, _ rows: [Int], _ records: [Record], _ stated: [Int]
  ) -> [Pair] {
    var used = Set<Int>()
    return rows.compactMap { row in
      let annotation = gold.records[row]
      let near = stated.filter {
        !used.contains($0) && overlap(annotation.place, records[$0].place) > 0
          && records[$0].evidence.range.count <= Self.statementLimit
      }.map { number in
        let isNamed = NameLikeness.isProject(records[number].project, among: annotation.projects)
        return (isNamed ? 1 : 0, overlap(annotation.place, records[number].place), -number)
      }
      guard let best = near.max(by: <) else { return nil }
      used.insert(-best.2)
      return (row, -best.2)
    }
  }

  // MARK: Counting

  private mutating func tally(_ gold: GoldDocument, _ records: [Record], _ pairs: [Pair]) {
    let made = Dictionary(pairs.map { ($0.gold, records[$0.record].id) }) { first, _ in first }
    for pair in pairs {
      let annotation = gold.records[pair.gold]
      let judgement = RecordJudgement(
        annotation, records[pair.record], parent: annotation.parent.flatMap { made[$0] })
      score.add(judgement, annotation, records[pair.record], document: gold.id)
    }
  }

  private mutating func addUnmatched(
    _ gold: GoldDocument, _ firm: [Int], _ records: [Record], _ pairs: [Pair]
  ) {
    let found = Set(pairs.map(\.gold))
    for row in firm where !found.contains(row) {
      score.addMissed(gold.records[row], document: gold.id)
    }
    let right = Set(pairs.map(\.record))
    for column in records.indices where !right.contains(column) {
      score.addSpurious(records[column], document: gold.id)
    }
  }
}
