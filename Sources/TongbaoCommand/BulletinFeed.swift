import ArgumentParser
import Tongbao
import TongbaoArchives
import TongbaoOutput

/// The bulletins that a command was given, one after another. What is wrong with one is told of on
/// stderr and stops nothing.
struct BulletinFeed {
  /// How many warnings of a document are told.
  private static let most = 8

  private var reader: ArchiveReader
  private let parser: DocumentParser
  private let message: Message
  /// What the program is to end with: 3 once something was not read or ran over a limit.
  private(set) var status = ExitCode.success

  init(_ reader: ArchiveReader, _ parser: DocumentParser, _ language: Language) {
    self.reader = reader
    self.parser = parser
    message = Message(language)
  }

  /// The next document, one that could not be read among them.
  mutating func next() -> DocumentReading? {
    guard let document = reader.next() else { return nil }
    let reading = parser.reading(of: document)
    tell(of: reading)
    return reading
  }

  /// The next document that could be read.
  mutating func nextRead() -> DocumentReading? {
    while let reading = next() {
      if !reading.isFailure { return reading }
    }
    return nil
  }

  private mutating func tell(of reading: DocumentReading) {
    let diagnostics = reading.bulletin.diagnostics
    let errors = diagnostics.filter { $0.severity == .error }
    let others = diagnostics.filter { $0.severity != .error }
    if !errors.isEmpty { status = ExitCode(3) }
    for diagnostic in errors + others.prefix(Self.most) {
      Console.tell(message.text(diagnostic, in: reading))
    }
    let more = others.count - Self.most
    if more > 0 { Console.tell(message.moreWarnings(more, reading.bulletin.id)) }
    if reading.bulletin.hasOpenYears { Console.tell(message.openYears(reading.bulletin.id)) }
  }
}

extension Bulletin {
  /// Whether some date stays open because no year is known.
  fileprivate var hasOpenYears: Bool {
    dateOrigin == .none
      && records.contains { record in
        [record.period?.start, record.period?.end, record.asOf?.date]
          .contains { $0?.hasPrefix("XXXX") == true }
      }
  }
}
