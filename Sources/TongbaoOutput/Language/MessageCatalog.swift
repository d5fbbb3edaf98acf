/// The rows of `Messages.tsv`: what parts of the program say that know no language, and the Chinese
/// for it. As in gettext, the English wording itself is the key.
struct MessageCatalog: Sendable {
  /// A wording parted at its places `{0}`, `{1}` …, which stand in this order.
  private struct Row {
    let pieces: [Substring]
    let chinese: String
  }

  static let builtin = MessageCatalog()

  private let rows: [Row]

  private init() {
    rows = Resources.messages.description.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 2, !line.hasPrefix("#") else { return nil }
      return Row(pieces: Self.pieces(of: cells[0]), chinese: String(cells[1]))
    }
  }

  /// A message in Chinese, and what fills its places, too; as it is where no row fits.
  ///
  /// Every row has words of its own, so that what fills its places is shorter than the message.
  func chinese(_ message: String) -> String {
    for row in rows {
      guard let values = Self.values(of: message[...], row.pieces) else { continue }
      return Language.filled(row.chinese, values.map(chinese))
    }
    return message
  }

  private static func pieces(of wording: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var rest = wording
    while let place = rest.firstRange(of: "{\(pieces.count)}") {
      pieces.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    return pieces + [rest]
  }

  /// What stands between the pieces, each found as early as can be, the last one at the end.
  private static func values(of message: Substring, _ pieces: [Substring]) -> [String]? {
    guard let first = pieces.first, message.hasPrefix(first) else { return nil }
    guard pieces.count > 1 else { return message == first ? [] : nil }
    var values: [String] = []
    var rest = message.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      values.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    guard let last = pieces.last, rest.hasSuffix(last) else { return nil }
    return values + [String(rest.dropLast(last.count))]
  }
}

extension Language {
  /// A message of a part of the program that speaks English alone, in this language.
  package func message(_ english: String) -> String {
    self == .chinese ? MessageCatalog.builtin.chinese(english) : english
  }
}
