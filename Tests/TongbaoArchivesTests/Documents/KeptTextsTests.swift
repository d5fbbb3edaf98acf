import FoundationEssentials
import Testing

@testable import TongbaoArchives

@Suite struct KeptTextsTests {
  @Test(arguments: [
    ("a/b.pdf", "a_b.pdf.txt"), ("../../etc/passwd", "_._.._etc_passwd.txt"), ("/x", "_x.txt"),
    ("..", "_..txt"),
  ])
  func noNameLeadsOutOfTheFolder(_ id: String, _ name: String) throws {
    let folder = try TemporaryFolder()
    let texts = try KeptTexts(FilePath(folder.path("kept")))
    try texts.write(Array("甲".utf8), of: id)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("kept"))
    #expect(names == [name], "\(id)")
  }
}
