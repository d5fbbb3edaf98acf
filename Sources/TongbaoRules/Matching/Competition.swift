/// One match of a rule, before it is held against the others of its category.
struct Match {
  var rule: Int32
  var range: Range<Int>
  var outputs: [Output]
  /// What the match competes for: its text, or its values where a category has them `one-per`.
  var claims: [Range<Int>]
}

/// Decides between matches that claim the same text: those that others are `over` give way; of the
/// rest the longest wins, then the leftmost, then the first in the rules.
///
/// A match claims no more than its text, and matches of one rule do not overlap, so the work is linear
/// in the text.
struct Competition {
  private let rules: RuleSet
  private let sentence: Range<Int>
  /// For each position the match that has it, -1 for none.
  private var holders: [Int32]

  init(rules: RuleSet, sentence: Range<Int>) {
    self.rules = rules
    self.sentence = sentence
    holders = Array(repeating: -1, count: sentence.count)
  }

  /// For each match the index of the one that beats it, its own when it wins.
  mutating func verdicts(on matches: [Match]) -> [Int] {
    var verdicts = dominated(among: matches)
    let ranked = matches.indices.filter { verdicts[$0] == $0 }.sorted {
      rank(matches[$0]) < rank(matches[$1])
    }
    for index in ranked {
      if let holder = holder(of: matches[index]) {
        verdicts[index] = holder
      } else {
        claim(matches[index], for: index)
      }
    }
    return verdicts
  }

  private func rank(_ match: Match) -> (Int, Int, Int32) {
    (-match.range.count, match.range.lowerBound, match.rule)
  }

  private func holder(of match: Match) -> Int? {
    for claim in match.claims {
      for position in claim {
        let holder = holders[position - sentence.lowerBound]
        if holder >= 0 { return Int(holder) }
      }
    }
    return nil
  }

  private mutating func claim(_ match: Match, for index: Int) {
    for claim in match.claims {
      for position in claim { holders[position - sentence.lowerBound] = Int32(index) }
    }
  }

  /// Each match with the index of one that is `over` it and claims some of its text, else its own.
  private mutating func dominated(among matches: [Match]) -> [Int] {
    var masters: [Int32: [Int]] = [:]
    for (index, match) in matches.enumerated() {
      for loser in rules.rules[Int(match.rule)].over {
        masters[Int32(loser), default: []].append(index)
      }
    }
    var verdicts = Array(matches.indices)
    for (loser, masters) in masters {
      for master in masters { claim(matches[master], for: master) }
      for index in matches.indices where matches[index].rule == loser {
        verdicts[index] = holder(of: matches[index]) ?? index
      }
      for master in masters { claim(matches[master], for: -1) }
    }
    return verdicts
  }
}
