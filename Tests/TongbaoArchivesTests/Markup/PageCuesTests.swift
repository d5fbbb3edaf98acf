import FoundationEssentials
import Testing

@testable import TongbaoArchives

@Suite struct PageCuesTests {
  @Test func generatedFileIsFresh() throws {
    let folder = Fixtures.folder.deletingLastPathComponent()
      .appending(path: "Sources/TongbaoArchives/Markup/page-cues.tsv")
    let file = String(decoding: try Data(contentsOf: folder), as: UTF8.self)
    #expect(PageCuesData.table.description == file, "run Markup/embed.py")
  }

  @Test func everyKindHasWords() {
    for words in [
      PageCues.block, PageCues.container, PageCues.heading, PageCues.hidden, PageCues.content,
      PageCues.title, PageCues.apart,
    ] {
      #expect(!words.isEmpty)
    }
    #expect(PageCues.metaPublished.first == "pubdate")
  }
}
