import ArgumentParser
import Glibc

@main
struct TongbaoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tongbao",
    abstract: "Reads Chinese official bulletins and writes structured records.",
    discussion: Guide.text,
    version: version,
    subcommands: [
      Annotate.self, Check.self, Convert.self, Diff.self, Explain.self, Extract.self, Mentions.self,
      Report.self, Rules.self, Schema.self, Score.self, Stream.self, Test.self, Tokens.self,
    ])

  /// Of Tongbao.
  static let version = "0.1.0"

  static func main() {
    // A reader that goes away is told of by the write that fails, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    // Globs go by characters.
    setlocale(LC_CTYPE, "C.UTF-8")
    main(nil)
  }
}
