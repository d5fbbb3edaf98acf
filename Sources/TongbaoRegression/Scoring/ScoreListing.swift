import FoundationEssentials
import TongbaoText

/// A score for people and for machines.
package struct ScoreListing: Sendable {
  private let score: Score

  package init(_ score: Score) { self.score = score }

  /// - Parameter show: how many misses of each kind are listed.
  package func lines(show: Int) -> [String] {
    let figures = score.figures.map { name, figures in
      "\(padded(name, 20)) \(text(figures))"
    }
    let shares = score.accuracies.map { "\(padded($0.name, 20)) \(Self.decimals($0.share.value))" }
    let counts =
      "gold \(score.goldQuantities) quantities + \(score.goldStatements) status records in "
      + "\(score.documents) documents; predicted \(score.quantities) + \(score.statements)"
    return figures + shares + [counts] + Score.Axis.allCases.flatMap(breakdown)
      + Score.Miss.Kind.allCases.flatMap { misses($0, show) }
  }

  private func text(_ figures: Score.Figures) -> String {
    "P \(Self.decimals(figures.precision))  R \(Self.decimals(figures.recall))  F1 \(Self.decimals(figures.f1))"
  }

  private func breakdown(_ axis: Score.Axis) -> [String] {
    let rows = (score.breakdowns[axis] ?? [:]).sorted { $0.key < $1.key }
    return ["", "by \(axis.rawValue)"]
      + rows.map { name, row in
        "  \(padded(name, 24)) \(text(row.figures))  (\(row.right) right, \(row.predicted) predicted, \(row.gold) \(axis == .rule ? "matched" : "gold"))"
      }
  }

  private func misses(_ kind: Score.Miss.Kind, _ show: Int) -> [String] {
    let misses = score.misses.filter { $0.kind == kind }
    guard show > 0, !misses.isEmpty else { return [] }
    return ["", "\(kind.rawValue): \(misses.count)"]
      + misses.prefix(show).map { "  \($0.document) | \($0.quote) | \($0.detail)" }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Three decimals, halves to even as they stand in binary.
  static func decimals(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded(.toNearestOrEven))
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }

  /// One JSON object of the figures.
  package func json() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    for (name, figures) in score.figures {
      json.key(name)
      append(figures, to: &json)
    }
    for (name, share) in score.accuracies {
      json.key(name)
      json.decimal(Self.exact(share.value))
    }
    for axis in Score.Axis.allCases {
      json.key("by_\(axis.rawValue)")
      json.beginObject()
      for (name, row) in (score.breakdowns[axis] ?? [:]).sorted(by: { $0.key < $1.key }) {
        json.key(name)
        append(row.figures, to: &json)
      }
      json.endObject()
    }
    json.endObject()
    return json.bytes + [0x0A]
  }

  private func append(_ figures: Score.Figures, to json: inout JSONWriter) {
    json.beginArray()
    for value in [figures.precision, figures.recall, figures.f1] {
      json.decimal(Self.exact(value))
    }
    json.endArray()
  }

  /// Six decimals.
  private static func exact(_ value: Double) -> Decimal {
    Decimal(Int((value * 1_000_000).rounded())) / 1_000_000
  }
}
