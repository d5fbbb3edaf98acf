import FoundationEssentials
import Testing

@testable import TongbaoArchives

@Suite struct FileWalkerTests {
  private static func files(
    _ folder: borrowing TemporaryFolder, include: [String] = [], exclude: [String] = []
  ) -> [String] {
    let root = folder.url.path
    var walker = FileWalker(
      [FilePath(root)], filter: FileWalker.Filter(include: include, exclude: exclude))
    var files: [String] = []
    while let entry = walker.next() {
      switch entry {
      case .file(let path): files.append(String(path.description.dropFirst(root.count + 1)))
      case .failure(let path, let failure): files.append("\(path): \(failure.code)")
      }
    }
    return files
  }

  private static func tree() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for path in ["b.txt", "a/2.txt", "a/10.html", "a/deep/一.txt", ".git/x.txt", "draft.txt"] {
      try folder.write(path, "甲")
    }
    return folder
  }

  @Test func foldersAreWalkedInTheOrderOfBytes() throws {
    let folder = try Self.tree()
    #expect(
      Self.files(folder) == ["a/10.html", "a/2.txt", "a/deep/一.txt", "b.txt", "draft.txt"])
  }

  @Test(arguments: [
    (["*.txt"], [], ["a/2.txt", "a/deep/一.txt", "b.txt", "draft.txt"]),
    ([], ["draft*", "*.html"], ["a/2.txt", "a/deep/一.txt", "b.txt"]),
    (["a/*"], ["*/deep/*"], ["a/10.html", "a/2.txt"]),
    (["[ab]*.txt", "?.txt"], [], ["a/2.txt", "b.txt"]),
  ])
  func globs(_ include: [String], _ exclude: [String], _ files: [String]) throws {
    let folder = try Self.tree()
    let found = Self.files(folder, include: include, exclude: exclude)
    #expect(found == files, "\(include) without \(exclude)")
  }

  @Test func linksThatLoopEnd() throws {
    let folder = try Self.tree()
    let manager = FileManager.default
    for name in ["a/up", "a/deep/up", "again"] {
      try manager.createSymbolicLink(
        at: folder.url.appending(path: name), withDestinationURL: folder.url)
    }
    try manager.createSymbolicLink(
      at: folder.url.appending(path: "gone"),
      withDestinationURL: folder.url.appending(path: "nowhere"))
    let found = Self.files(folder)
    #expect(!Self.files(folder, include: ["*.txt"]).contains { $0.contains("gone") })
    #expect(found.filter { !$0.contains("gone") }.count == 5, "\(found)")
    #expect(found.last?.hasSuffix("gone: unreadable") == true, "\(found)")
  }

  @Test func namesNeedNotBeUTF8() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.url.path).appending([0xBC, 0xD7])
    try AtomicFile(path).commit()
    var walker = FileWalker([FilePath(folder.url.path)])
    guard case .file(let found) = walker.next() else {
      Issue.record("no file")
      return
    }
    #expect(found == path)
    #expect(try ByteStream(found).rest(limit: 9) == [])
  }
}
