import FoundationEssentials
import Testing

@testable import TongbaoText

@Suite struct HanTableTests {
  private static let path =
    #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    + "/Sources/TongbaoText/Cleaning/Characters/Han.tsv"

  /// Holds the compiled-in data against the file that it was made of.
  @Test func isFresh() throws {
    let lines = String(decoding: try Data(contentsOf: URL(filePath: Self.path)), as: UTF8.self)
      .split(separator: "\n").dropFirst()
    var readings = 0
    for line in lines {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let character = cells[0].unicodeScalars.first, cells.count == 5 else { continue }
      readings += cells[4].split(separator: " ").count
      guard character.value >= 0x3400 else { continue }
      let entry = HanTable.entry(character)
      let isSame =
        entry.folded == cells[1].unicodeScalars.first && String(entry.level) == cells[2]
        && entry.isGB2312 == cells[3].contains("g") && entry.isBig5 == cells[3].contains("b")
      #expect(isSame, "\(line): run Sources/TongbaoText/Cleaning/Characters/embed.py")
    }
    let kept = try Data(contentsOf: URL(filePath: Self.path.replacing("Han.tsv", with: "Kept.tsv")))
    let words = String(decoding: kept, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(HanData.kept.description.split(separator: " ") == Array(words))
    #expect(HanData.readings.utf8CodeUnitCount == 5 * readings)
  }

  @Test(arguments: [
    ("氣", "qì"), ("長", "cháng"), ("長", "zhǎng"), ("女", "nǚ"), ("裝", "zhuāng"), ("們", "men"),
  ])
  func reads(_ character: Unicode.Scalar, _ reading: String) throws {
    let gloss = try #require(Syllable.gloss(in: [Glyph](SourceText("(\(reading))")), at: 0))
    #expect(HanTable.reads(character, as: gloss.syllable))
    #expect(!HanTable.reads("一", as: gloss.syllable))
  }
}
