import Testing
import TongbaoRecords

@testable import TongbaoRegression

@Suite struct StreamDifferenceTests {
  private static func line(
    _ document: String, _ number: Int, _ start: Int, role: String = "scope", rule: String = "r",
    parent: Int? = nil
  ) -> String {
    let parent = parent.map { "\"\(document)#\($0)\"" } ?? "null"
    return
      "{\"type\":\"record\",\"id\":\"\(document)#\(number)\",\"document\":\"\(document)\",\"role\":\"\(role)\",\"parent\":\(parent),\"evidence\":{\"text\":\"\",\"start\":\(start),\"end\":\(start + 3),\"spans\":{}},\"rule\":\"\(rule)\"}"
  }

  /// Two files, and: documents, changed documents, equal records, added, removed, changed.
  @Test(arguments: [
    ([], [], [0, 0, 0, 0, 0, 0]),
    ([line("a", 1, 0)], [line("a", 1, 0)], [1, 0, 1, 0, 0, 0]),
    ([line("a", 1, 0)], [], [1, 1, 0, 0, 1, 0]),
    ([], [line("a", 1, 0)], [1, 1, 0, 1, 0, 0]),
    ([line("a", 1, 0)], [line("a", 1, 0, role: "level")], [1, 1, 0, 0, 0, 1]),
    // A record before moves the ids of all behind it, and nothing else.
    (
      [line("a", 1, 9)], [line("a", 1, 0), line("a", 2, 9)], [1, 1, 1, 1, 0, 0]
    ),
    (
      [line("a", 1, 5), line("a", 2, 9, parent: 1)],
      [line("a", 1, 0), line("a", 2, 5), line("a", 3, 9, parent: 2)], [1, 1, 2, 1, 0, 0]
    ),
    // A parent before the first difference is the same on both sides.
    (
      [line("a", 1, 0), line("a", 2, 5, parent: 1)],
      [line("a", 1, 0), line("a", 2, 5, role: "level", parent: 1)], [1, 1, 1, 0, 0, 1]
    ),
    // Documents in another order, and one that only one side has.
    (
      [line("a", 1, 0), line("b", 1, 0), line("c", 1, 0)],
      [line("c", 1, 0), line("a", 1, 0, role: "level")], [3, 2, 1, 0, 1, 1]
    ),
    // Overlapping evidence is the same fact; evidence apart is not.
    ([line("a", 1, 0)], [line("a", 1, 2)], [1, 0, 1, 0, 0, 0]),
    ([line("a", 1, 0)], [line("a", 1, 3)], [1, 1, 0, 1, 1, 0]),
    (
      ["{\"type\":\"document\",\"id\":\"a\"}", line("a", 1, 0)], [line("a", 1, 0)],
      [1, 0, 1, 0, 0, 0]
    ),
  ])
  func files(_ old: [String], _ new: [String], _ counts: [Int]) throws {
    let tally = try Self.tally(old, new)
    let groups = tally.groups.values
    #expect(
      [
        tally.documents, tally.changedDocuments, tally.equal, groups.reduce(0) { $0 + $1.added },
        groups.reduce(0) { $0 + $1.removed }, groups.reduce(0) { $0 + $1.changed },
      ] == counts, "\(old) \(new)")
  }

  @Test func groupsAreByRuleAndExamplesFew() throws {
    let old = (0..<50).map { Self.line("d\($0)", 1, 0, rule: $0 % 2 == 0 ? "even" : "odd") }
    let new = (0..<50).map {
      Self.line("d\($0)", 1, 0, role: "level", rule: $0 % 2 == 0 ? "even" : "odd")
    }
    let tally = try Self.tally(old, new)
    #expect(tally.groups.mapValues(\.changed) == ["even": 25, "odd": 25])
    #expect(tally.groups.mapValues(\.examples.count) == ["even": 2, "odd": 2])
    #expect(tally.groups["odd"]?.fields == [.role: 25])
    let lines = DifferenceListing(tally, ink: Ink(isColored: false)).lines()
    #expect(
      lines.prefix(2) == [
        "50 documents, 50 with changes: 0 records added, 0 removed, 50 changed, 0 equal",
        "  even: +0 -0 ~25 (role 25)",
      ])
  }

  @Test func aLineThatIsNoRecordIsToldOf() {
    #expect(throws: RecordStream.Failure.self) { try Self.tally(["{"], ["}"]) }
  }

  /// Reads in blocks of seven bytes, so that lines are cut everywhere.
  private static func tally(_ old: [String], _ new: [String]) throws -> DifferenceTally {
    var difference = StreamDifference(examples: 2)
    var left = stream(old)
    var right = stream(new)
    try difference.read(&left, &right)
    return difference.tally
  }

  private static func stream(_ lines: [String]) -> RecordStream {
    var rest = Array(lines.joined(separator: "\n").utf8)[...]
    return RecordStream {
      defer { rest = rest.dropFirst(7) }
      return Array(rest.prefix(7))
    }
  }
}
