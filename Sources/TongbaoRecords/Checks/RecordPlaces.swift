import TongbaoText

/// The sentence or table row that each record stands in.
struct RecordPlaces {
  private let text: CleanText
  /// Clean ranges of sentences and rows, ascending.
  private let places: [Range<Int>]
  /// The number of each record's place, -1 where it stands in none (a title).
  private(set) var numbers: [Int] = []

  init(of records: [Record], text: CleanText, layout: Layout) {
    self.text = text
    let rows = layout.tables.flatMap { table in table.rows.compactMap { Self.range(of: $0) } }
    places = (layout.sentences.map(\.range) + rows).sorted { $0.lowerBound < $1.lowerBound }
    let starts = places.map { text.sourceRange($0).lowerBound }
    numbers = records.map { Self.lastIndex(in: starts, notAfter: $0.evidence.range.lowerBound) }
  }

  private static func range(of row: [Layout.Cell]) -> Range<Int>? {
    let lines = row.flatMap(\.lines)
    guard let start = lines.map(\.lowerBound).min(), let end = lines.map(\.upperBound).max() else {
      return nil
    }
    return start..<end
  }

  /// A binary search; -1 where all lie after.
  private static func lastIndex(in starts: [Int], notAfter place: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  /// The folded text of the place of a record, by the record's index.
  func folded(at record: Int) -> ArraySlice<Unicode.Scalar> {
    places.indices.contains(numbers[record]) ? text.folded[places[numbers[record]]] : []
  }
}
