import ArgumentParser
import Tongbao
import TongbaoArchives
import TongbaoOutput
import TongbaoText

/// Prints what the recognizers find, and the names and states that the rules do.
struct Mentions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Prints the numbers, quantities, dates, periods, names and states of a text, a line of JSON each."
  )

  enum Source: String, ExpressibleByArgument, CaseIterable { case text, ndjson }

  @Option(
    name: .customLong("from"),
    help: "What comes in: one text, or a document a line: {\"id\", \"text\", \"date\"?}.")
  var source = Source.text

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var options: LanguageOptions

  @Argument(help: "The file; - is standard input.")
  var file = "-"

  func run() throws {
    let reader = MentionReader(rules: try archive.rules.ruleSet())
    do {
      let input = try ByteStream(FilePath(file))
      switch source {
      case .text: try printText(of: input, reader)
      case .ndjson: try printDocuments(of: input, reader)
      }
    } catch let failure as DocumentFailure {
      Console.tell(Message(options.language).text(failure, at: file))
      throw ExitCode(3)
    }
  }

  /// Prints one text, which has to be read whole: what it says at its end may date its beginning.
  private func printText(of input: ByteStream, _ reader: MentionReader) throws {
    guard let bytes = try input.rest(limit: archive.maxBytes) else {
      throw DocumentFailure.tooLong(archive.maxBytes)
    }
    var id = JSONWriter()
    id.string(file)
    print(Decoder.decode(bytes), id: id.bytes, date: nil, place: file, reader)
  }

  /// Prints the documents of all lines, each when it is read.
  private func printDocuments(of input: ByteStream, _ reader: MentionReader) throws {
    var lines = ItemReader(input, limit: archive.maxBytes)
    var number = 0
    var isGood = true
    while let item = try lines.next() {
      number += 1
      do throws(DocumentFailure) {
        try printDocument(item, place: "document \(number)", reader)
      } catch {
        Console.tell(Message(options.language).text(error, at: "document \(number)"))
        isGood = false
      }
    }
    if !isGood { throw ExitCode(3) }
  }

  private func printDocument(
    _ item: ItemReader.Item, place: String, _ reader: MentionReader
  ) throws(DocumentFailure) {
    guard case .bytes(let bytes) = item else { throw DocumentFailure.tooLong(archive.maxBytes) }
    let document = Document(json: bytes, place: place)
    switch document.content {
    case .text(let text):
      print(
        SourceText(text), id: document.givenID ?? Array("null".utf8), date: document.date,
        place: place, reader)
    case .failure(let failure): throw failure
    case .file, .page:
      throw DocumentFailure(code: "json", message: "expected an object with a string \"text\"")
    }
  }

  private func print(
    _ source: SourceText, id: [UInt8], date: String?, place: String, _ reader: MentionReader
  ) {
    let text = Cleaner().clean(source)
    let reference = (date ?? archive.day?.text).flatMap { ReferenceDate($0) }
    let (mentions, faults) = reader.mentions(in: text, date: reference)
    var bytes: [UInt8] = []
    MentionWriter().append(mentions, of: text, document: id, to: &bytes)
    Console.put(bytes)
    for fault in faults {
      Console.tell(Message(options.language).text(fault, at: place))
    }
  }
}
