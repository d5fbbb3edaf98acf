import ArgumentParser
import FoundationEssentials
import TongbaoText

/// Shows how a bulletin is read before rules see it.
struct Tokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the words of each clause, with | between them.")

  @Argument(help: "The bulletin.")
  var file: String

  @Flag(help: "Shows the layout instead: title, headings, clauses, tables, and what is set apart.")
  var layout = false

  func run() throws {
    let text = Cleaner().clean(Decoder.decode(Array(try Data(contentsOf: URL(filePath: file)))))
    let read = LayoutReader().layout(of: text)
    for line in layout ? read.listing(of: text) : words(of: read, in: text) { print(line) }
  }

  private func words(of layout: Layout, in text: CleanText) -> [String] {
    guard let breaker = WordBreaker() else { return [] }
    return layout.clauses.map { clause in
      breaker.words(in: text.folded, range: clause.range)
        .map { String(text.written[$0]) }.joined(separator: "|")
    }
  }
}
