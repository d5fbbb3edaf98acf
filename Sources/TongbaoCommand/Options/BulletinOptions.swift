import ArgumentParser
import Tongbao
import TongbaoArchives
import TongbaoOutput

/// The bulletins that a command reads, and how.
struct BulletinOptions: ParsableArguments {
  @Argument(help: "Bulletins, or folders of them; - is standard input.")
  var files: [String] = []

  @Option(help: "The encoding of all files (default: found out for each).")
  var encoding: TextEncoding?

  @OptionGroup var archive: ArchiveOptions

  /// The bulletins. Without a file they come from standard input; where a person sits at it, the
  /// command's help is shown instead.
  func feed(for command: any ParsableCommand.Type, _ language: Language) throws -> BulletinFeed {
    if files.isEmpty && Console.inputIsTerminal { throw CleanExit.helpRequest(command) }
    let paths = files.isEmpty ? ["-"] : files
    return BulletinFeed(
      ArchiveReader(paths.map(FilePath.init), limit: archive.maxBytes),
      DocumentParser(
        BulletinParser(rules: try archive.rules.ruleSet()), encoding: encoding,
        date: archive.day?.text),
      language)
  }
}
