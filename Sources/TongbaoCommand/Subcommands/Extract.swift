import ArgumentParser
import Tongbao
import TongbaoArchives
import TongbaoOutput

/// Reads bulletins and prints their records.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the records of bulletins: NDJSON, or a table on a terminal.",
    discussion: """
      Text in any encoding, HTML, PDF (with pdftotext), DOCX (with pandoc), NDJSON and JSON arrays of \
      documents are told apart by their content. What cannot be read is told of on stderr; the \
      others are still printed, and the exit status is 3.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case ndjson, json, csv, tsv, md, table

    /// The format as files have it; nil for the terminal's table.
    var archived: ArchiveFormat? { ArchiveFormat(rawValue: rawValue) }
  }

  @OptionGroup var bulletins: BulletinOptions

  @Option(help: "What to print (default: ndjson, on a terminal table).")
  var format: Format?

  @Flag(help: "Prints a line for each document, too (ndjson, json).")
  var documents = false

  @Flag(help: "Names all rules that had a part in a record (ndjson, json).")
  var trace = false

  @Flag(help: "Prints a page of each document instead: projects, completion, failed checks.")
  var summary = false

  @OptionGroup var colors: ColorOptions

  @OptionGroup var options: LanguageOptions

  func validate() throws {
    guard let format, documents || trace else { return }
    if format != .ndjson && format != .json {
      throw ValidationError("--documents and --trace need --format ndjson or json.")
    }
  }

  func run() throws {
    var feed = try bulletins.feed(for: Self.self, options.language)
    let format = format ?? defaultFormat
    if !summary, let format = format.archived {
      try write(&feed, as: format)
    } else {
      show(&feed)
    }
    if feed.status != .success { throw feed.status }
  }

  private var defaultFormat: Format {
    Console.outputIsTerminal && !documents && !trace ? .table : .ndjson
  }

  /// Writes records for programs.
  private func write(_ feed: inout BulletinFeed, as format: ArchiveFormat) throws {
    // A hash of all rules, which document lines alone tell.
    let versions =
      documents
      ? try bulletins.archive.rules.versions()
      : Versions(tool: TongbaoCommand.version, rules: "")
    let rendering = Rendering(
      format: format, headers: format == .markdown ? options.language : .english,
      byteOrderMark: false, versions: versions, hasDocuments: documents, trace: trace)
    do throws(OutputFailure) {
      let output = try rendering.output(at: FilePath("-"))
      while let reading = feed.next() {
        try output.append(rendering.payload(of: reading.line(versions)))
      }
      try output.finish()
    } catch {
      if error.isClosedPipe { return }
      Console.tell(Message(options.language).text(error))
      throw ExitCode(2)
    }
  }

  /// Shows bulletins to a person.
  private func show(_ feed: inout BulletinFeed) {
    let style = TerminalStyle(
      width: Console.width, language: options.language, isColored: colors.isColored)
    var isFirst = true
    while let reading = feed.nextRead() {
      if reading.bulletin.records.isEmpty {
        Console.tell(Message(options.language).noRecords(reading.bulletin.id))
        continue
      }
      Console.put((isFirst ? [] : [0x0A]) + screen(of: reading.bulletin, style))
      isFirst = false
    }
  }

  private func screen(of bulletin: Bulletin, _ style: TerminalStyle) -> [UInt8] {
    var bytes: [UInt8] = []
    if summary {
      TerminalSummary(style: style).append(bulletin, to: &bytes)
    } else {
      TerminalTable(style: style).append(bulletin.records, to: &bytes)
    }
    return bytes
  }
}
