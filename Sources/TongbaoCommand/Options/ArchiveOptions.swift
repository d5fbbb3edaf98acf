import ArgumentParser
import Tongbao
import TongbaoArchives
import TongbaoOutput

extension ArchiveFormat: ExpressibleByArgument {}
extension NameScript: ExpressibleByArgument {}
extension Progress.Style: ExpressibleByArgument {}

/// How documents are read, for commands that read many.
struct ArchiveOptions: ParsableArguments {
  @Option(
    name: .customLong("date"),
    help: ArgumentHelp(
      "The date that open years are resolved against.", valueName: "YYYY-MM-DD"))
  var day: DayArgument?

  @Option(
    help: ArgumentHelp(
      "The most bytes of a document; a longer one is an error of that document.",
      valueName: "bytes"))
  var maxBytes = 64 << 20

  @OptionGroup var rules: RuleOptions

  func validate() throws {
    guard maxBytes > 0 else { throw ValidationError("--max-bytes must be more than 0.") }
  }
}
