import ArgumentParser
import TongbaoOutput

/// Holds the records of bulletins against each other.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints where the figures of bulletins disagree with each other.",
    discussion: """
      Parts are held against their whole, completions against what was achieved and due, periods \
      against the calendar, and what stands twice against itself. Each line tells file, line, column, \
      check and what disagrees; the clauses that were compared follow. Exit 1 when a check fails, 3 \
      when a bulletin cannot be read.
      """)

  @OptionGroup var bulletins: BulletinOptions

  @OptionGroup var options: LanguageOptions

  func run() throws {
    var feed = try bulletins.feed(for: Self.self, options.language)
    var hasFailed = false
    while let reading = feed.nextRead() {
      let lines = CheckListing(
        source: reading.source, bulletin: reading.bulletin, language: options.language
      ).lines
      hasFailed = hasFailed || !lines.isEmpty
      Console.put(Array(lines.map { $0 + "\n" }.joined().utf8))
    }
    if feed.status != .success { throw feed.status }
    if hasFailed { throw ExitCode(1) }
  }
}
