import TongbaoRecords

/// Pairs what a case expects with what the parser found. Both come in the order of the text, so that the
/// best pairing keeps it: Needleman and Wunsch's alignment, by how many fields agree.
///
/// Time and memory are the product of both counts, and cases are small; whole bulletins have offsets and
/// are paired by `EvidenceMatching`.
struct RecordAlignment {
  /// Indices of expected and actual records; nil where one has no partner.
  typealias Pair = (expected: Int?, actual: Int?)

  /// The least agreement of two records that are the same fact told otherwise.
  private static let threshold = 5

  static func pairs(_ expected: [ExpectedRecord], _ actual: [Record]) -> [Pair] {
    var scores = [[Int]](
      repeating: Array(repeating: 0, count: actual.count + 1), count: expected.count + 1)
    for row in expected.indices.reversed() {
      for column in actual.indices.reversed() {
        let paired = scores[row + 1][column + 1] + agreement(expected[row], actual[column])
        scores[row][column] = max(paired, scores[row + 1][column], scores[row][column + 1])
      }
    }
    return walk(scores, expected, actual)
  }

  private static func walk(
    _ scores: [[Int]], _ expected: [ExpectedRecord], _ actual: [Record]
  ) -> [Pair] {
    var pairs: [Pair] = []
    var row = 0
    var column = 0
    while row < expected.count || column < actual.count {
      if row < expected.count, column < actual.count {
        let agreement = agreement(expected[row], actual[column])
        if agreement > 0, scores[row][column] == scores[row + 1][column + 1] + agreement {
          pairs.append((row, column))
          row += 1
          column += 1
          continue
        }
      }
      let skipsExpected =
        column == actual.count
        || (row < expected.count && scores[row][column] == scores[row + 1][column])
      pairs.append(skipsExpected ? (row, nil) : (nil, column))
      if skipsExpected { row += 1 } else { column += 1 }
    }
    return pairs
  }

  /// 0 when the two are not the same fact. The number weighs most, then the project.
  private static func agreement(_ expected: ExpectedRecord, _ actual: Record) -> Int {
    guard (expected[.bound] != nil) == (actual.quantity != nil) else { return 0 }
    var score = 0
    for value in expected.compared where value.field != .parent {
      guard value.text == value.field.value(in: actual) else { continue }
      switch value.field {
      case .value: score += value.text == nil ? 1 : 6
      case .project: score += 4
      case .unit, .role, .status: score += 2
      default: score += value.text == nil ? 0 : 2
      }
    }
    return score >= threshold ? score : 0
  }
}
