import TongbaoRules

/// What mutation found, for people: the mutants that nothing kills, then the scores.
package struct MutationListing: Sendable {
  private let results: [MutationRun.Result]
  private let ink: Ink

  package init(_ results: [MutationRun.Result], ink: Ink) {
    self.results = results
    self.ink = ink
  }

  /// The share of killed mutants among those tried, without the rows of open lexicons; 1 without any.
  package var score: Double { score(of: results.filter { $0.mutant.kind != .openRow }) }

  /// Whether all mutants were tried in time.
  package var isWhole: Bool { !results.contains { $0.verdict == .skipped } }

  package func lines() -> [String] {
    Mutant.Kind.allCases.flatMap { survivors(of: $0) } + Mutant.Kind.allCases.compactMap(summary)
      + [ink.strong("mutation score \(Percentage.text(score))")]
  }

  private func survivors(of kind: Mutant.Kind) -> [String] {
    let survivors = results.filter { $0.mutant.kind == kind && $0.verdict == .survived }
    guard !survivors.isEmpty else { return [] }
    return [ink.warning("survived: \(kind.rawValue); \(kind.lacking)")]
      + survivors.map { result in
        let place = result.mutant.location
        return
          "  \(result.mutant.text) \(ink.dim("\(place.file):\(place.line), \(result.touchingTests) tests touch it"))"
      }
  }

  private func summary(of kind: Mutant.Kind) -> String? {
    let ofKind = results.filter { $0.mutant.kind == kind }
    guard !ofKind.isEmpty else { return nil }
    func count(_ verdict: MutationRun.Verdict) -> Int { ofKind.count { $0.verdict == verdict } }
    let asides = [(count(.invalid), "do not compile"), (count(.skipped), "not tried in time")]
      .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    return
      "\(kind.rawValue): \(count(.killed)) of \(count(.killed) + count(.survived)) killed, \(Percentage.text(score(of: ofKind)))\(asides)"
  }

  private func score(of results: [MutationRun.Result]) -> Double {
    let killed = results.count { $0.verdict == .killed }
    let survived = results.count { $0.verdict == .survived }
    return killed + survived == 0 ? 1 : Double(killed) / Double(killed + survived)
  }
}

extension Mutant.Kind {
  /// The test that a surviving mutant asks for.
  fileprivate var lacking: String {
    switch self {
    case .rule: "write an ok line that only this rule reads"
    case .alternative: "write a case that is read otherwise without it, or take it away"
    case .optional: "write a case without what is optional"
    case .value: "write a case that tells the role or the status"
    case .row: "write a case that is read otherwise without the word, or take it away"
    case .openRow: "write an example in the row that is read otherwise without it"
    }
  }
}

/// Shares for people.
enum Percentage {
  /// `97.3 %`, rounded down, so that 100 % is all.
  static func text(_ share: Double) -> String {
    let tenths = Int((share * 1000 + 1e-9).rounded(.down))
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
