import ArgumentParser

@main
struct TongbaoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tongbao",
    abstract: "Reads Chinese official bulletins and writes structured records.",
    subcommands: [Extract.self, Report.self, Schema.self, Tokens.self])
}
