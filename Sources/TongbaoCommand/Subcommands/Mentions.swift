import ArgumentParser
import FoundationEssentials
import TongbaoOutput
import TongbaoRecords
import TongbaoText

/// Prints what the recognizers find, before rules see it.
struct Mentions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the numbers, quantities, dates and periods of a text, a line of JSON each.")

  enum Source: String, ExpressibleByArgument, CaseIterable { case text, ndjson }

  @Option(
    name: .customLong("from"),
    help: "What comes in: one text, or a document a line: {\"id\", \"text\", \"date\"?}.")
  var source = Source.text

  @Option(help: "The date that open years are resolved against (YYYY-MM-DD).")
  var date: String?

  @Argument(help: "The file; - is standard input.")
  var file = "-"

  func validate() throws {
    if let date, ReferenceDate(date) == nil {
      throw ValidationError("--date takes a date of the calendar, YYYY-MM-DD: \(date)")
    }
  }

  func run() throws {
    guard let bytes = read() else { throw ExitCode(3) }
    let isGood = source == .text ? printText(bytes) : printDocuments(bytes)
    if !isGood { throw ExitCode(3) }
  }

  private func read() -> [UInt8]? {
    if file == "-" { return Console.readInput() }
    if let data = FileManager.default.contents(atPath: file) { return Array(data) }
    Console.tell("\(file): error: the file cannot be read")
    return nil
  }

  private func printText(_ bytes: [UInt8]) -> Bool {
    var id = JSONWriter()
    id.string(file)
    print(MentionReader(), Decoder.decode(bytes), id: id.bytes, date: nil, place: file)
    return true
  }

  /// Prints the documents of all lines; false when a line was none.
  private func printDocuments(_ bytes: [UInt8]) -> Bool {
    let reader = MentionReader()
    var isGood = true
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      defer { start = end + 1 }
      number += 1
      if bytes[start..<end].allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      do {
        try printDocument(reader, bytes, in: start..<end, place: "\(number)")
      } catch {
        Console.tell("\(number): error: \(error)")
        isGood = false
      }
    }
    return isGood
  }

  private func printDocument(
    _ reader: MentionReader, _ bytes: [UInt8], in line: Range<Int>, place: String
  ) throws {
    let document = try JSONReader.read(bytes, in: line)
    guard let id = document["id"] else { throw Fault.missing("id") }
    guard let text = document["text"]?.string else { throw Fault.missing("text") }
    print(
      reader, SourceText(text), id: bytes[id.bytes], date: document["date"]?.string, place: place)
  }

  private func print(
    _ reader: MentionReader, _ source: SourceText, id: some Collection<UInt8>, date: String?,
    place: String
  ) {
    let text = Cleaner().clean(source)
    let reference = (date ?? self.date).flatMap { ReferenceDate($0) }
    let (mentions, faults) = reader.mentions(in: text, reference: reference)
    var bytes: [UInt8] = []
    MentionWriter().append(mentions, of: text, document: id, to: &bytes)
    Console.put(bytes)
    for fault in faults { Console.tell("\(place): \(fault.severity): \(fault.message)") }
  }

  private enum Fault: Error, CustomStringConvertible {
    case missing(String)

    var description: String {
      switch self {
      case .missing(let key): "the document has no \"\(key)\""
      }
    }
  }
}
