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
    /// Longer documents are failures.
    package var maximumBytes = 64 << 20

    package init() {}
  }

  /// What a run did.
  package struct Summary: Sendable {
    package var documents = 0
    package var records = 0
    /// Documents whose result was taken from the run before.
    package var kept = 0
    package var failures = 0
    /// The first of them, for people.
    package var messages: [String] = []
    package var isInterrupted = false
  }

  /// What one document became.
  private struct Outcome: Sendable {
    var id: String
    var size: Int
    /// What the result is kept under; nil for a failure, which the next run tries again.
    var key: String?
    var payload: [UInt8]
    var records: Int
    var failure: Diagnostic?
    /// Where the journal has it already.
    var offset: UInt64?
  }

  private static let mostBytesInHand = 64 << 20
  private static let mostMessages = 10

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
    let sink = try rendering.output(at: output)
    let log = isFile ? FailureLog(logPath) : nil
    var reader = ArchiveReader(walker(), limit: options.maximumBytes)
    var progress = Progress(options.progress, total: options.progress == .none ? nil : totalBytes())
    let pool = pool(journal)
    defer { pool.close() }
    var summary = Summary()
    var frames: [UInt64] = []
    var submitted = 0
    var bytesInHand = 0
    var isAtEnd = false
    while true {
      while !isAtEnd, submitted - summary.documents < options.jobs * 8,
        bytesInHand < Self.mostBytesInHand
      {
        summary.isInterrupted = Interruption.isRequested
        guard !summary.isInterrupted, let document = reader.next() else {
          isAtEnd = true
          break
        }
        bytesInHand += document.size
        submitted += 1
        pool.submit(document)
      }
      guard summary.documents < submitted else { break }
      let outcome = pool.outcome(summary.documents)
      bytesInHand -= outcome.size
      try keep(outcome, in: journal, &frames)
      try sink.append(outcome.payload)
      if let failure = outcome.failure { try log?.append(outcome.id, failure) }
      Self.count(outcome, &summary)
      progress?.add(bytes: outcome.size, failed: outcome.failure != nil)
    }
    progress?.finish()
    try sink.finish()
    try log?.finish()
    try settle(journal, frames, summary)
    return summary
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

  private func pool(_ journal: Journal?) -> OrderedPool<Document, Outcome> {
    let (parser, rendering) = (parser, rendering)
    let context = [parser.fingerprint, rendering.fingerprint]
    return OrderedPool(jobs: options.jobs) { document in
      let key = SHA256.hex(of: context.map { Array($0.utf8) } + document.parts)
      if let entry = journal?.entry(key) {
        return Outcome(
          id: document.id, size: document.size, key: key, payload: entry.payload,
          records: entry.records, failure: nil, offset: entry.offset)
      }
      let bulletin = parser.parse(document)
      let line = DocumentLine(
        bulletin, versions: rendering.versions, givenID: document.givenID, meta: document.meta)
      let failure = bulletin.diagnostics.first { $0.severity == .error }
      return Outcome(
        id: document.id, size: document.size, key: failure == nil ? key : nil,
        payload: rendering.payload(of: line), records: bulletin.records.count, failure: failure)
    }
  }

  private func keep(
    _ outcome: Outcome, in journal: Journal?, _ frames: inout [UInt64]
  ) throws(OutputFailure) {
    guard let journal, let key = outcome.key else { return }
    if let offset = outcome.offset {
      frames.append(offset)
    } else {
      frames.append(try journal.append(key, records: outcome.records, outcome.payload))
    }
  }

  private static func count(_ outcome: Outcome, _ summary: inout Summary) {
    summary.documents += 1
    summary.records += outcome.records
    if outcome.offset != nil { summary.kept += 1 }
    guard let failure = outcome.failure else { return }
    summary.failures += 1
    if summary.messages.count < mostMessages {
      summary.messages.append("\(outcome.id): \(failure.message)")
    }
  }

  /// A finished run leaves a journal only for the next run with `--resume`.
  private func settle(
    _ journal: Journal?, _ frames: [UInt64], _ summary: Summary
  ) throws(OutputFailure) {
    if options.resume {
      try journal?.compact(to: frames)
    } else if !summary.isInterrupted {
      journal?.remove()
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

  /// The size of all files, for the time left; nil where an input is a pipe.
  private func totalBytes() -> Int? {
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
