import TongbaoRecords

/// Pairs the records of two readings of one document by where their evidence stands, not by order.
struct EvidenceMatching {
  /// Indices of old and new records; nil where one has no partner.
  typealias Pair = (old: Int?, new: Int?)

  private let old: [Record]
  private let new: [Record]
  private var partner: [Int?]
  private var isTaken: [Bool]

  /// In the order of the new records, those that are gone at their place among them.
  static func pairs(_ old: [Record], _ new: [Record]) -> [Pair] {
    var matching = EvidenceMatching(old, new)
    matching.pairEqualPlaces()
    matching.pairOverlaps()
    return matching.inOrder()
  }

  private init(_ old: [Record], _ new: [Record]) {
    self.old = old
    self.new = new
    partner = Array(repeating: nil, count: old.count)
    isTaken = Array(repeating: false, count: new.count)
  }

  /// Records at the very same place; several at one place are paired by likeness, then in order.
  private mutating func pairEqualPlaces() {
    var places: [Place: [Int]] = [:]
    for index in new.indices { places[Place(new[index]), default: []].append(index) }
    for isEqual in [true, false] {
      for index in old.indices where partner[index] == nil {
        let found = places[Place(old[index]), default: []].first {
          !isTaken[$0] && (!isEqual || says(old[index], sameAs: new[$0]))
        }
        if let found { pair(index, found) }
      }
    }
  }

  /// What is left: records of one kind whose places overlap. Both lists are looked at from the left, and
  /// a place that lies behind is not looked at again.
  private mutating func pairOverlaps() {
    let oldOrder = old.indices.filter { partner[$0] == nil }.sorted {
      start(old, $0) < start(old, $1)
    }
    let newOrder = new.indices.filter { !isTaken[$0] }.sorted { start(new, $0) < start(new, $1) }
    var first = 0
    for index in oldOrder {
      let place = old[index].place
      while first < newOrder.count, new[newOrder[first]].place.upperBound <= place.lowerBound {
        first += 1
      }
      let found = newOrder[first...].prefix(Self.window).first {
        isCandidate($0, for: index)
      }
      if let found { pair(index, found) }
    }
  }

  /// How many neighbours are looked at, which keeps a document of one endless clause linear.
  private static let window = 16

  private func isCandidate(_ candidate: Int, for index: Int) -> Bool {
    !isTaken[candidate] && new[candidate].place.overlaps(old[index].place)
      && (new[candidate].quantity == nil) == (old[index].quantity == nil)
  }

  private func start(_ records: [Record], _ index: Int) -> Int { records[index].place.lowerBound }

  private func says(_ left: Record, sameAs right: Record) -> Bool {
    left.project == right.project && left.component == right.component && left.role == right.role
      && left.status == right.status
  }

  private mutating func pair(_ index: Int, _ other: Int) {
    partner[index] = other
    isTaken[other] = true
  }

  private func inOrder() -> [Pair] {
    var pairs: [Pair] = new.indices.map { (nil, $0) }
    var gone: [Pair] = []
    for (index, other) in partner.enumerated() {
      if let other { pairs[other].old = index } else { gone.append((index, nil)) }
    }
    return (pairs + gone).enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }.map(\.element)
  }

  private func place(_ pair: Pair) -> Int {
    pair.new.map { start(new, $0) } ?? pair.old.map { start(old, $0) } ?? 0
  }

  private struct Place: Hashable {
    var range: Range<Int>
    var hasQuantity: Bool

    init(_ record: Record) {
      range = record.place
      hasQuantity = record.quantity != nil
    }
  }
}
