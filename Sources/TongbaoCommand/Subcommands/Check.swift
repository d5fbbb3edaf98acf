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
    var hasFailed = false
    let status = try bulletins.forEach(options.language) { source, bulletin in
      let lines = CheckListing(source: source, bulletin: bulletin).lines
      hasFailed = hasFailed || !lines.isEmpty
      Console.put(Array(lines.map { $0 + "\n" }.joined().utf8))
    }
    if status != .success { throw status }
    if hasFailed { throw ExitCode(1) }
  }
}
