import Testing

@testable import TongbaoArchives

@Suite struct JournalTests {
  private static func key(_ ordinal: Int) -> String { SHA256.hex(of: [Array("\(ordinal)".utf8)]) }

  private static func fill(_ path: FilePath, _ count: Int) throws {
    let journal = try Journal(path, resume: false)
    for ordinal in 0..<count {
      _ = try journal.append(key(ordinal), records: ordinal, Array("结果\(ordinal)\n".utf8))
    }
  }

  @Test func resultsAreFoundAgain() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("out.journal"))
    try Self.fill(path, 100)
    let journal = try Journal(path, resume: true)
    for ordinal in 0..<100 {
      let entry = journal.entry(Self.key(ordinal))
      #expect(entry?.payload == Array("结果\(ordinal)\n".utf8), "\(ordinal)")
      #expect(entry?.records == ordinal)
    }
    #expect(journal.entry(Self.key(100)) == nil)
  }

  @Test func withoutResumeItBeginsAnew() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("out.journal"))
    try Self.fill(path, 3)
    let journal = try Journal(path, resume: false)
    #expect(journal.entry(Self.key(1)) == nil)
    #expect(try folder.bytes("out.journal").isEmpty)
  }

  /// Wherever a kill cuts the file off, all whole frames before it are taken up and more can be added.
  @Test func halfFramesAreCutOff() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("out.journal"))
    try Self.fill(path, 3)
    let whole = try folder.bytes("out.journal")
    let frame = whole.count / 3
    for length in stride(from: 0, through: whole.count, by: 7) {
      try folder.write("out.journal", whole[..<length])
      let journal = try Journal(path, resume: true)
      let found = (0..<3).filter { journal.entry(Self.key($0)) != nil }
      #expect(found == Array(0..<length / frame), "cut at \(length)")
      _ = try journal.append(Self.key(9), records: 1, [0x39])
      #expect(try folder.bytes("out.journal").count >= length / frame * frame + 70)
    }
  }

  @Test func damagedResultsAreNotTaken() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("out.journal"))
    try Self.fill(path, 2)
    var bytes = try folder.bytes("out.journal")
    bytes[bytes.count - 4] ^= 1
    try folder.write("out.journal", bytes)
    let journal = try Journal(path, resume: true)
    #expect(journal.entry(Self.key(0)) != nil)
    #expect(journal.entry(Self.key(1)) == nil)
  }

  @Test func twoRunsAreKeptApart() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("out.journal"))
    let first = try Journal(path, resume: true)
    #expect(throws: OutputFailure.self) { _ = try Journal(path, resume: true) }
    withExtendedLifetime(first) {}
  }

  @Test func compactingKeepsWhatWasUsed() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("out.journal"))
    try Self.fill(path, 10)
    do {
      let journal = try Journal(path, resume: true)
      let used = try #require(journal.entry(Self.key(7)))
      try journal.compact(to: [used.offset])
    }
    let journal = try Journal(path, resume: true)
    #expect((0..<10).filter { journal.entry(Self.key($0)) != nil } == [7])
  }
}
