import Tongbao

/// What one document of a conversion became.
struct ConversionOutcome: Sendable {
  var id: String
  /// Bytes of the input.
  var size: Int
  var key: String
  var payload: [UInt8]
  var records: Int
  var failure: Diagnostic?
  /// Where the journal has it already.
  var offset: UInt64?

  /// A result of the run before.
  init(_ document: Document, key: String, _ entry: Journal.Entry) {
    (id, size, self.key) = (document.id, document.size, key)
    (payload, records, offset) = (entry.payload, entry.records, entry.offset)
  }

  /// A new result.
  init(_ document: Document, key: String, _ bulletin: Bulletin, _ payload: [UInt8]) {
    (id, size, self.key) = (document.id, document.size, key)
    (self.payload, records) = (payload, bulletin.records.count)
    failure = bulletin.diagnostics.first { $0.severity == .error }
  }
}

/// One run of a conversion: documents go to the pool, outcomes come back in order and are kept, joined
/// and counted.
struct ConversionRun {
  private static let mostBytesInHand = 64 << 20
  private static let mostFailuresTold = 10

  private let pool: OrderedPool<Document, ConversionOutcome>
  private let journal: Journal?
  private let output: any ArchiveOutput
  private let log: FailureLog?
  private var progress: Progress?
  private let isStopRequested: () -> Bool
  private var submitted = 0
  private var bytesInHand = 0
  /// Where the journal has the results of this run.
  private var frames: [UInt64] = []
  private(set) var summary = Conversion.Summary()

  init(
    pool: OrderedPool<Document, ConversionOutcome>, journal: Journal?, output: any ArchiveOutput,
    log: FailureLog?, progress: Progress?, isStopRequested: @escaping () -> Bool
  ) {
    self.pool = pool
    self.journal = journal
    self.output = output
    self.log = log
    self.progress = progress
    self.isStopRequested = isStopRequested
  }

  /// Converts all documents of a reader, or those that are begun when someone asks to stop.
  mutating func convert(_ reader: inout ArchiveReader, mostInHand: Int) throws(OutputFailure) {
    while true {
      summary.isInterrupted = summary.isInterrupted || isStopRequested()
      if summary.isInterrupted {
        submitted -= pool.withdraw()
      } else {
        submit(&reader, mostInHand: mostInHand)
      }
      guard summary.documents < submitted else { return }
      try take(pool.outcome(summary.documents))
    }
  }

  private mutating func submit(_ reader: inout ArchiveReader, mostInHand: Int) {
    while submitted - summary.documents < mostInHand,
      bytesInHand < Self.mostBytesInHand, let document = reader.next()
    {
      bytesInHand += document.size
      submitted += 1
      pool.submit(document)
    }
  }

  private mutating func take(_ outcome: ConversionOutcome) throws(OutputFailure) {
    bytesInHand -= outcome.size
    try keep(outcome)
    try output.append(outcome.payload)
    if let failure = outcome.failure { try log?.append(outcome.id, failure) }
    count(outcome)
    progress?.add(bytes: outcome.size, failed: outcome.failure != nil)
  }

  /// A failure is not kept: the next run tries again.
  private mutating func keep(_ outcome: ConversionOutcome) throws(OutputFailure) {
    guard let journal, outcome.failure == nil else { return }
    if let offset = outcome.offset {
      frames.append(offset)
    } else {
      frames.append(
        try journal.append(outcome.key, records: outcome.records, outcome.payload))
    }
  }

  private mutating func count(_ outcome: ConversionOutcome) {
    summary.documents += 1
    summary.records += outcome.records
    if outcome.offset != nil { summary.kept += 1 }
    guard let failure = outcome.failure else { return }
    summary.failures += 1
    if summary.firstFailures.count < Self.mostFailuresTold {
      summary.firstFailures.append(Conversion.Failure(id: outcome.id, diagnostic: failure))
    }
  }

  /// Puts the output in its place. The journal stays for a next run that asks for it, and where this one
  /// was stopped.
  func finish(keepsJournal: Bool) throws(OutputFailure) {
    progress?.finish()
    try output.finish()
    try log?.finish()
    if keepsJournal {
      try journal?.compact(to: frames)
    } else if !summary.isInterrupted {
      journal?.remove()
    }
  }
}
