import FoundationEssentials
import TongbaoRecords
import TongbaoText
import Testing

@testable import TongbaoOutput

/// Writes the pages that `Tests/browser/review.py` opens, when it asks for them.
@Suite struct BrowserPages {
  private static let folder = ProcessInfo.processInfo.environment["TONGBAO_PAGES"]

  @Test(.enabled(if: folder != nil)) func writesPages() throws {
    let folder = try #require(Self.folder)
    var index = IndexPage(language: .chinese)
    for (name, document) in [
      ("sample", Self.sample), ("hostile", Self.hostile), ("long", Self.long(records: 2000)),
    ] {
      let page = Sample.string { ReportPage(language: .chinese).append(document, to: &$0) }
      try Data(page.utf8).write(to: URL(filePath: "\(folder)/\(name).html"))
      index.add(document.bulletin, page: "\(name).html")
    }
    let page = Sample.string { index.append(to: &$0) }
    try Data(page.utf8).write(to: URL(filePath: "\(folder)/index.html"))
  }

  /// The sample, with a value that binary floating point would round.
  private static var sample: ReportDocument {
    var bulletin = Sample.bulletin
    bulletin.records[0].quantity?.value = Decimal(string: "12345678901234567890123456789012345.678")
    return ReportDocument(
      source: Sample.source, bulletin: bulletin, greyed: [0..<5],
      unusedNumbers: [Sample.range("1.16")])
  }

  private static var hostile: ReportDocument {
    let text = """
      </script><script>window.pwned=1</script><img src=x onerror="window.pwned=1">
      "'`\\ &lt;b&gt; \u{2028}\u{2029} \u{202E}abc <!--<script> {{script}}
      \(String(repeating: "长", count: 3000)) \(String(repeating: "W", count: 3000))
      """
    var bulletin = Bulletin(id: text, source: SourceText(text), script: .simplified)
    bulletin.title = text
    bulletin.issuer = text
    let count = text.unicodeScalars.count
    bulletin.records = (1...3).map { ordinal in
      var record = Sample.achieved
      record.id = "\(text)#\(ordinal)"
      record.project = text
      record.component = text
      record.indicator = text
      record.region = text
      record.rule = text
      record.quantity?.text = text
      record.checks = [Record.FailedCheck(check: text, message: text, records: [text])]
      record.evidence = Record.Evidence(
        text: text, range: 0..<count,
        spans: [Record.FieldSpan(field: "project", ranges: [0..<count])])
      return record
    }
    return ReportDocument(source: SourceText(text), bulletin: bulletin)
  }

  /// The sample over and over.
  private static func long(records count: Int) -> ReportDocument {
    let length = Sample.source.scalars.count + 1
    var bulletin = Sample.bulletin
    bulletin.id = "long.txt"
    bulletin.records = (0..<count).map { index in
      let samples = Sample.records
      var record = samples[index % samples.count]
      let shift = index / samples.count * length
      let range = record.evidence.range
      record.id = "long.txt#\(index + 1)"
      record.evidence.range = range.lowerBound + shift..<range.upperBound + shift
      record.evidence.spans = []
      return record
    }
    let copies = (count + Sample.records.count - 1) / Sample.records.count
    let text = String(repeating: Sample.text + "\n", count: copies)
    return ReportDocument(source: SourceText(text), bulletin: bulletin)
  }
}
