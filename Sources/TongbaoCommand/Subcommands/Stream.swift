import ArgumentParser
import Tongbao
import TongbaoArchives

/// Filters a stream of documents, for engines that run many of these.
struct Stream: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Filters NDJSON documents to records, for GNU parallel, Spark and the like.",
    discussion: """
      In: a line {"id", "text" or "html", "date"?, "meta"?} a document. Out: its records, and then \
      exactly one line of type document with the number of records and the status ok or error. id and \
      meta come back as they were given. Blank lines are skipped.
      """)

  @Flag(help: "Writes each document's lines at once.")
  var lineBuffered = false

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var options: LanguageOptions

  func run() throws {
    let parser = DocumentParser(
      BulletinParser(rules: try archive.rules.ruleSet()), date: archive.day?.text)
    let filter = StreamFilter(
      parser, versions: try archive.rules.versions(), limit: archive.maxBytes,
      isLineBuffered: lineBuffered)
    do {
      try filter.run(ByteStream(descriptor: 0), to: AtomicFile(FilePath("-")))
    } catch let failure as OutputFailure {
      if failure.isClosedPipe { return }
      Console.tell(Message(options.language).text(failure))
      throw ExitCode(2)
    } catch let failure as DocumentFailure {
      Console.tell(Message(options.language).text(failure, at: "-"))
      throw ExitCode(3)
    }
  }
}
