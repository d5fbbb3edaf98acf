import ArgumentParser
import FoundationEssentials
import TongbaoText

/// Shows how a bulletin is read before rules see it.
struct Tokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the words of each clause, with | between them.")

  @Argument(help: "The file; - is standard input.")
  var file = "-"

  @Flag(help: "Shows the layout instead: title, headings, clauses, tables, and what is set apart.")
  var layout = false

  func run() throws {
    guard let bytes = read() else { throw ExitCode(3) }
    let text = Cleaner().clean(Decoder.decode(bytes))
    let read = LayoutReader().layout(of: text)
    for line in layout ? read.listing(of: text) : words(of: read, in: text) {
      Console.put(Array((line + "\n").utf8))
    }
  }

  private func read() -> [UInt8]? {
    if file == "-" { return Console.readInput() }
    if let data = FileManager.default.contents(atPath: file) { return Array(data) }
    Console.tell("\(file): error: the file cannot be read")
    return nil
  }

  private func words(of layout: Layout, in text: CleanText) -> [String] {
    guard let breaker = WordBreaker() else { return [] }
    return layout.clauses.map { clause in
      breaker.words(in: text.folded, range: clause.range)
        .map { String(text.written[$0]) }.joined(separator: "|")
    }
  }
}
