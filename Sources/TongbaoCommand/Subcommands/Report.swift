import ArgumentParser
import FoundationEssentials
import Tongbao
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
    let status = bulletins.files.count == 1 ? try writePage() : try writeIndex()
    if status != .success { throw status }
  }

  private func writePage() throws -> ExitCode {
    try bulletins.forEach(options.language) { source, bulletin in
      try OutputFile.write(page(source, bulletin), to: output, options.language)
    }
  }

  private func writeIndex() throws -> ExitCode {
    let folder = URL(filePath: output).deletingPathExtension()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var index = IndexPage(language: options.language)
    var count = 0
    let status = try bulletins.forEach(options.language) { source, bulletin in
      count += 1
      let name = "\(OutputFile.ordinal(count)).html"
      let path = folder.appending(path: name).path
      try OutputFile.write(page(source, bulletin), to: path, options.language)
      index.add(bulletin, page: "\(folder.lastPathComponent)/\(name)")
    }
    var bytes: [UInt8] = []
    index.append(to: &bytes)
    try OutputFile.write(bytes, to: output, options.language)
    return status
  }

  private func page(_ source: SourceText, _ bulletin: Bulletin) -> [UInt8] {
    let clean = Cleaner().clean(source)
    let layout = LayoutReader().layout(of: clean)
    let document = ReportDocument(
      source: source, bulletin: bulletin, clean: clean, layout: layout)
    var bytes: [UInt8] = []
    ReportPage(language: options.language).append(document, to: &bytes)
    return bytes
  }
}
