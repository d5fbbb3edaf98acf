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

  /// How many mutants of each kind are listed by name.
  private static let listed = 50

  package func lines() -> [String] {
    Mutant.Kind.allCases.flatMap { survivors(of: $0) } + Mutant.Kind.allCases.compactMap(summary)
      + [ink.strong("mutation score \(Percentage.text(score))")]
  }

  private func survivors(of kind: Mutant.Kind) -> [String] {
    let survivors = results.filter { $0.mutant.kind == kind && $0.verdict == .survived }
    guard !survivors.isEmpty else { return [] }
    let names = survivors.prefix(Self.listed).map { result in
      let place = result.mutant.location
      return
        "  \(result.mutant.text) \(ink.dim("\(place.file):\(place.line), \(result.touchingTests) tests touch it"))"
    }
    let rest = survivors.count - names.count
    return [ink.warning("survived: \(kind.rawValue)")] + names
      + (rest > 0 ? ["  and \(rest) more"] : [])
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

/// Shares for people.
enum Percentage {
  /// `97.3 %`, rounded down, so that 100 % is all.
  static func text(_ share: Double) -> String {
    let tenths = Int((share * 1000 + 1e-9).rounded(.down))
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
