import Testing
import TongbaoOutput
import TongbaoRecords
import TongbaoText

@testable import Tongbao

/// What holds for the records of any bulletin.
@Suite struct BulletinParserTests {
  private static let parser = BulletinParser()

  @Test(arguments: Fixtures.bulletins)
  func quotesWhatOffsetsSlice(_ fixture: Fixtures.Bulletin) {
    let source = SourceText(fixture.text)
    for record in Self.parser.parse(source, id: fixture.name).records {
      #expect(source.quote(record.evidence.range) == record.evidence.text, "\(record.id)")
      for range in record.evidence.spans.flatMap(\.ranges) {
        #expect(source.scalars.indices.contains(range.lowerBound), "\(record.id)")
        #expect(range.upperBound <= source.scalars.count, "\(record.id)")
      }
    }
  }

  @Test(arguments: Fixtures.bulletins)
  func writesLinesOfJSON(_ fixture: Fixtures.Bulletin) throws {
    for record in Self.parser.parse(SourceText(fixture.text), id: fixture.name).records {
      var bytes: [UInt8] = []
      NDJSONWriter().append(record, to: &bytes)
      #expect(bytes.last == 0x0A && bytes.count { $0 == 0x0A } == 1, "\(record.id)")
      #expect(try JSONReader.read(bytes)["id"]?.string == record.id)
    }
  }

  @Test(arguments: Fixtures.bulletins)
  func readsTheSameTwice(_ fixture: Fixtures.Bulletin) {
    let source = SourceText(fixture.text)
    #expect(
      Self.parser.parse(source, id: fixture.name).records
        == BulletinParser().parse(source, id: fixture.name).records)
  }

  /// A bulletin and the same in Traditional characters report the same, in the same places.
  @Test(arguments: Fixtures.bulletins)
  func readsBothScriptsAlike(_ fixture: Fixtures.Bulletin) {
    let text = SourceText(fixture.text)
    let twin = SourceText(String(text.scalars.map(TraditionalTwin.character)))
    let records = Self.parser.parse(text, id: fixture.name)
    guard records.script == .simplified else { return }
    let twins = Self.parser.parse(twin, id: fixture.name)
    #expect(records.records.map(Facts.init) == twins.records.map(Facts.init))
  }

  /// Pinyin behind characters changes nothing but offsets.
  @Test(arguments: Fixtures.bulletins)
  func readsThroughGlosses(_ fixture: Fixtures.Bulletin) {
    let bulletin = Self.parser.parse(SourceText(fixture.text), id: fixture.name)
    guard bulletin.script == .traditional, !fixture.text.contains("(wǎng)") else { return }
    let noisy = Self.parser.parse(SourceText(Gloss.added(to: fixture.text)), id: fixture.name)
    #expect(bulletin.records.map(Statement.init) == noisy.records.map(Statement.init))
  }
}

/// What a record says, whatever the script.
private struct Facts: Hashable {
  let range: Range<Int>
  let statement: Statement

  init(_ record: Record) {
    range = record.evidence.range
    statement = Statement(record)
  }
}

/// What a record says, wherever it stands.
private struct Statement: Hashable {
  let key, unit: String?
  let value, upper: String?
  let role: Record.Role?
  let status: Record.Status?

  init(_ record: Record) {
    key = record.projectKey
    unit = record.quantity?.unit
    value = record.quantity?.value?.description
    upper = record.quantity?.upper?.description
    role = record.role
    status = record.status
  }
}

/// Scrapers' glosses of some characters.
private enum Gloss {
  private static let readings: [Unicode.Scalar: String] = [
    "個": "gè", "區": "qū", "網": "wǎng", "設": "shè", "業": "yè", "項": "xiàng", "進": "jìn", "運": "yùn",
  ]

  static func added(to text: String) -> String {
    text.unicodeScalars.map { scalar in
      String(scalar) + (readings[scalar].map { "(\($0))" } ?? "")
    }.joined()
  }
}
