import ArgumentParser
import TongbaoText

/// Shows how a bulletin is read before rules see it.
struct Tokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the words of each clause, with | between them.")

  @OptionGroup var bulletins: BulletinOptions

  @Flag(help: "Shows the layout instead: title, headings, clauses, tables, and what is set apart.")
  var layout = false

  @OptionGroup var options: LanguageOptions

  func run() throws {
    var feed = try bulletins.feed(for: Self.self, options.language)
    while let reading = feed.nextRead() {
      let text = reading.clean
      let read = LayoutReader().layout(of: text)
      for line in layout ? read.listing(of: text) : words(of: read, in: text) {
        Console.put(Array((line + "\n").utf8))
      }
    }
    if feed.status != .success { throw feed.status }
  }

  private func words(of layout: Layout, in text: CleanText) -> [String] {
    guard let breaker = WordBreaker() else { return [] }
    return layout.clauses.map { clause in
      breaker.words(in: text.folded, range: clause.range)
        .map { String(text.written[$0]) }.joined(separator: "|")
    }
  }
}
