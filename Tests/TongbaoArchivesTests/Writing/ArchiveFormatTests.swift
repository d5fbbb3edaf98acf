import Testing

@testable import TongbaoArchives

@Suite struct ArchiveFormatTests {
  @Test(arguments: [
    ("out.ndjson", ArchiveFormat.ndjson), ("a.b/out.JSONL", .ndjson), ("out.json", .json),
    ("记录.csv", .csv), ("out.tsv", .tsv), ("out.md", .markdown), ("out.markdown", .markdown),
    ("out.xlsx", .xlsx), ("out.sqlite", .sqlite), ("out.db", .sqlite), ("out.sqlite3", .sqlite),
    ("out.pdf", nil), ("out", nil), ("a.csv/out", nil), ("", nil),
  ])
  func suffixes(_ path: String, _ format: ArchiveFormat?) {
    #expect(ArchiveFormat(path: path) == format, "\(path)")
  }
}
