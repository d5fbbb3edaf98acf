import ArgumentParser
import FoundationEssentials
import Tongbao
import TongbaoArchives
import TongbaoOutput

/// Converts archives of bulletins to one file of records.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Converts files and folders of bulletins to NDJSON, JSON, CSV, XLSX, SQLite ….",
    discussion: """
      Text in any encoding, HTML, PDF (with pdftotext), DOCX (with pandoc), NDJSON and JSON arrays of \
      documents are told apart by their content. A document that cannot be read goes to errors.ndjson \
      beside the output, and the exit status is 3; an output that cannot be written gives 2.
      """)

  @Argument(
    help: "Files and folders; - is standard input. Names that begin with a dot are left out.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "The file to write; - is standard output.")
  var output = "-"

  @Option(help: "ndjson, json, csv, tsv, md, xlsx or sqlite (default: by the output's suffix).")
  var format: ArchiveFormat?

  @Option(help: ArgumentHelp("Takes only files of folders that match.", valueName: "glob"))
  var include: [String] = []

  @Option(help: ArgumentHelp("Leaves files of folders out that match.", valueName: "glob"))
  var exclude: [String] = []

  @Option(help: "The encoding of all files (default: found out for each).")
  var encoding: TextEncoding?

  @Option(name: .shortAndLong, help: "How many documents to parse at once (default: cores).")
  var jobs: Int?

  @Option(help: "The script of names in tables: source or simplified.")
  var script = NameScript.simplified

  @Option(help: "The language of a table's headers: zh or en.")
  var headers = Language.english

  @Flag(name: .customLong("no-bom"), help: "Writes CSV and TSV without a byte order mark.")
  var hasNoByteOrderMark = false

  @Flag(help: "Goes on where a run before stopped; what did not change is not parsed again.")
  var resume = false

  @Flag(name: .customLong("dry-run"), help: "Tells what would be read, and writes nothing.")
  var isDryRun = false

  @Option(help: "auto (a bar on a terminal), plain (lines) or none.")
  var progress = Progress.Style.auto

  @Option(
    help: ArgumentHelp(
      "Keeps the texts that PDF and DOCX files were converted to.", valueName: "folder"))
  var keepText: String?

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var options: LanguageOptions

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("No file or folder was given.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
    guard let format = chosenFormat else {
      throw ValidationError("No format is known for '\(output)'; name one with --format.")
    }
    if output == "-", !format.isText {
      throw ValidationError("\(format.rawValue) needs a file: name one with --output.")
    }
  }

  func run() throws {
    do {
      let conversion = try conversion()
      if isDryRun { return report(conversion.plan { Console.put(Array(($0 + "\n").utf8)) }) }
      Interruption.listen()
      let summary = try conversion.run()
      report(summary)
      if summary.isInterrupted { throw ExitCode(130) }
      if summary.failures > 0 { throw ExitCode(3) }
    } catch let failure as OutputFailure {
      if failure.isClosedPipe { return }
      Console.tell(Message(options.language).text(failure))
      throw ExitCode(2)
    }
  }

  private var chosenFormat: ArchiveFormat? {
    format ?? (output == "-" ? .ndjson : ArchiveFormat(path: output))
  }

  private func conversion() throws -> Conversion {
    let rendering = Rendering(
      format: chosenFormat ?? .ndjson, script: script, headers: headers,
      byteOrderMark: !hasNoByteOrderMark, versions: try archive.rules.versions())
    let parser = DocumentParser(
      BulletinParser(rules: try archive.rules.ruleSet()), encoding: encoding,
      date: archive.day?.text,
      keptTexts: try keepText.map { try KeptTexts(FilePath($0)) })
    return Conversion(
      inputs.map(FilePath.init), to: FilePath(output), parser: parser, rendering: rendering,
      options: conversionOptions)
  }

  private var conversionOptions: Conversion.Options {
    var conversion = Conversion.Options()
    conversion.isStopRequested = { Interruption.isRequested }
    conversion.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    conversion.filter = FileWalker.Filter(include: include, exclude: exclude)
    conversion.resume = resume
    conversion.progress = progress
    conversion.language = options.language
    conversion.maximumBytes = archive.maxBytes
    return conversion
  }

  private func report(_ summary: Conversion.Summary) {
    let language = options.language
    for failure in summary.firstFailures {
      Console.tell(Message(language).text(failure.diagnostic, at: failure.id))
    }
    let parts = [
      language.count(summary.documents, "summary.document"),
      summary.kept > 0 ? language.text("summary.kept", "\(summary.kept)") : nil,
      language.count(summary.records, "summary.record"),
      summary.failures > 0 ? language.text("summary.failed", "\(summary.failures)") : nil,
      summary.isInterrupted ? language.text("summary.stopped") : nil,
    ]
    let sentence = parts.compactMap { $0 }.reduce(nil as String?) { before, part in
      before.map { language.text("summary.and", $0, part) } ?? part
    }
    Console.tell("tongbao: \(sentence ?? "")")
  }
}
