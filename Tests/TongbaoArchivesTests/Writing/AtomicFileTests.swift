import FoundationEssentials
import Testing

@testable import TongbaoArchives

@Suite struct AtomicFileTests {
  @Test func aFileAppearsWhole() throws {
    let folder = try TemporaryFolder()
    try folder.write("out", "old")
    let file = try AtomicFile(FilePath(folder.path("out")))
    try file.write(Array("new".utf8))
    try file.flush()
    #expect(try folder.bytes("out") == Array("old".utf8))
    try file.commit()
    #expect(try folder.bytes("out") == Array("new".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["out"])
  }

  @Test func aFileThatIsGivenUpLeavesNothing() throws {
    let folder = try TemporaryFolder()
    do {
      let file = try AtomicFile(FilePath(folder.path("out")))
      try file.write(Array("half".utf8))
      try file.flush()
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test func devicesAreWrittenTo() throws {
    let file = try AtomicFile(FilePath("/dev/null"))
    try file.write([1])
    try file.commit()
    let full = try AtomicFile(FilePath("/dev/full"))
    #expect(throws: OutputFailure.self) {
      try full.write([1])
      try full.commit()
    }
  }
}
