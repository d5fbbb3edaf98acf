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

  @Argument(help: "The bulletins.")
  var files: [String]

  @Option(name: .shortAndLong, help: "The page to write.")
  var output = "report.html"

  @Option(help: "YYYY-MM-DD, against which dates without a year are resolved.")
  var date: String?

  @OptionGroup var options: LanguageOptions
  @OptionGroup var rules: RuleOptions

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("No bulletin was given.") }
  }

  func run() throws {
    let parser = BulletinParser(rules: try rules.ruleSet())
    let failures = files.count == 1 ? try writePage(parser) : try writeIndex(parser)
    for failure in failures { Console.tell("tongbao: \(failure)") }
    if !failures.isEmpty { throw ExitCode(3) }
  }

  private func writePage(_ parser: BulletinParser) throws -> [String] {
    guard let document = read(files[0], parser) else { return [unreadable(files[0])] }
    try write(page(document), to: URL(filePath: output))
    return []
  }

  private func writeIndex(_ parser: BulletinParser) throws -> [String] {
    let folder = URL(filePath: output).deletingPathExtension()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var index = IndexPage(language: options.language)
    var failures: [String] = []
    for (ordinal, file) in files.enumerated() {
      guard let document = read(file, parser) else {
        failures.append(unreadable(file))
        continue
      }
      let name = Self.pageName(ordinal + 1)
      try write(page(document), to: folder.appending(path: name))
      index.add(document.bulletin, page: "\(folder.lastPathComponent)/\(name)")
    }
    var bytes: [UInt8] = []
    index.append(to: &bytes)
    try write(bytes, to: URL(filePath: output))
    return failures
  }

  /// Reads a bulletin twice: for its records, and for what its layout sets apart.
  private func read(_ file: String, _ parser: BulletinParser) -> ReportDocument? {
    guard let bytes = try? Data(contentsOf: URL(filePath: file)) else { return nil }
    let source = Decoder.decode(Array(bytes))
    let bulletin = parser.parse(source, id: file, date: date)
    let clean = Cleaner().clean(source)
    let layout = LayoutReader().layout(of: clean)
    return ReportDocument(source: source, bulletin: bulletin, clean: clean, layout: layout)
  }

  private func page(_ document: ReportDocument) -> [UInt8] {
    var bytes: [UInt8] = []
    ReportPage(language: options.language).append(document, to: &bytes)
    return bytes
  }

  private func write(_ bytes: [UInt8], to url: URL) throws {
    do {
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      Console.tell("tongbao: \(options.language.text("error.unwritable", url.path))")
      throw ExitCode(2)
    }
  }

  /// `0001.html`: as many digits as keep 9 999 pages in order.
  private static func pageName(_ ordinal: Int) -> String {
    let digits = String(ordinal)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".html"
  }

  private func unreadable(_ file: String) -> String {
    options.language.text("error.unreadable", file)
  }
}
