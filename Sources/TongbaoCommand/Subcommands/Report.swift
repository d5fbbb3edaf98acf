import ArgumentParser
import FoundationEssentials
import Tongbao
import TongbaoArchives
import TongbaoOutput
import TongbaoText

/// Writes pages on which a person checks what was read.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a page on which to review the records of bulletins.",
    discussion: """
      One bulletin gives one self-contained page. Several give an index page, and a page each in a \
      folder beside it that has the index's name without its suffix.
      """)

  @OptionGroup var bulletins: BulletinOptions

  @Option(name: .shortAndLong, help: "The page to write.")
  var output = "report.html"

  @OptionGroup var options: LanguageOptions

  func run() throws {
    var feed = try bulletins.feed(for: Self.self, options.language)
    let first = feed.nextRead()
    let second = feed.nextRead()
    if let first, second == nil {
      try OutputFile.write(page(first), to: output, options.language)
    } else if let first, let second {
      try writeIndex(of: [first, second], &feed)
    }
    if feed.status != .success { throw feed.status }
  }

  /// Writes the pages of the first bulletins and of those that follow, and then the index.
  private func writeIndex(of first: [DocumentReading], _ feed: inout BulletinFeed) throws {
    let folder = URL(filePath: output).deletingPathExtension()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var index = IndexPage(language: options.language)
    var waiting = first[...]
    var count = 0
    while let reading = waiting.popFirst() ?? feed.nextRead() {
      count += 1
      let name = "\(OutputFile.ordinal(count)).html"
      let path = folder.appending(path: name).path
      try OutputFile.write(page(reading), to: path, options.language)
      index.add(reading.bulletin, page: "\(folder.lastPathComponent)/\(name)")
    }
    var bytes: [UInt8] = []
    index.append(to: &bytes)
    try OutputFile.write(bytes, to: output, options.language)
  }

  private func page(_ reading: DocumentReading) -> [UInt8] {
    let clean = reading.clean
    let document = ReportDocument(
      source: reading.source, bulletin: reading.bulletin, clean: clean,
      layout: LayoutReader().layout(of: clean))
    var bytes: [UInt8] = []
    ReportPage(language: options.language).append(document, to: &bytes)
    return bytes
  }
}
