import Tongbao
import TongbaoOutput
import TongbaoText

/// Archives to one output: the batch behind `tongbao convert`.
///
/// The calling thread reads documents, workers parse and render them, and the calling thread joins what
/// they made in the order of the input. The documents in between are bounded in number and in bytes, so
/// memory does not grow with the archive.
package struct Conversion {
  package struct Options: Sendable {
    package var jobs = 1
    package var filter = FileWalker.Filter()
    package var resume = false
    package var progress = Progress.Style.auto
    /// What the progress speaks.
    package var language = Language.english
    /// Longer documents are failures.
    package var maximumBytes = 64 << 20
    /// Asked before each document: whether to finish those in hand, and no more.
    package var isStopRequested: @Sendable () -> Bool = { false }

    package init() {}
  }

  /// A document that could not be read, and why.
  package struct Failure: Sendable {
    package var id: String
    package var diagnostic: Diagnostic
  }

  /// What a run did.
  package struct Summary: Sendable {
    package var documents = 0
    package var records = 0
    /// Documents whose result was taken from the run before.
    package var kept = 0
    package var failures = 0
    /// The first of them, for people.
    package var firstFailures: [Failure] = []
    package var isInterrupted = false
  }

  private let inputs: [FilePath]
  private let output: FilePath
  private let parser: DocumentParser
  private let rendering: Rendering
  private let options: Options

  /// - Parameter output: `-` is standard output, which keeps no journal.
  package init(
    _ inputs: [FilePath], to output: FilePath, parser: DocumentParser, rendering: Rendering,
    options: Options
  ) {
    self.inputs = inputs
    self.output = output
    self.parser = parser
    self.rendering = rendering
    self.options = options
  }

  /// Converts all inputs.
  ///
  /// - Throws: when the output cannot be written. What was done by then is in the journal.
  package func run() throws(OutputFailure) -> Summary {
    let journal = isFile ? try Journal(journalPath, resume: options.resume) : nil
    defer { journal?.unlock() }
    let pool = pool(journal)
    defer { pool.close() }
    var run = ConversionRun(
      pool: pool, journal: journal, output: try rendering.output(at: output),
      log: isFile ? FailureLog(logPath) : nil,
      progress: Progress(options.progress, options.language, total: totalBytes()),
      isStopRequested: options.isStopRequested)
    var reader = ArchiveReader(walker(), limit: options.maximumBytes)
    try run.convert(&reader, mostInHand: options.jobs * 8)
    try run.finish(keepsJournal: options.resume)
    return run.summary
  }

  /// What would be read, one line a document: id, kind, bytes.
  package func plan(_ tell: (String) -> Void) -> Summary {
    var reader = ArchiveReader(walker(), limit: options.maximumBytes)
    var summary = Summary()
    while let document = reader.next() {
      summary.documents += 1
      if case .failure = document.content { summary.failures += 1 }
      tell("\(document.id)\t\(document.kindName)\t\(document.size)")
    }
    return summary
  }

  // MARK: - Parts of a run

  private func pool(_ journal: Journal?) -> OrderedPool<Document, ConversionOutcome> {
    let (parser, rendering) = (parser, rendering)
    let context = [parser.fingerprint, rendering.fingerprint].map { Array($0.utf8) }
    return OrderedPool(jobs: options.jobs) { document in
      let key = SHA256.hex(of: context + document.parts)
      if let entry = journal?.entry(key) {
        return ConversionOutcome(document, key: key, entry)
      }
      let bulletin = parser.parse(document)
      let line = DocumentLine(
        bulletin, versions: rendering.versions, givenID: document.givenID, meta: document.meta)
      return ConversionOutcome(document, key: key, bulletin, rendering.payload(of: line))
    }
  }

  // MARK: - Files beside the output

  private var isFile: Bool { AtomicFile.partial(of: output) != nil }

  private var journalPath: FilePath { output.appending(suffix: ".journal") }

  private var logPath: FilePath { output.folder.appending(Array("errors.ndjson".utf8)) }

  private var dataPackagePath: FilePath {
    output.folder.appending(Array("datapackage.json".utf8))
  }

  /// What this program writes is no input, even where it lies among the inputs.
  private func walker() -> FileWalker {
    let own =
      [output, journalPath, logPath, dataPackagePath]
      + [AtomicFile.partial(of: output)]
      .compactMap { $0 }
    let ignored = isFile ? own.compactMap { FileStatus($0)?.identity } : []
    return FileWalker(inputs, filter: options.filter, ignored: Set(ignored))
  }

  /// The size of all files, for the time left; nil where nobody asks or an input is a pipe.
  private func totalBytes() -> Int? {
    if options.progress == .none { return nil }
    var walker = walker()
    var total = 0
    while let entry = walker.next() {
      guard case .file(let path) = entry else { continue }
      guard let status = FileStatus(path), status.kind == .file else { return nil }
      total += status.size
    }
    return total
  }
}
