import ArgumentParser

@main
struct TongbaoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tongbao",
    abstract: "Reads Chinese official bulletins and writes structured records.",
    subcommands: [Annotate.self, Extract.self, Report.self, Schema.self, Tokens.self])
}
