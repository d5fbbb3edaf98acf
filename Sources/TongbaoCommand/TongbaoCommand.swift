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
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the program as ArgumentParser does, in the language asked for.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    guard code == .validationFailure else { exit(withError: error) }
    for line in fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false) {
      Console.tell(LanguageOptions.spoken.message(String(line)))
    }
    Self.exit(withError: code)
  }
}
