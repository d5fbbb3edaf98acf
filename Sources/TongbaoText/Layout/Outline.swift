/// Where a heading stands in the hierarchy, and how long it lasts.
struct OutlineRank: Sendable {
  enum Kind: String, Sendable { case section, item }
  enum Scope: String, Sendable { case document, paragraph, sentence }

  /// The smaller stands above.
  var order: Int
  var kind: Kind
  var scope: Scope

  init(_ order: Int, _ kind: Kind, _ scope: Scope) {
    self.order = order
    self.kind = kind
    self.scope = scope
  }

  /// From the cells of a lexicon; nil when they name none.
  init?(_ order: String, kind: String, scope: String) {
    guard let order = Int(order), let kind = Kind(rawValue: kind),
      let scope = Scope(rawValue: scope)
    else { return nil }
    self.init(order, kind, scope)
  }
}

/// The headings of a document and which of them are open.
struct Outline {
  private(set) var headings: [Layout.Heading] = []
  private var open: [(rank: OutlineRank, heading: Int)] = []
  /// By rank.
  private var lastNumbers: [Int?] = []

  var section: Int? { open.last { $0.rank.kind == .section }?.heading }
  /// The innermost item of the innermost section.
  var item: Int? { open.last.flatMap { $0.rank.kind == .item ? $0.heading : nil } }

  func lastNumber(of rank: OutlineRank) -> Int? {
    rank.order < lastNumbers.count ? lastNumbers[rank.order] : nil
  }

  /// Closes what a heading of this rank ends, and starts counting anew below it.
  mutating func close(_ rank: OutlineRank, number: Int? = nil) {
    while let last = open.last, last.rank.order >= rank.order { open.removeLast() }
    lastNumbers.removeLast(max(0, lastNumbers.count - rank.order))
    while lastNumbers.count < rank.order { lastNumbers.append(nil) }
    lastNumbers.append(number)
  }

  /// Closes what lasts no longer than a paragraph or a sentence.
  mutating func close(scope: OutlineRank.Scope) {
    open.removeAll { level in
      level.rank.scope == scope || (scope == .paragraph && level.rank.scope == .sentence)
    }
  }

  mutating func add(_ range: Range<Int>, rank: OutlineRank, isSentence: Bool) {
    headings.append(
      Layout.Heading(
        range: range, level: rank.kind == .section ? 0 : rank.order,
        parent: open.last?.heading, isSentence: isSentence))
    open.append((rank, headings.count - 1))
  }
}
